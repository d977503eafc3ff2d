import type { Annotation } from './annotation.ts';
import type { Edit, EditOf } from './edit.ts';
import type { LabelSchema } from './label-schema.ts';
import type { Desk } from './marking.ts';
import type { Relation } from './relation.ts';
import { withValue } from './values.ts';

/** The attribute that names an actor throughout the project. */
export const canonicalName = 'canonical';

/** The ids of the labels whose marks can have an actor's name. */
export function namedLabels({ labels }: Pick<LabelSchema, 'labels'>): ReadonlySet<string> {
  const isNamed = (label: LabelSchema['labels'][number]) =>
    label.attributes.some(({ name }) => name === canonicalName);
  return new Set(labels.filter(isNamed).map(({ id }) => id));
}

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
  const neighbours = neighboursIn(relations);
  const found = new Set([mark.id]);
  // Grows while it is gone through.
  for (const id of found) for (const other of neighbours.get(id) ?? []) found.add(other);
  return annotations.filter(({ id }) => found.has(id));
}

/** The marks, by id, that each mark is the same actor as by a link of its own. */
export function neighboursIn(relations: readonly Relation[]): ReadonlyMap<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const join = (id: string, other: string) => {
    const known = neighbours.get(id);
    if (known === undefined) neighbours.set(id, [other]);
    else known.push(other);
  };
  for (const { type, fromId, toId } of relations) {
    if (type !== 'same as' || toId === null) continue;
    join(fromId, toId);
    join(toId, fromId);
  }
  return neighbours;
}

/**
 * The edits that give all that are the same actor as `mark` one name: that of `mark`, or else that
 * of `other`. None where neither has one, or all have it already.
 */
export function sharedNameEdits(
  desk: Pick<Desk, 'annotations' | 'relations' | 'schema' | 'now'>,
  mark: Annotation,
  other: Annotation,
): Edit[] {
  const name = actorNameOf(mark) || actorNameOf(other);
  return name === '' ? [] : nameEdits(desk, sameActors(desk, mark), name);
}

/**
 * The edits that give these marks an actor's name; '' takes it away. Marks under a label that
 * knows no such name are left as they are.
 */
export function nameEdits(
  { schema, now }: Pick<Desk, 'schema' | 'now'>,
  marks: readonly Annotation[],
  name: string,
): EditOf<'annotation'>[] {
  const named = namedLabels(schema);
  return marks
    .filter((mark) => named.has(mark.labelId) && actorNameOf(mark) !== name)
    .map((before) => {
      const attributes = withValue(before.attributes, canonicalName, name === '' ? null : name);
      return { kind: 'annotation', before, after: { ...before, attributes, updated: now() } };
    });
}
