import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Article, type Status, statuses } from '../../shared/model/article.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { ArticleFilter, ArticleOrder, QueueView } from '../../shared/queue-contract.ts';
import { anAnnotation, anArticle } from './notation.ts';
import { type Bench, makeProject } from './service.ts';

/** An article as a queue sees it: what is known about it, and its marks. */
export type Queued = Omit<Article, 'textId' | 'split' | 'byline' | 'created'> & {
  marks: readonly { labelId: string; note: string }[];
};

const titles = ['Dam holds', 'dam Breaks', 'A bridge', 'bridges of Velm', 'Änderung', 'Zebra dam'];
const sources = ['', 'North Wire', 'Ostrel Post', 'ostrel post'];
const days = ['', '2025-12-31', '2026-01-01', '2026-02-03'];
const languages = ['', 'en', 'de', 'ar'];
const labels = ['claim', 'actor', 'figure'];
const times = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'];

/** A few articles that are alike in much, so that each filter meets some and not others. */
export function anyQueue(): fc.Arbitrary<Queued[]> {
  const mark = fc.record({
    labelId: fc.constantFrom(...labels),
    note: fc.constantFrom('', '', 'why?'),
  });
  const facts = fc.record({
    title: fc.constantFrom(...titles),
    source: fc.constantFrom(...sources),
    published: fc.constantFrom(...days),
    language: fc.constantFrom(...languages),
    status: fc.constantFrom(...statuses),
    meta: fc.dictionary(fc.constantFrom('topic', 'desk'), fc.constantFrom('dam', 'votes', ''), {
      noNullPrototype: true,
    }),
    note: fc.constantFrom('', '', 'see page 2'),
    updated: fc.constantFrom(...times),
    position: fc.nat(4),
    marks: fc.array(mark, { maxLength: 3 }),
  });
  return fc
    .array(facts, { maxLength: 14 })
    .map((all) => all.map((one, index) => ({ ...one, id: `a${(index * 7) % 15}` })));
}

/** What each filter may ask for, one thing at a time. */
export const singleFilters: readonly Partial<ArticleFilter>[] = [
  { title: 'DAM' },
  { title: 'bri' },
  { statuses: ['new'] },
  { statuses: ['finished', 'skipped'] },
  { labelIds: ['claim'] },
  { labelIds: ['actor', 'figure'] },
  { sources: ['North Wire'] },
  { sources: ['Ostrel Post', 'ostrel post'] },
  { languages: ['en'] },
  { languages: ['de', 'ar'] },
  { from: '2026-01-01' },
  { to: '2026-01-01' },
  { from: '2026-01-01', to: '2026-01-31' },
  { meta: [{ name: 'topic', value: 'dam' }] },
  { meta: [{ name: 'topic', value: '' }] },
  {
    meta: [
      { name: 'topic', value: 'dam' },
      { name: 'topic', value: 'votes' },
      { name: 'desk', value: '' },
    ],
  },
  { hasNote: true },
  { hasNote: false },
  { hasMarks: true },
  { hasMarks: false },
];

/** The ids that a view shows, in its order, worked out one article after another. */
export function shownIn(articles: readonly Queued[], view: QueueView): string[] {
  const shown = articles.filter((article) => isShown(article, view.filter));
  const inOrder = shown.sort((a, b) => compare(keysOf(a, view.order), keysOf(b, view.order)));
  return (view.direction === 'descending' ? inOrder.reverse() : inOrder).map(({ id }) => id);
}

/** Whether an article is waiting to be done. */
export function isUnfinished({ status }: { status: Status }): boolean {
  return status !== 'finished' && status !== 'skipped';
}

function isShown(article: Queued, filter: ArticleFilter): boolean {
  const { marks, meta, note, published } = article;
  const hasNote = note !== '' || marks.some((mark) => mark.note !== '');
  const words = article.title.toLowerCase().split(' ');
  const isAsked = filter.from !== '' || filter.to !== '';
  const names = [...new Set(filter.meta.map(({ name }) => name))];
  return (
    words.some((word) => word.startsWith(filter.title.toLowerCase())) &&
    isOneOf(filter.statuses, article.status) &&
    isOneOf(filter.sources, article.source) &&
    isOneOf(filter.languages, article.language) &&
    (filter.labelIds.length === 0 ||
      marks.some(({ labelId }) => filter.labelIds.includes(labelId))) &&
    (!isAsked || (published !== '' && published >= filter.from)) &&
    (filter.to === '' || published <= filter.to) &&
    names.every((name) => {
      const wanted = filter.meta.filter((pair) => pair.name === name).map(({ value }) => value);
      const value = meta[name];
      return value !== undefined && (wanted.includes('') || wanted.includes(value));
    }) &&
    (filter.hasNote === null || filter.hasNote === hasNote) &&
    (filter.hasMarks === null || filter.hasMarks === marks.length > 0)
  );
}

function isOneOf<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

type Keys = readonly (string | number)[];

const ranks: readonly Status[] = ['new', 'in progress', 'flagged', 'finished', 'skipped'];

function keysOf(article: Queued, order: ArticleOrder): Keys {
  const first: Record<ArticleOrder, Keys> = {
    queue: [],
    title: [article.title.replace(/[A-Z]/g, (letter) => letter.toLowerCase())],
    published: [article.published],
    source: [article.source],
    status: [ranks.indexOf(article.status)],
    updated: [article.updated],
  };
  return [...first[order], article.position, article.id];
}

function compare(a: Keys, b: Keys): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** As many new texts as one commit may bring. */
const atOnce = 100;

/** Makes a project of these articles, a hundred in a commit. */
export async function projectOf(bench: Bench, articles: readonly Queued[]): Promise<void> {
  const { layerId } = await makeProject(bench);
  for (let start = 0; start < articles.length; start += atOnce) {
    const part = articles.slice(start, start + atOnce);
    const edits = part.flatMap((article) => [articleEdit(article), ...markEdits(article, layerId)]);
    await bench.client.commit({ edits, texts: part.map(textOf) });
  }
}

const content = 'The water rose.\n';
/** Where the first mark of an article lies, the second and the third. */
const spans = [
  { start: 4, end: 9 },
  { start: 10, end: 14 },
  { start: 0, end: 14 },
] as const;

function textOf({ id }: Queued): ArticleText {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    ...{ id: `text of ${id}`, content, sha256, marks: [], version: 1, corrects: null },
    blocks: [{ kind: 'paragraph', start: 0, end: content.length - 1, level: 0 }],
    provenance: {
      ...{ file: `${id}.txt`, format: 'text', encoding: 'utf-8', bytes: content.length },
      ...{ sha256, byteOrderMark: false, lineEnds: 0, container: '', line: 0, notes: [] },
    },
  };
}

function articleEdit({ marks: _, ...facts }: Queued): Edit {
  const after = anArticle({ ...facts, textId: `text of ${facts.id}` });
  return { kind: 'article', before: null, after };
}

function markEdits({ id: articleId, marks }: Queued, layerId: string): Edit[] {
  return marks.map(({ labelId, note }, index) => {
    const { start, end } = spans[index] ?? spans[0];
    const after = anAnnotation({
      ...{ id: `${articleId} mark ${index}`, articleId, layerId, labelId, note },
      ...{ fragments: [{ start, end }], quote: content.slice(start, end) },
    });
    return { kind: 'annotation', before: null, after };
  });
}
