import { type Annotation, extentOf } from './annotation.ts';
import type { Edit } from './edit.ts';
import type { RelationType } from './label-schema.ts';
import { isSymmetric } from './linking.ts';
import type { Desk } from './marking.ts';
import { type Relation, relationsOf } from './relation.ts';

/**
 * The edits that make links of marks that go those of the mark that takes their place. One that
 * would join it to itself goes, and so does one that it has: its cue stays where that had none.
 */
export function joinLinks(
  { relations, schema }: Pick<Desk, 'relations' | 'schema'>,
  gone: readonly Annotation[],
  mark: Annotation,
): Edit[] {
  const ids = new Set(gone.map(({ id }) => id));
  const place = <End extends string | null>(id: End) => (id !== null && ids.has(id) ? mark.id : id);
  const isMoved = ({ fromId, toId }: Relation) =>
    ids.has(fromId) || (toId !== null && ids.has(toId));
  /** What stays, by what makes two links the same; each as it will be. */
  const kept = new Map(
    relations
      .filter((relation) => !isMoved(relation))
      .map((relation) => [linkOf(schema, relation), relation]),
  );
  for (const before of relations.filter(isMoved)) {
    const after = { ...before, fromId: place(before.fromId), toId: place(before.toId) };
    if (after.fromId === after.toId) continue;
    const key = linkOf(schema, after);
    const same = kept.get(key);
    if (same === undefined) kept.set(key, after);
    else if (same.cue === null && after.cue !== null) kept.set(key, { ...same, cue: after.cue });
  }
  const rows = new Map([...kept.values()].map((relation) => [relation.id, relation]));
  return relations.flatMap((before): Edit[] => {
    const after = rows.get(before.id) ?? null;
    return after === before ? [] : [{ kind: 'relation', before, after }];
  });
}

/** What makes two links the same: their kind and their ends, in any order where it says nothing. */
function linkOf(
  { relationTypes }: { relationTypes: readonly RelationType[] },
  { type, fromId, toId }: Relation,
): string {
  const kind = relationTypes.find(({ id }) => id === type);
  const ends = [fromId, toId ?? ''];
  return JSON.stringify([type, ...(kind !== undefined && isSymmetric(kind) ? ends.sort() : ends)]);
}

/**
 * The edits of links when a mark is divided: the first part keeps them, but for those whose other
 * end lies within the words of another part, which go there. What says whose words they are, with
 * its cue, holds for every part.
 */
export function divideLinks(
  {
    annotations,
    relations,
    schema,
    newId,
  }: Pick<Desk, 'annotations' | 'relations' | 'schema' | 'newId'>,
  mark: Annotation,
  [first, ...others]: readonly Annotation[],
): Edit[] {
  if (first === undefined) return [];
  return relationsOf(relations, mark.id).flatMap((before): Edit[] => {
    const isFrom = before.fromId === mark.id;
    const other = annotations.find(({ id }) => id === (isFrom ? before.toId : before.fromId));
    const part =
      other === undefined || holds(first, other)
        ? undefined
        : others.find((each) => holds(each, other));
    if (part !== undefined) {
      const after = isFrom ? { ...before, fromId: part.id } : { ...before, toId: part.id };
      return [{ kind: 'relation', before, after }];
    }
    const type = schema.relationTypes.find(({ id }) => id === before.type);
    if (!isFrom || type?.mayPointAtAuthor !== true) return [];
    return others.map(({ id: fromId }) => ({
      kind: 'relation',
      before: null,
      after: { ...before, id: newId(), fromId },
    }));
  });
}

/** Whether a mark lies within the words of another. */
function holds({ fragments }: Annotation, inner: Annotation): boolean {
  const { start, end } = extentOf(inner);
  return fragments.some((fragment) => fragment.start <= start && end <= fragment.end);
}
