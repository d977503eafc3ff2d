import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../electron/storage/project.ts';
import { search } from '../../electron/storage/search.ts';
import type { Output } from '../../shared/contract.ts';
import { statuses } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { everyArticle } from '../../shared/queue-contract.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import type { Phrase, Query } from '../../shared/search/query.ts';
import { searchText } from '../../shared/search/search-text.ts';
import {
  type SearchField,
  searchFields,
  searchRequestSchema,
} from '../../shared/search-contract.ts';
import {
  type Bench,
  deskAt,
  importText,
  makeProject,
  newMark,
  startHere,
} from '../support/service.ts';

const word = fc.constantFrom('flood', 'floods', 'dam', 'Dám', 'der', '東京', 'a', 'x1');
const words = fc.array(word, { maxLength: 5 }).map((some) => some.join(' '));
const articleOf = fc.record({
  title: words,
  text: fc.array(word, { minLength: 1, maxLength: 12 }).map((some) => some.join(' ')),
  note: words,
  status: fc.constantFrom(...statuses),
  marks: fc.array(
    fc.record({ start: fc.nat(8), length: fc.integer({ min: 1, max: 9 }), note: words }),
    {
      maxLength: 3,
    },
  ),
});
type Written = typeof articleOf extends fc.Arbitrary<infer Value> ? Value : never;

const leaf = fc
  .tuple(
    fc.constantFrom('', '', '', 'title:', 'text:', 'note:', 'quote:'),
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '*'),
  )
  .map(([field, some, star]) => `${field}"${some.join(' ')}"${star}`);
const { query: asked } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} NOT ${b})`),
  ),
}));

/** What a query says of an article, read word by word. */
function isSaidOf(
  query: Query,
  says: Record<SearchField, string[]>,
  fields: readonly SearchField[],
) {
  const has = ({ words: wanted, isPrefix, field }: Phrase) =>
    fields
      .filter((one) => field === null || one === field)
      .flatMap((one) => says[one])
      .some((text) => {
        const all = searchText(text)
          .split(/[^\p{L}\p{N}]+/u)
          .filter((one) => one !== '');
        return all.some((_, at) =>
          wanted.every((one, index) => {
            const there = all[at + index] ?? '';
            const isLast = index === wanted.length - 1;
            return isPrefix && isLast ? there.startsWith(one) : there === one;
          }),
        );
      });
  const isTrue = (part: Query): boolean => {
    if (part.kind === 'phrase') return has(part);
    if (part.kind === 'any') return part.parts.some(isTrue);
    return part.parts.every(isTrue) && !part.without.some(isTrue);
  };
  return isTrue(query);
}

/** Writes articles with their notes and marks; answers what each says, by its id. */
async function writeArticles(bench: Bench, articles: readonly Written[]) {
  const said: { id: string; status: string; says: Record<SearchField, string[]> }[] = [];
  for (const [number, { title, text, note, status, marks }] of articles.entries()) {
    const id = await importText(bench, `${number}.txt`, `${text} ${number + 100}`);
    const desk = await deskAt(bench, id);
    const made = marks.flatMap(({ start, length, note: ofMark }) => {
      const end = Math.min(start + length, text.length);
      if (end <= start || /^\s|\s$/u.test(text.slice(start, end))) return [];
      return [{ ...newMark(desk, 'claim', [{ start, end }]), note: ofMark }];
    });
    const after = { ...desk.article, title: title === '' ? '–' : title, note, status };
    const edits: Edit[] = [
      { kind: 'article', before: desk.article, after },
      ...made.map((mark): Edit => ({ kind: 'annotation', before: null, after: mark })),
    ];
    await bench.client.commit({ edits });
    said.push({
      id,
      status,
      says: {
        title: [title],
        text: [`${text} ${number + 100}`],
        notes: [note, ...made.map((mark) => mark.note)],
        quotes: made.map(({ quote }) => quote),
      },
    });
  }
  return said;
}

describe('a search', () => {
  it('finds what reading every article word by word finds, however short its time is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleOf, { minLength: 1, maxLength: 8 }),
        fc.array(
          fc.record({
            query: asked,
            fields: fc.subarray([...searchFields]),
            wanted: fc.subarray([...statuses]),
            title: fc.constantFrom('', '', 'flo', 'dam'),
            isLate: fc.boolean(),
            limit: fc.integer({ min: 1, max: 4 }),
          }),
          { minLength: 12, maxLength: 12 },
        ),
        async (articles, questions) => {
          const bench = startHere();
          await makeProject(bench);
          const said = await writeArticles(bench, articles);
          const { path } = await bench.client.readProject({});
          await bench.client.closeProject({});
          const project = openProject(path, 'read only', {
            ...{ application: 'a test', now: () => '', newId: () => '' },
            resolveFile: (file) => file,
          });
          try {
            for (const { query: text, fields, wanted, title, isLate, limit } of questions) {
              const query = parseQuery(text);
              if (query === null || query instanceof Error) throw new Error(text);
              const filter = { ...everyArticle, statuses: wanted, title };
              const titled: Query = {
                kind: 'phrase',
                words: [title],
                isPrefix: true,
                field: 'title',
              };
              const naive = said
                .filter(({ says }) =>
                  isSaidOf(query, says, fields.length === 0 ? searchFields : fields),
                )
                .filter(({ status }) => wanted.length === 0 || wanted.includes(status as 'new'))
                .filter(({ says }) => title === '' || isSaidOf(titled, says, ['title']))
                .map(({ id }) => id)
                .reverse();
              const found: string[] = [];
              let after: string | null = null;
              // A clock that leaps a second at each look has every answer come at once.
              let time = 0;
              const now = () => {
                time += isLate ? 1000 : 0;
                return time;
              };
              do {
                const request = { query: text, fields, filter, after, limit };
                const answer: Output<'search'> = search(
                  project,
                  searchRequestSchema.parse(request),
                  now,
                );
                found.push(...answer.articles.map(({ articleId }) => articleId));
                expect(answer.articles.length).toBeLessThanOrEqual(limit);
                after = answer.next;
              } while (after !== null);
              expect(found, text).toEqual(naive);
            }
          } finally {
            project.db.close();
          }
        },
      ),
      { numRuns: 10 },
    );
  }, 120_000);
});
