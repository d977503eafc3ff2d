import type { Job } from '../../../shared/contract.ts';
import { pseudonymsOf } from '../../../shared/dataset/pseudonyms.ts';
import type { Contents } from '../../../shared/export-contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { type NativeRecord, toRecord } from '../../../shared/formats/native.ts';
import { quoteOf } from '../../../shared/model/annotation.ts';
import { everyArticle } from '../../../shared/queue-contract.ts';
import type { OffsetUnit } from '../../../shared/text/offsets.ts';
import type { OpenProject } from '../project.ts';
import type { Part } from '../rows/queue-parts.ts';
import { search } from '../search.ts';

/** How many articles of a search are asked for at once. */
const page = 200;

/** The ids of the articles that go into a dataset, in the order of the queue. Throws a Failure. */
export function* chosenIds(
  project: OpenProject,
  { filter, splits, query }: Contents,
): Job<string[]> {
  const found = query.trim() === '' ? null : yield* idsFound(project, query);
  return project.queue.all(filter, [
    ...(splits.length === 0 ? [] : [among('split', 'wantedSplits', splits)]),
    ...(found === null ? [] : [among('id', 'found', found)]),
  ]);
}

function among(column: 'split' | 'id', name: string, values: readonly string[]): Part {
  return {
    sql: `${column} IN (SELECT value FROM json_each(@${name}))`,
    values: { [name]: JSON.stringify(values) },
  };
}

function* idsFound(project: OpenProject, query: string): Job<string[]> {
  const ids: string[] = [];
  const asked = { query, fields: [], limit: page, lines: 1 };
  let after: string | null = null;
  do {
    // Nobody waits for this page by itself, so that its clock may stand still.
    const answer = search(project, { ...asked, after, filter: everyArticle }, () => 0);
    ids.push(...answer.articles.map(({ articleId }) => articleId));
    after = answer.next;
    yield { done: 0, total: 0 };
  } while (after !== null);
  return ids;
}

/** What is the same for every article of a dataset. */
export type Naming = {
  labels: ReadonlyMap<string, string>;
  layers: ReadonlyMap<string, string>;
  relations: ReadonlyMap<string, string>;
};

/** The names of labels, layers and kinds of link, by id. */
export function namingOf(
  { schema, layers }: OpenProject,
  annotators: Contents['annotators'],
): Naming {
  const real = new Map(layers.map(({ id, name }) => [id, name]));
  return {
    labels: new Map(schema.labels.map(({ id, name }) => [id, name])),
    layers: annotators === 'names' ? real : pseudonymsOf(layers),
    relations: new Map(schema.relationTypes.map(({ id, name }) => [id, name])),
  };
}

/** Which marks of an article are meant; empty lists mean all. */
export type WantedMarks = Pick<Contents, 'labelIds' | 'layerIds'>;

const allMarks: WantedMarks = { labelIds: [], layerIds: [] };

/** One article between formats, with the marks that are meant and the links between them. */
export function exchangeRecordOf(
  project: OpenProject,
  articleId: string,
  naming: Naming,
  wanted: WantedMarks = allMarks,
): ExchangeRecord {
  return { ...recordIn(project, articleId, 'utf16', { naming, wanted }), offset_unit: 'utf16' };
}

/** The native record of one article of the project, as an export has it. Throws a Failure. */
export function recordOf(
  project: OpenProject,
  articleId: string,
  offsets: OffsetUnit,
): NativeRecord {
  const naming = namingOf(project, 'pseudonyms');
  return recordIn(project, articleId, offsets, { naming, wanted: allMarks });
}

function recordIn(
  project: OpenProject,
  articleId: string,
  offsets: OffsetUnit,
  { naming, wanted }: { naming: Naming; wanted: WantedMarks },
): NativeRecord {
  const article = project.articles.find(articleId);
  const text = article === null ? null : project.texts.find(article.textId);
  if (article === null || text === null) throw failure('no-such-article', { article: articleId });
  const annotations = project.annotations
    .ofArticle(articleId)
    .filter(
      ({ labelId, layerId }) =>
        isAmong(wanted.labelIds, labelId) && isAmong(wanted.layerIds, layerId),
    );
  for (const { quote, fragments } of annotations) {
    // The words kept at marking are the witness: a slice of the text would only agree with itself.
    if (quoteOf(text.content, fragments) === quote) continue;
    throw failure('wrong-mark', { quote, title: article.title });
  }
  const ids = new Set(annotations.map(({ id }) => id));
  const relations = project.relations
    .ofArticle(articleId)
    .filter(({ fromId, toId }) => ids.has(fromId) && (toId === null || ids.has(toId)));
  return toRecord(
    {
      ...{ article, text, annotations, relations },
      labelNames: naming.labels,
      layerNames: naming.layers,
      relationNames: naming.relations,
    },
    offsets,
  );
}

function isAmong(wanted: readonly string[], id: string): boolean {
  return wanted.length === 0 || wanted.includes(id);
}

/** What each layer is called, here and in a dataset. */
export function describeLayers({ layers }: OpenProject) {
  const pseudonyms = pseudonymsOf(layers);
  return layers.map(({ id, name }) => ({ id, name, pseudonym: pseudonyms.get(id) ?? '' }));
}
