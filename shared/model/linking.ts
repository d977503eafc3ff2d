import { type Failure, failure } from '../failure.ts';
import { tidyFragments } from '../text/spans.ts';
import type { Annotation, Fragment } from './annotation.ts';
import type { Edit } from './edit.ts';
import { type LabelSchema, labelOf, type RelationType } from './label-schema.ts';
import type { Desk, Marking } from './marking.ts';
import type { Cue, Relation } from './relation.ts';
import { sharedNameEdits } from './same-actor.ts';

/**
 * A way in which a mark can be linked: a kind of link, and which of its ends the mark would be.
 * `says` is how it reads from the mark: `attributed to`, or from the other end `source of`.
 */
export type LinkWay = { type: RelationType; end: 'from' | 'to'; says: string };

/** A link that could be made: `toId` is null for the article's author. */
export type PossibleLink = {
  way: LinkWay;
  fromId: string;
  toId: string | null;
  /** The mark at the other end than the one asked about; null for the author. */
  other: Annotation | null;
};

/**
 * The ways in which marks of a label can be linked, the most usual first: in the schema's order,
 * and of one kind first what begins at the mark. A kind that reads the same both ways is one way.
 */
export function linkWays(
  { relationTypes }: Pick<LabelSchema, 'relationTypes'>,
  labelId: string,
): LinkWay[] {
  return relationTypes.flatMap((type) => {
    const ways: LinkWay[] = [];
    if (type.from.includes(labelId)) ways.push({ type, end: 'from', says: type.name });
    const isOther = !isSymmetric(type) || ways.length === 0;
    if (type.to.includes(labelId) && isOther) {
      ways.push({ type, end: 'to', says: type.inverse || type.name });
    }
    return ways;
  });
}

/**
 * The links that a mark may begin or end, by way and then in reading order, the author last.
 * Those that are there already are left out.
 */
export function possibleLinks(
  { annotations, relations, schema }: Pick<Desk, 'annotations' | 'relations' | 'schema'>,
  mark: Annotation,
): PossibleLink[] {
  return linkWays(schema, mark.labelId)
    .flatMap((way) => {
      const { type, end } = way;
      const labels = end === 'from' ? type.to : type.from;
      const found = annotations
        .filter(({ id, labelId }) => id !== mark.id && labels.includes(labelId))
        .map((other): PossibleLink => {
          if (end === 'from') return { way, fromId: mark.id, toId: other.id, other };
          return { way, fromId: other.id, toId: mark.id, other };
        });
      if (end === 'from' && type.mayPointAtAuthor) {
        found.push({ way, fromId: mark.id, toId: null, other: null });
      }
      return found;
    })
    .filter((possible) => findLink(relations, possible.way.type, possible) === null);
}

/** The link of this kind that joins these two, or null; one that reads the same both ways counts turned round. */
export function findLink(
  relations: readonly Relation[],
  type: RelationType,
  { fromId, toId }: Pick<Relation, 'fromId' | 'toId'>,
): Relation | null {
  const joins = (relation: Relation) =>
    relation.type === type.id &&
    ((relation.fromId === fromId && relation.toId === toId) ||
      (isSymmetric(type) && relation.fromId === toId && relation.toId === fromId));
  return relations.find(joins) ?? null;
}

/** The kind of link that makes two marks one actor. */
export const sameAs = 'same as';

/** Whether a kind of link says the same from either end, so that turned round it is the same link. */
export function isSymmetric({ inverse }: Pick<RelationType, 'inverse'>): boolean {
  return inverse === '';
}

/**
 * Joins two marks, or a mark and the article's author. Marks that become the same actor get one
 * name between them.
 */
export function link(
  desk: Desk,
  { typeId, fromId, toId }: { typeId: string; fromId: string; toId: string | null },
): Marking {
  const type = desk.schema.relationTypes.find(({ id }) => id === typeId);
  const from = desk.annotations.find(({ id }) => id === fromId);
  const to = desk.annotations.find(({ id }) => id === toId);
  if (type === undefined || from === undefined || (toId !== null && to === undefined)) {
    throw new Error(`there is no ${typeId} from ${fromId} to ${toId}`);
  }
  if (!mayLink(type, from, to ?? null)) return refusal(desk.schema, type, from, to ?? null);
  if (findLink(desk.relations, type, { fromId, toId }) !== null) {
    return failure('link-exists', { type: type.name, quote: from.quote });
  }
  const after: Relation = {
    id: desk.newId(),
    articleId: desk.article.id,
    type: typeId,
    fromId,
    toId,
    cue: null,
    attributes: {},
  };
  const edit: Edit = { kind: 'relation', before: null, after };
  if (typeId !== sameAs || to === undefined) return [edit];
  return [edit, ...sharedNameEdits({ ...desk, relations: [...desk.relations, after] }, to, from)];
}

/** Whether a kind of link may join these two marks; `to` is null for the author. */
export function mayLink(type: RelationType, from: Annotation, to: Annotation | null): boolean {
  if (!type.from.includes(from.labelId) || from.id === to?.id) return false;
  return to === null ? type.mayPointAtAuthor : type.to.includes(to.labelId);
}

function refusal(
  schema: LabelSchema,
  type: RelationType,
  from: Annotation,
  to: Annotation | null,
): Failure {
  const name = (mark: Annotation) => labelOf(schema, mark.labelId).name;
  return failure('may-not-link', {
    type: type.name,
    from: name(from),
    to: to === null ? 'the author' : name(to),
  });
}

/** Takes a link away. */
export function unlink(relation: Relation): readonly Edit[] {
  return [{ kind: 'relation', before: relation, after: null }];
}

/** Gives a link the words that announce it, or takes them away with null. */
export function setCue(desk: Desk, relation: Relation, span: Fragment | null): Marking {
  const cue = span === null ? null : cueOf(desk.text, span);
  if (cue === undefined) return failure('blank-span', {});
  return [{ kind: 'relation', before: relation, after: { ...relation, cue } }];
}

/** The cue at a span, without white space at its ends; undefined where nothing else is in it. */
function cueOf(text: string, span: Fragment): Cue | undefined {
  const [fragment] = tidyFragments(text, [span]) ?? [];
  if (fragment === undefined) return undefined;
  return { ...fragment, quote: text.slice(fragment.start, fragment.end) };
}
