import type { Annotation } from '../model/annotation.ts';
import type { RelationType } from '../model/label-schema.ts';
import type { Relation } from '../model/relation.ts';
import type { LinkLoss } from './change.ts';

/** A link before a change and after it, or why it goes. */
export type LinkFate = { before: Relation; after: Relation } | { before: Relation; loss: LinkLoss };

/** What stands after a change. */
export type Standing = {
  types: ReadonlyMap<string, RelationType>;
  /** The marks that are left, by id. */
  marks: ReadonlyMap<string, Annotation>;
  /** Which mark each that has become another one is now. */
  became: ReadonlyMap<string, string>;
};

/**
 * What becomes of an article's links: they follow their marks into others, and go with their kind,
 * with an end, where their kind may not join these labels any more, and where they would be there
 * twice.
 */
export function linkFates(relations: readonly Relation[], standing: Standing): LinkFate[] {
  const moved = (relation: Relation) => movedWith(relation, standing);
  const isMoved = (relation: Relation) => moved(relation) !== relation;
  const there = new Set<string>();
  // Those that stay where they are come first, so that they are the ones to stay.
  const inOrder = [
    ...relations.filter((relation) => !isMoved(relation)),
    ...relations.filter(isMoved),
  ];
  return inOrder.map((before): LinkFate => {
    const after = moved(before);
    const loss = lossOf(after, standing);
    if (loss !== null) return { before, loss };
    const key = keyOf(after, standing);
    if (after !== before && there.has(key)) return { before, loss: 'twice' };
    there.add(key);
    return { before, after };
  });
}

function movedWith(relation: Relation, { became }: Standing): Relation {
  const fromId = became.get(relation.fromId) ?? relation.fromId;
  const toId = relation.toId === null ? null : (became.get(relation.toId) ?? relation.toId);
  if (fromId === relation.fromId && toId === relation.toId) return relation;
  return { ...relation, fromId, toId };
}

function lossOf({ type: typeId, fromId, toId }: Relation, standing: Standing): LinkLoss | null {
  const type = standing.types.get(typeId);
  if (type === undefined) return 'type';
  const from = standing.marks.get(fromId);
  if (from === undefined) return 'end';
  // Both its ends have become one mark.
  if (fromId === toId) return 'twice';
  if (!type.from.includes(from.labelId)) return 'rule';
  if (toId === null) return type.mayPointAtAuthor ? null : 'rule';
  const to = standing.marks.get(toId);
  if (to === undefined) return 'end';
  return type.to.includes(to.labelId) ? null : 'rule';
}

function keyOf({ type, fromId, toId }: Relation, { types }: Standing): string {
  // One that reads the same both ways is the same turned round.
  const ends = types.get(type)?.inverse === '' ? [fromId, toId].sort() : [fromId, toId];
  return JSON.stringify([type, ...ends]);
}
