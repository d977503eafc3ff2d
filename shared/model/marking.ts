import { type Failure, failure } from '../failure.ts';
import { tidyFragments } from '../text/spans.ts';
import { type Annotation, type Fragment, quoteOf } from './annotation.ts';
import type { Article } from './article.ts';
import type { Edit } from './edit.ts';
import { type LabelSchema, labelOf } from './label-schema.ts';
import { valuesOfNewMark } from './new-values.ts';
import { overlapRefusal } from './overlap.ts';
import { type Relation, relationsOf } from './relation.ts';
import { valuesKept } from './values.ts';

/** An article as it stands, and what making marks on it takes from outside. */
export type Desk = {
  article: Article;
  text: string;
  annotations: readonly Annotation[];
  relations: readonly Relation[];
  schema: LabelSchema;
  layerId: string;
  now(): string;
  newId(): string;
};

/** Edits to commit, or why there are none. */
export type Marking = readonly Edit[] | Failure;

/**
 * Marks `spans` (UTF-16) as one annotation under a label: white space at their ends is left out,
 * characters are never cut, and the first mark on a new article makes it one in progress.
 */
export function tag(desk: Desk, labelId: string, spans: readonly Fragment[]): Marking {
  const fragments = tidyFragments(desk.text, spans);
  if (fragments === null) return failure('blank-span', {});
  const quote = quoteOf(desk.text, fragments);
  const same = findSame(desk.annotations, labelId, fragments);
  if (same !== null) return failure('span-exists', { label: labelNameOf(desk, labelId), quote });
  const refusal = overlapRefusal(desk, { labelId, fragments });
  if (refusal !== null) return refusal;
  const time = desk.now();
  const after: Annotation = {
    id: desk.newId(),
    articleId: desk.article.id,
    layerId: desk.layerId,
    labelId,
    fragments,
    quote,
    attributes: valuesOfNewMark(desk, labelOf(desk.schema, labelId), fragments),
    note: '',
    origin: 'human',
    created: time,
    updated: time,
  };
  return [{ kind: 'annotation', before: null, after }, ...begun(desk)];
}

/** Removes an annotation and the links it begins or ends. */
export function untag(desk: Desk, annotation: Annotation): readonly Edit[] {
  return [
    { kind: 'annotation', before: annotation, after: null },
    ...relationsOf(desk.relations, annotation.id).map(
      (before): Edit => ({ kind: 'relation', before, after: null }),
    ),
  ];
}

/**
 * Gives an annotation another label. It keeps the attributes that mean the same under the new
 * label, and the links that may join it still; the others go, in the same commit. What it has no
 * value of, it starts with as a new mark does.
 */
export function relabel(desk: Desk, annotation: Annotation, labelId: string): Marking {
  const label = desk.schema.labels.find(({ id }) => id === labelId);
  if (label === undefined) throw new Error(`there is no label ${labelId}`);
  if (findSame(desk.annotations, labelId, annotation.fragments) !== null) {
    return failure('span-exists', { label: label.name, quote: annotation.quote });
  }
  const attributes = {
    ...valuesOfNewMark(desk, label, annotation.fragments),
    ...valuesKept(annotation.attributes, label),
  };
  const after = { ...annotation, labelId, attributes, updated: desk.now() };
  return [
    { kind: 'annotation', before: annotation, after },
    ...relationsOf(desk.relations, annotation.id)
      .filter((relation) => !mayJoin(desk, relation, after))
      .map((before): Edit => ({ kind: 'relation', before, after: null })),
  ];
}

/** The annotation with this label on exactly these fragments, or null. */
export function findSame(
  annotations: readonly Annotation[],
  labelId: string,
  fragments: readonly Fragment[],
): Annotation | null {
  const [first] = fragments;
  // Almost all differ in where they begin, and there may be very many.
  const isSame = (annotation: Annotation) =>
    annotation.fragments[0]?.start === first?.start &&
    annotation.labelId === labelId &&
    annotation.fragments.length === fragments.length &&
    annotation.fragments.every(
      ({ start, end }, index) => start === fragments[index]?.start && end === fragments[index].end,
    );
  return annotations.find(isSame) ?? null;
}

function begun({ article, now }: Desk): Edit[] {
  if (article.status !== 'new') return [];
  const after = { ...article, status: 'in progress' as const, updated: now() };
  return [{ kind: 'article', before: article, after }];
}

function mayJoin(desk: Desk, relation: Relation, changed: Annotation): boolean {
  const type = desk.schema.relationTypes.find(({ id }) => id === relation.type);
  const labelAt = (id: string) =>
    id === changed.id
      ? changed.labelId
      : desk.annotations.find((annotation) => annotation.id === id)?.labelId;
  const from = labelAt(relation.fromId);
  if (type === undefined || from === undefined || !type.from.includes(from)) return false;
  if (relation.toId === null) return type.mayPointAtAuthor;
  const to = labelAt(relation.toId);
  return to !== undefined && type.to.includes(to);
}

/** A label's name, for a sentence. */
export function labelNameOf({ schema }: Pick<Desk, 'schema'>, labelId: string): string {
  return schema.labels.find(({ id }) => id === labelId)?.name ?? labelId;
}
