import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ftsOfPhrase, ftsOfWords } from '../../../shared/search/fts.ts';
import { standsIn } from '../../../shared/search/places-in.ts';
import { searchText, wordsOf } from '../../../shared/search/search-text.ts';

describe('what the index is asked', () => {
  it.each([
    [{ words: ['flood'], isPrefix: false }, null, '"flood"'],
    [{ words: ['old', 'dam'], isPrefix: false }, ['text', 'note'], '{text note} : "old dam"'],
    [{ words: ['old', 'da'], isPrefix: true }, ['title'], '{title} : "old da" *'],
    [{ words: ['"'], isPrefix: false }, null, '""""'],
  ])('for %j in %j', (phrase, columns, expected) => {
    expect(ftsOfPhrase(phrase, columns)).toBe(expected);
  });

  it('for words of a title are all of them, the last perhaps in part; nothing for none', () => {
    expect(ftsOfWords('Old da', 'title')).toBe('({title} : "old" AND {title} : "da" *)');
    expect(ftsOfWords('flood', 'title')).toBe('{title} : "flood" *');
    expect(ftsOfWords(' – ', 'title')).toBe('');
  });

  it('finds a phrase where reading the text finds it', () => {
    const db = new Database(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE words USING fts5(text, content = '', contentless_delete = 1, tokenize = 'ascii')`,
    );
    const empty = db.prepare('DELETE FROM words');
    const insert = db.prepare<[string]>('INSERT INTO words (rowid, text) VALUES (1, ?)');
    const asked = db.prepare<[string]>('SELECT rowid FROM words WHERE words MATCH ?');
    const word = fc.oneof(
      fc.constantFrom('a', 'ab', 'Ä', '東', '京', 'x1', 'ﬁ', '½', '각', 'don’t'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.array(word, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        (some, said, isPrefix) => {
          const phrase = { words: wordsOf(said.join(' ')), isPrefix };
          fc.pre(phrase.words.length > 0);
          empty.run();
          insert.run(searchText(some));
          const isFound = asked.get(ftsOfPhrase(phrase, null)) !== undefined;
          expect(isFound).toBe(standsIn(some, phrase));
        },
      ),
      { numRuns: 500 },
    );
    db.close();
  });
});
