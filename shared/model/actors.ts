import { z } from 'zod';
import type { Annotation } from './annotation.ts';
import type { Edit } from './edit.ts';
import { sameAs } from './linking.ts';
import type { Desk } from './marking.ts';
import type { Relation } from './relation.ts';
import { actorNameOf, namedLabels, nameEdits, neighboursIn } from './same-actor.ts';

/** The kind of link that says who made a claim. */
export const attributedTo = 'attributed to';

/** An actor's name as it is kept: without white space at its ends. */
export const actorNameSchema = z.string().trim().min(1).max(500);

/**
 * What may become of actors throughout the project: several become one or one is called otherwise
 * (`rename`), some mentions become another actor, or nobody in particular for '' (`split`), and
 * marks without a name that have these words get one (`name`).
 */
export const actorChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rename'),
    names: z.array(z.string().min(1)).min(1).max(10_000),
    to: actorNameSchema,
  }),
  z.strictObject({
    kind: z.literal('split'),
    annotationIds: z.array(z.string().min(1)).min(1).max(100_000),
    to: z.union([z.literal(''), actorNameSchema]),
  }),
  z.strictObject({
    kind: z.literal('name'),
    words: z.array(z.string().min(1)).min(1).max(10_000),
    to: actorNameSchema,
  }),
]);
export type ActorChange = z.infer<typeof actorChangeSchema>;

/** As much of an article as a change of its actors is decided on. */
export type ActorDesk = Pick<Desk, 'annotations' | 'relations' | 'schema' | 'now'>;

/**
 * What a change does to one article: the marks it names, and the links `same as` it takes away,
 * because they would join two names.
 */
export function actorEdits(desk: ActorDesk, change: ActorChange): Edit[] {
  const chosen = chosenMarks(desk, change);
  const named = nameEdits(desk, chosen, change.to);
  const ids = new Set(named.flatMap(({ after }) => (after === null ? [] : [after.id])));
  return [...named, ...linksApart(desk, ids, change.to).map(removal)];
}

const removal = (before: Relation): Edit => ({ kind: 'relation', before, after: null });

function chosenMarks(desk: ActorDesk, change: ActorChange): Annotation[] {
  if (change.kind === 'split') {
    const ids = new Set(change.annotationIds);
    return desk.annotations.filter(({ id }) => ids.has(id));
  }
  if (change.kind === 'rename') {
    const names = new Set(change.names);
    return withUnnamed(
      desk,
      desk.annotations.filter((mark) => names.has(actorNameOf(mark))),
    );
  }
  const words = new Set(change.words);
  return withUnnamed(
    desk,
    desk.annotations.filter((mark) => actorNameOf(mark) === '' && words.has(mark.quote)),
  );
}

/** The marks with those that are the same actor by links and have no name of their own. */
function withUnnamed(
  { annotations, relations }: ActorDesk,
  marks: readonly Annotation[],
): Annotation[] {
  const neighbours = neighboursIn(relations);
  if (neighbours.size === 0 || marks.length === 0) return [...marks];
  const unnamed = new Set(
    annotations.filter((mark) => actorNameOf(mark) === '').map(({ id }) => id),
  );
  const found = new Set(marks.map(({ id }) => id));
  // Grows while it is gone through.
  for (const id of found) {
    for (const other of neighbours.get(id) ?? []) if (unnamed.has(other)) found.add(other);
  }
  return annotations.filter(({ id }) => found.has(id));
}

/** The links `same as` between marks that are called `to` from now on and marks that are not. */
function linksApart(
  { annotations, relations, schema }: ActorDesk,
  changed: ReadonlySet<string>,
  to: string,
): Relation[] {
  if (changed.size === 0) return [];
  const links = relations.filter(({ type, toId }) => type === sameAs && toId !== null);
  if (links.length === 0) return [];
  const labels = namedLabels(schema);
  const named = annotations.filter(({ labelId }) => labels.has(labelId));
  const names = new Map(
    named.map((mark) => [mark.id, changed.has(mark.id) ? to : actorNameOf(mark)]),
  );
  return links.filter(({ fromId, toId }) => {
    if (toId === null || !(changed.has(fromId) || changed.has(toId))) return false;
    const from = names.get(fromId);
    const other = names.get(toId);
    return from !== undefined && other !== undefined && from !== other;
  });
}
