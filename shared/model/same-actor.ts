import type { Annotation } from './annotation.ts';
import type { Edit } from './edit.ts';
import type { Desk } from './marking.ts';
import type { Relation } from './relation.ts';
import { withValue } from './values.ts';

/** The attribute that names an actor throughout the project. */
export const canonicalName = 'canonical';

/** The name of a mark's actor; '' where it has none. */
export function actorNameOf({ attributes }: Pick<Annotation, 'attributes'>): string {
  const name = attributes[canonicalName];
  return typeof name === 'string' ? name : '';
}

/** A mark and all that are the same actor by links in its article, directly or by way of others. */
export function sameActors(
  {
    annotations,
    relations,
  }: { annotations: readonly Annotation[]; relations: readonly Relation[] },
  mark: Annotation,
): Annotation[] {
  const found = new Set([mark.id]);
  // Grows while it is gone through.
  for (const id of found) {
    for (const { type, fromId, toId } of relations) {
      if (type !== 'same as' || toId === null) continue;
      if (fromId === id) found.add(toId);
      if (toId === id) found.add(fromId);
    }
  }
  return annotations.filter(({ id }) => found.has(id));
}

/**
 * The edits that give all that are the same actor as `mark` one name: that of `mark`, or else that
 * of `other`. None where neither has one, or all have it already.
 */
export function sharedNameEdits(
  desk: Pick<Desk, 'annotations' | 'relations' | 'now'>,
  mark: Annotation,
  other: Annotation,
): Edit[] {
  const name = actorNameOf(mark) || actorNameOf(other);
  return name === '' ? [] : nameEdits(desk, sameActors(desk, mark), name);
}

/** The edits that give these marks an actor's name; '' takes it away. */
export function nameEdits(
  { now }: Pick<Desk, 'now'>,
  marks: readonly Annotation[],
  name: string,
): Edit[] {
  return marks
    .filter((mark) => actorNameOf(mark) !== name)
    .map((before) => {
      const attributes = withValue(before.attributes, canonicalName, name === '' ? null : name);
      return { kind: 'annotation', before, after: { ...before, attributes, updated: now() } };
    });
}
