import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/correction/change.ts';
import { changesBetween } from '../../../shared/correction/changes-between.ts';
import { graphemesIn, paragraphsIn, wordsIn } from '../../../shared/correction/tokens.ts';
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import { editedText } from '../../support/arbitrary-correction.ts';
import { changesShown } from '../../support/correcting.ts';
import { anyText } from '../text/any-text.ts';

describe('what changed between two texts', () => {
  it.each([
    ['is the character that was misread', 'The Putı said', 'The Putin said', 'The Put{ı→in} said'],
    ['is the letter that was typed', 'The cat sat', 'The cats sat', 'The cat{→s} sat'],
    [
      'is a word that is another',
      'The minister said',
      'The mayor said',
      'The {minister→mayor} said',
    ],
    ['is a word that was put in', 'red rose', 'red raw rose', 'red {→raw }rose'],
    ['is a word that was taken out', 'the old man sat', 'the man sat', 'the {old →}man sat'],
    ['is each of several words', 'teh cat 0f me', 'the cat of us', 't{e→}h{→e} cat {0→o}f {me→us}'],
    ['is the spaces within a word', 'in for mation', 'information', 'in{ →}for{ →}mation'],
    ['is a mended word among new ones', 'The cat', 'The cats I saw', 'The cat{→s I saw}'],
    ['is no letter by chance', 'big ants', 'bananas', '{big ants→bananas}'],
    ['is a sign', 'don\'t say "it"', 'don’t say “it”', 'don{\'→’}t say {"→“}it{"→”}'],
    ['is a character of Chinese', '北京是我们', '北京市是他们', '北京{→市}是{我→他}们'],
    ['is a letter with its mark', 'café', 'cafe\u0301', 'caf{é→e\u0301}'],
    ['is an emoji with all that joins it', 'a 👩‍👧 b', 'a 👩‍👩‍👧 b', 'a {👩‍👧→👩‍👩‍👧} b'],
    ['is a row of flags from where it is read anew', '🇩🇪🇫🇷', '🇦🇩🇪🇫🇷', '{🇩🇪🇫🇷→🇦🇩🇪🇫🇷}'],
    ['is a line break', 'One.\n\nTwo.\n\nSix', 'One. Two.\n\nSix', 'One.{\n\n→ }Two.\n\nSix'],
    ['is a paragraph', 'a\n\nb', 'a\n\nnew\n\nb', 'a\n\n{→new\n\n}b'],
    ['is all of what has nothing in common', 'abc', 'xyz', '{abc→xyz}'],
    ['is nothing between equals', 'abc', 'abc', 'abc'],
    ['is everything of nothing', '', 'abc', '{→abc}'],
  ])('%s', (_, before, after, changes) => {
    expect(changesShown(before, after)).toBe(changes);
  });

  it('leads from one to the other, in order, apart, and through no character', () => {
    fc.assert(
      fc.property(fc.oneof(editedText(), fc.tuple(anyText(), anyText())), ([before, after]) => {
        const changes = changesBetween(before, after);
        expect(applyChanges(before, changes)).toBe(after);
        let place = -1;
        let moved = 0;
        for (const { start, end, insert } of changes) {
          expect(start).toBeGreaterThan(place);
          expect(before.slice(start, end)).not.toBe(insert);
          const edges = [isGraphemeBoundary(before, start), isGraphemeBoundary(before, end)];
          expect(edges).toEqual([true, true]);
          expect(isGraphemeBoundary(after, start + moved)).toBe(true);
          expect(isGraphemeBoundary(after, start + moved + insert.length)).toBe(true);
          moved += insert.length - (end - start);
          place = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is found by paragraphs where nearly every word is another', () => {
    const before = Array.from({ length: 900 }, (_, at) => `word${at} and word${at + 1}`).join(
      '\n\n',
    );
    const after = before.replaceAll('word', 'Word').replace('and', 'or');
    const changes = changesBetween(before, after);
    expect(changes).toHaveLength(1801);
    expect(applyChanges(before, changes)).toBe(after);
  });

  it('is found at once where one word of a megabyte is another', () => {
    const before = Array.from({ length: 200_000 }, (_, at) => `w${at}`).join(' ');
    const after = `${before.slice(0, 600_000)}x${before.slice(600_000)}`;
    const begun = performance.now();
    expect(changesBetween(before, after)).toHaveLength(1);
    // It takes 20 ms; a machine with much else to do takes longer, and a wrong way for ever.
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('the units a text is compared by', () => {
  it.each([
    ['paragraphs', paragraphsIn],
    ['words', wordsIn],
    ['graphemes', graphemesIn],
  ])('are %s that join up to it and cut no character', (_, unitsIn) => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const units = unitsIn(text);
        expect(units.join('')).toBe(text);
        let place = 0;
        for (const unit of units) {
          place += unit.length;
          expect(isGraphemeBoundary(text, place)).toBe(true);
        }
      }),
    );
  });
});

describe('changes', () => {
  it.each([
    [
      'that are not in order',
      [
        { start: 2, end: 3, insert: '' },
        { start: 0, end: 1, insert: '' },
      ],
    ],
    ['that end before they begin', [{ start: 2, end: 1, insert: '' }]],
    ['that reach outside the text', [{ start: 2, end: 5, insert: '' }]],
  ])('%s are refused', (_, changes) => {
    expect(() => applyChanges('abcd', changes)).toThrow('a change of');
  });
});
