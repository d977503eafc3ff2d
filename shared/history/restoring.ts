import { failure } from '../failure.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Edit } from '../model/edit.ts';
import { finishingRefusal } from '../model/finishing.ts';
import { type LabelSchema, labelOf } from '../model/label-schema.ts';
import { mayLink } from '../model/linking.ts';
import { findSame, labelNameOf } from '../model/marking.ts';
import type { ArticleState } from '../model/past.ts';
import type { Relation } from '../model/relation.ts';
import { valuesKept } from '../model/values.ts';
import type { LeftOut } from './entry.ts';

export type Restoring = { edits: Edit[]; leftOut: LeftOut };

/** The edits that make an article what it was, in so far as today's label schema allows. */
export function restoring(now: ArticleState, wanted: ArticleState, schema: LabelSchema): Restoring {
  const { state, leftOut } = fitted(wanted, schema);
  return { edits: difference(now, state), leftOut };
}

/** An earlier state, less what the label schema does not allow any more. */
export function fitted(
  wanted: ArticleState,
  schema: LabelSchema,
): { state: ArticleState; leftOut: LeftOut } {
  const known = wanted.annotations.filter(({ labelId }) =>
    schema.labels.some(({ id }) => id === labelId),
  );
  const annotations = known.map((mark) => withValidValues(mark, schema));
  const byId = new Map(annotations.map((mark) => [mark.id, mark]));
  const relations = wanted.relations.filter((row) => mayStand(row, byId, schema));
  const { article } = wanted;
  const isUnfinished =
    article?.status === 'finished' && finishingRefusal(article.title, annotations, schema) !== null;
  return {
    state: {
      articleId: wanted.articleId,
      article: article !== null && isUnfinished ? { ...article, status: 'in progress' } : article,
      annotations,
      relations,
    },
    leftOut: {
      marks: wanted.annotations.length - annotations.length,
      values: countValues(known) - countValues(annotations),
      links: wanted.relations.length - relations.length,
      isUnfinished,
    },
  };
}

function withValidValues(mark: Annotation, schema: LabelSchema): Annotation {
  return { ...mark, attributes: valuesKept(mark.attributes, labelOf(schema, mark.labelId)) };
}

function countValues(marks: readonly Annotation[]): number {
  return marks.reduce((sum, { attributes }) => sum + Object.keys(attributes).length, 0);
}

function mayStand(
  { type: typeId, fromId, toId }: Relation,
  marks: ReadonlyMap<string, Annotation>,
  schema: LabelSchema,
): boolean {
  const type = schema.relationTypes.find(({ id }) => id === typeId);
  const from = marks.get(fromId);
  const to = toId === null ? null : marks.get(toId);
  return type !== undefined && from !== undefined && to !== undefined && mayLink(type, from, to);
}

/** The edits that make one state another: what goes first, then what comes or changes. */
function difference(now: ArticleState, wanted: ArticleState): Edit[] {
  const facts: Edit[] = isSame(now.article, wanted.article)
    ? []
    : [{ kind: 'article', before: now.article, after: wanted.article }];
  const marks = changedRows(now.annotations, wanted.annotations).map(
    (change): Edit => ({ kind: 'annotation', ...change }),
  );
  const links = changedRows(now.relations, wanted.relations).map(
    (change): Edit => ({ kind: 'relation', ...change }),
  );
  const edits = [...facts, ...marks, ...links];
  return [
    ...edits.filter(({ after }) => after === null),
    ...edits.filter(({ after }) => after !== null),
  ];
}

function changedRows<Row extends { id: string }>(now: readonly Row[], wanted: readonly Row[]) {
  const before = byIds(now);
  const after = byIds(wanted);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

function byIds<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * An article as it is with some of its rows as they were: `rowIds`, or else every mark and link
 * that was there and is gone. A mark that comes back brings its links to marks that are there.
 * Throws a Failure where a mark that is to come back has been made anew meanwhile.
 */
export function withRowsOf(
  past: ArticleState,
  now: ArticleState,
  schema: LabelSchema,
  rowIds: readonly string[] | null,
): ArticleState {
  const annotations = byIds(now.annotations);
  const relations = byIds(now.relations);
  const isWanted = (id: string, rows: ReadonlyMap<string, unknown>) =>
    rowIds === null ? !rows.has(id) : rowIds.includes(id);
  const back = past.annotations.filter(({ id }) => isWanted(id, annotations));
  const wanted = new Set(back.map(({ id }) => id));
  for (const mark of back) annotations.set(mark.id, mark);
  requireSingle([...annotations.values()], back, schema);
  const links = past.relations.filter(({ id, fromId, toId }) => {
    const hasEnds = annotations.has(fromId) && (toId === null || annotations.has(toId));
    const comesWith = wanted.has(fromId) || (toId !== null && wanted.has(toId));
    return hasEnds && (isWanted(id, relations) || (comesWith && !relations.has(id)));
  });
  for (const link of links) relations.set(link.id, link);
  return {
    articleId: now.articleId,
    article: now.article,
    annotations: [...annotations.values()],
    relations: [...relations.values()],
  };
}

function requireSingle(
  annotations: readonly Annotation[],
  back: readonly Annotation[],
  schema: LabelSchema,
): void {
  for (const mark of back) {
    const others = annotations.filter(({ id }) => id !== mark.id);
    if (findSame(others, mark.labelId, mark.fragments) === null) continue;
    const label = labelNameOf({ schema }, mark.labelId);
    throw failure('span-exists', { label, quote: mark.quote });
  }
}
