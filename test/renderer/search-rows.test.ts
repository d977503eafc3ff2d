import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleTarget,
  countLines,
  placeIn,
  type SearchRow,
  searchRows,
  searchTarget,
  withArticle,
  withPage,
} from '../../renderer/commands/search-rows.ts';
import type { FoundArticle } from '../../shared/search-contract.ts';

/** An article of which `shown` of `count` lines were found; its lines are `id1`, `id2`… */
function found(id: string, shown: number, count = shown, isCounted = true): FoundArticle {
  const lines = Array.from({ length: shown }, (_, number) => ({
    ...{ field: 'text' as const, span: { start: number * 10, end: number * 10 + 2 } },
    ...{ annotationId: null, before: '', words: `${id}${number + 1}`, after: '' },
  }));
  const facts = { title: id, source: '', published: '', status: 'new' as const };
  return { articleId: id, place: id, ...facts, lines, count, isCounted };
}

/** A row in short: `A` is the head of an article, `a1` a line, `a+3` what is folded. */
function short(row: SearchRow | undefined): string {
  if (row === undefined) return 'none';
  if (row.kind === 'article') return row.article.articleId.toUpperCase();
  return row.kind === 'line' ? row.line.words : `${row.article.articleId}+${row.left}`;
}
const rowsOf = (...articles: FoundArticle[]) => searchRows(articles);
const shorts = (...articles: FoundArticle[]) =>
  rowsOf(...articles)
    .map(short)
    .join(' ');

describe('what was found, row by row', () => {
  it('lists each article with its lines, and how many more it has', () => {
    expect(shorts(found('a', 2), found('b', 2, 5))).toBe('A a1 a2 B b1 b2 b+3');
    expect(shorts()).toBe('');
  });

  it('offers more of an article that was not counted to its end, without a number', () => {
    expect(shorts(found('a', 2, 2, false), found('b', 2))).toBe('A a1 a2 a+null B b1 b2');
    expect(countLines([found('a', 2, 99, false), found('b', 2)])).toEqual({
      count: 101,
      isCounted: false,
    });
  });

  it('goes on with the next page, and lists no article twice', () => {
    const first = [found('a', 1), found('b', 1)];
    const page = withPage(first, [found('b', 1), found('c', 1)]);
    expect(shorts(...page)).toBe('A a1 B b1 C c1');
    expect(countLines(page)).toEqual({ count: 3, isCounted: true });
  });

  it('unfolds an article where it stands', () => {
    const folded = [found('a', 1, 3), found('b', 1)];
    expect(shorts(...withArticle(folded, found('a', 3)))).toBe('A a1 a2 a3 B b1');
  });
});

describe('going through what was found', () => {
  const rows = rowsOf(found('a', 2, 4), found('b', 1), found('c', 2));
  // A a1 a2 a+2 B b1 C c1 c2
  const from = (words: string) => rows.findIndex((row) => short(row) === words);
  const to = (words: string, key: string) =>
    short(rows[searchTarget(rows, from(words), key) ?? -1]);

  it.each([
    ['a1', 'ArrowDown', 'a2'],
    ['a2', 'ArrowDown', 'a+2'],
    ['a+2', 'ArrowDown', 'b1'],
    ['b1', 'ArrowUp', 'a+2'],
    ['b1', 'ArrowDown', 'c1'],
    ['c2', 'ArrowDown', 'c2'],
    ['a1', 'ArrowUp', 'a1'],
    ['c2', 'Home', 'a1'],
    ['a1', 'End', 'c2'],
    ['a1', 'PageDown', 'c2'],
    ['c2', 'PageUp', 'a1'],
    ['a1', 'x', 'none'],
  ])('from %s, %s goes to %s', (words, key, target) => {
    expect(to(words, key)).toBe(target);
  });

  it('goes from article to article, and the ends hold', () => {
    const on = (words: string, step: 1 | -1) =>
      short(rows[articleTarget(rows, from(words), step) ?? -1]);
    expect(on('a1', 1)).toBe('b1');
    expect(on('b1', 1)).toBe('c1');
    expect(on('c2', 1)).toBe('c2');
    expect(on('c2', -1)).toBe('b1');
    expect(on('b1', -1)).toBe('a1');
  });

  it('has nowhere to go where nothing was found', () => {
    expect(searchTarget([], -1, 'ArrowDown')).toBeNull();
    expect(articleTarget([], -1, 1)).toBeNull();
    expect(placeIn([], 'a 1')).toBe(-1);
  });
});

describe('the place in the results', () => {
  const articles = [found('a', 2, 4), found('b', 2)];
  const rows = searchRows(articles);
  const keyAt = (words: string) => rows.find((row) => short(row) === words)?.key ?? null;

  it('is kept when more articles come, and when another unfolds', () => {
    const place = keyAt('b2');
    const more = searchRows(withPage(articles, [found('c', 3)]));
    const unfolded = searchRows(withArticle(articles, found('a', 4)));
    expect(short(more[placeIn(more, place)])).toBe('b2');
    expect(short(unfolded[placeIn(unfolded, place)])).toBe('b2');
  });

  it('is at the first of the new lines when its own article unfolds', () => {
    const unfolded = searchRows(withArticle(articles, found('a', 4)));
    expect(short(unfolded[placeIn(unfolded, keyAt('a+2'))])).toBe('a3');
  });

  it('stays in its article when its line is gone, and is at the first line otherwise', () => {
    const fewer = searchRows([found('a', 1), found('b', 1)]);
    expect(short(fewer[placeIn(fewer, keyAt('b2'))])).toBe('b1');
    expect(short(fewer[placeIn(fewer, 'gone 3')])).toBe('a1');
    expect(short(fewer[placeIn(fewer, null)])).toBe('a1');
  });

  it('is never at the head of an article, whatever is found and whichever key is pressed', () => {
    const articleOf = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }));
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(articleOf, { maxLength: 8 }), fc.array(key), (sizes, keys) => {
        const all = searchRows(
          sizes.map(([shown, folded], index) => found(`n${index}`, shown, shown + folded)),
        );
        let at = placeIn(all, null);
        for (const pressed of keys) {
          at = searchTarget(all, at, pressed) ?? at;
          expect(all[at]?.kind).not.toBe('article');
        }
      }),
    );
  });
});
