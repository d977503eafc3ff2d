import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchedRows } from '../../../shared/search/batched-rows.ts';
import { type Rows, rowsOf, walkDown } from '../../../shared/search/newest-rows.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { Phrase, Query } from '../../../shared/search/query.ts';

/** Rows that are known exactly, and asked for a few at a time. */
function exactly(rows: readonly number[]): Rows {
  const down = rows.toSorted((a, b) => b - a);
  return batchedRows((bound, size) => {
    const found = down.filter((row) => row <= bound).slice(0, size);
    return { rows: found, down: found.length < size ? 0 : (found.at(-1) ?? 0) };
  });
}

/** The same rows, where each question is answered for a stretch of `part` rows alone. */
function byPart(rows: readonly number[], part: number): Rows {
  const down = rows.toSorted((a, b) => b - a);
  return batchedRows((bound, size) => {
    const low = Math.floor(bound / part) * part;
    const found = down.filter((row) => row <= bound && row >= low).slice(0, size);
    return { rows: found, down: found.length < size ? low : (found.at(-1) ?? low) };
  });
}

/** The same rows, of which nothing is known but by asking of each. */
function unknown(rows: readonly number[]): Rows {
  const set = new Set(rows);
  return { atMost: (bound) => bound, has: (row) => set.has(row) };
}

const walked = (rows: Rows, from: number) =>
  [...walkDown(rows, from)].filter((row) => rows.has(row));

function queryOf(text: string): Query {
  const query = parseQuery(text);
  if (query === null || query instanceof Error) throw new Error(`${text} is no query`);
  return query;
}

/** What a query is true of by its plain meaning. */
function isTrue(query: Query, has: (phrase: Phrase) => boolean): boolean {
  if (query.kind === 'phrase') return has(query);
  if (query.kind === 'any') return query.parts.some((part) => isTrue(part, has));
  return (
    query.parts.every((part) => isTrue(part, has)) &&
    !query.without.some((part) => isTrue(part, has))
  );
}

describe('the rows that a query is true of', () => {
  const rows: Record<string, number[]> = { flood: [1, 4, 9], dam: [4, 5, 9], note: [9] };
  const found = (query: string) =>
    walked(
      rowsOf(queryOf(query), ({ words }) => exactly(rows[words[0] ?? ''] ?? [])),
      9,
    );

  it.each([
    ['flood', [9, 4, 1]],
    ['flood dam', [9, 4]],
    ['flood OR dam', [9, 5, 4, 1]],
    ['flood NOT note', [4, 1]],
    ['(flood OR dam) NOT (flood dam)', [5, 1]],
    ['flood NOT (dam NOT note)', [9, 1]],
    ['nowhere', []],
    ['nowhere OR note', [9]],
  ])('of %s are %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('are those of its plain meaning, whatever is known of the rows of its words', () => {
    const highest = 3000;
    const list = fc.uniqueArray(fc.integer({ min: 1, max: highest }), { maxLength: 300 });
    const dense = fc.integer({ min: 1, max: 4 }).map((step) => {
      const size = Math.floor(highest / step);
      return Array.from({ length: size }, (_, index) => 1 + index * step);
    });
    const kind = fc.constantFrom(exactly, unknown, (all: readonly number[]) => byPart(all, 256));
    const leaf = fc.tuple(fc.oneof(list, dense), kind);
    const { query } = fc.letrec<{ query: Query }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc
          .constantFrom('a', 'b', 'c')
          .map((word): Query => ({ kind: 'phrase', words: [word], isPrefix: false, field: null })),
        fc
          .array(tie('query'), { minLength: 2, maxLength: 3 })
          .map((parts): Query => ({ kind: 'any', parts })),
        fc
          .tuple(
            fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
            fc.array(tie('query'), { maxLength: 2 }),
          )
          .map(([parts, without]): Query => ({ kind: 'all', parts, without })),
      ),
    }));
    fc.assert(
      fc.property(query, fc.tuple(leaf, leaf, leaf), fc.nat(highest), (asked, leaves, from) => {
        const of = ({ words }: Phrase) => leaves['abc'.indexOf(words[0] ?? '-')];
        const sets = leaves.map(([all]) => new Set(all));
        const setOf = ({ words }: Phrase) => sets['abc'.indexOf(words[0] ?? '-')];
        const all = rowsOf(asked, (phrase) => {
          const [known, make] = of(phrase) ?? [[], exactly];
          return make(known);
        });
        const naive = Array.from({ length: from }, (_, index) => from - index).filter((row) =>
          isTrue(asked, (phrase) => setOf(phrase)?.has(row) ?? false),
        );
        expect(walked(all, from)).toEqual(naive);
      }),
      { numRuns: 200 },
    );
  });

  it('are found in few steps where a rare word stands beside common ones', () => {
    const common = Array.from({ length: 100_000 }, (_, index) => index + 1);
    const query = queryOf('common rare');
    const all = rowsOf(query, ({ words }) => exactly(words[0] === 'rare' ? [70, 7] : common));
    expect([...walkDown(all, 100_000)]).toHaveLength(2);
  });

  it('are asked for more at a time the longer they are read one after the other', () => {
    const sizes: number[] = [];
    const rows = batchedRows((bound, size) => {
      sizes.push(size);
      const found = Array.from({ length: size }, (_, index) => bound - index);
      return { rows: found.filter((row) => row > 0), down: Math.max(bound - size + 1, 0) };
    });
    expect(walked(rows, 5000)).toHaveLength(5000);
    expect(sizes.slice(0, 7)).toEqual([32, 64, 128, 256, 512, 1024, 1024]);
  });
});
