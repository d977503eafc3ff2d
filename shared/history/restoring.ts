import { failure } from '../failure.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Edit } from '../model/edit.ts';
import { finishingRefusal } from '../model/finishing.ts';
import { type LabelSchema, labelOf } from '../model/label-schema.ts';
import { mayLink } from '../model/linking.ts';
import { findSame, labelNameOf } from '../model/marking.ts';
import type { Relation } from '../model/relation.ts';
import { valuesKept } from '../model/values.ts';
import type { LeftOut } from './entry.ts';
import type { ArticleState } from './state.ts';

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
  const known = [...wanted.annotations.values()].filter(({ labelId }) =>
    schema.labels.some(({ id }) => id === labelId),
  );
  const annotations = new Map(known.map((mark) => [mark.id, withValidValues(mark, schema)]));
  const kept = [...wanted.relations.values()].filter((row) => mayStand(row, annotations, schema));
  const count = (marks: Iterable<Annotation>) =>
    [...marks].reduce((sum, { attributes }) => sum + Object.keys(attributes).length, 0);
  const { article } = wanted;
  const isUnfinished =
    article?.status === 'finished' &&
    finishingRefusal(article.title, [...annotations.values()], schema) !== null;
  return {
    state: {
      article: article !== null && isUnfinished ? { ...article, status: 'in progress' } : article,
      annotations,
      relations: new Map(kept.map((row) => [row.id, row])),
    },
    leftOut: {
      marks: wanted.annotations.size - annotations.size,
      values: count(known) - count(annotations.values()),
      links: wanted.relations.size - kept.length,
      isUnfinished,
    },
  };
}

function withValidValues(mark: Annotation, schema: LabelSchema): Annotation {
  return { ...mark, attributes: valuesKept(mark.attributes, labelOf(schema, mark.labelId)) };
}

function mayStand(
  { type: typeId, fromId, toId }: Relation,
  annotations: ReadonlyMap<string, Annotation>,
  schema: LabelSchema,
): boolean {
  const type = schema.relationTypes.find(({ id }) => id === typeId);
  const from = annotations.get(fromId);
  const to = toId === null ? null : annotations.get(toId);
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

function changedRows<Row>(now: ReadonlyMap<string, Row>, wanted: ReadonlyMap<string, Row>) {
  return [...new Set([...now.keys(), ...wanted.keys()])]
    .map((id) => ({ before: now.get(id) ?? null, after: wanted.get(id) ?? null }))
    .filter(({ before, after }) => !isSame(before, after));
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
  const isWanted = (id: string, rows: ReadonlyMap<string, unknown>) =>
    rowIds === null ? !rows.has(id) : rowIds.includes(id);
  const marks = [...past.annotations.values()].filter(({ id }) => isWanted(id, now.annotations));
  const annotations = new Map(now.annotations);
  for (const mark of marks) annotations.set(mark.id, mark);
  requireSingle(annotations, marks, schema);
  const relations = new Map(now.relations);
  for (const relation of past.relations.values()) {
    const { id, fromId, toId } = relation;
    const isBack = marks.some((mark) => mark.id === fromId || mark.id === toId);
    const hasEnds = annotations.has(fromId) && (toId === null || annotations.has(toId));
    const isMissing = isBack && !relations.has(id);
    if ((isMissing || isWanted(id, now.relations)) && hasEnds) relations.set(id, relation);
  }
  return { article: now.article, annotations, relations };
}

function requireSingle(
  annotations: ReadonlyMap<string, Annotation>,
  back: readonly Annotation[],
  schema: LabelSchema,
): void {
  for (const mark of back) {
    const others = [...annotations.values()].filter(({ id }) => id !== mark.id);
    if (findSame(others, mark.labelId, mark.fragments) === null) continue;
    throw failure('span-exists', {
      label: labelNameOf({ schema }, mark.labelId),
      quote: mark.quote,
    });
  }
}
