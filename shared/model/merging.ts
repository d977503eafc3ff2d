import { failure } from '../failure.ts';
import { type Annotation, compareAnnotations } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import type { Edit } from './edit.ts';
import { type Desk, labelNameOf, type Marking } from './marking.ts';
import { isUnconfirmed } from './reading-state.ts';
import type { Relation } from './relation.ts';
import { joinFragments, onFragments, refuseSame } from './reshaped.ts';

/**
 * Makes annotations of one label into the first of them in reading order, on the words of all.
 * Its attributes win, those it lacks come from the others in order; notes stand on a line each;
 * the others' links become its own, but for those that would join it to itself or that it has.
 */
export function mergeMarks(desk: Desk, annotations: readonly Annotation[]): Marking {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const marks = [...byId.values()].sort(compareAnnotations);
  const [first, ...others] = marks;
  if (first === undefined || others.length === 0) return failure('too-few-marks', {});
  const different = others.find(({ labelId }) => labelId !== first.labelId);
  if (different !== undefined) {
    const label = labelNameOf(desk, first.labelId);
    return failure('different-labels', { label, other: labelNameOf(desk, different.labelId) });
  }
  const fragments = joinFragments(
    desk,
    marks.flatMap((mark) => mark.fragments),
  );
  const joined = onFragments(desk, first, fragments);
  const after: Annotation = {
    ...joined,
    // What was read from the parts means nothing for the whole, which is read itself.
    attributes: marks.every(isUnconfirmed) ? joined.attributes : mergeAttributes(marks),
    note: marks.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n'),
  };
  const refusal = refuseSame(desk, marks, [after]);
  if (refusal !== null) return refusal;
  return [
    { kind: 'annotation', before: first, after },
    ...others.map((before): Edit => ({ kind: 'annotation', before, after: null })),
    ...moveLinks(desk, others, first),
  ];
}

/** Every attribute that a mark has, with the value that the first to have it gives it. */
function mergeAttributes(marks: readonly Annotation[]): Attributes {
  return Object.fromEntries(
    marks.toReversed().flatMap(({ attributes }) => Object.entries(attributes)),
  );
}

/** Moves the links of `others` to `mark`; the ones it has already, or to itself, go. */
function moveLinks({ relations }: Desk, others: readonly Annotation[], mark: Annotation): Edit[] {
  const gone = new Set(others.map(({ id }) => id));
  const place = <End extends string | null>(id: End) =>
    id !== null && gone.has(id) ? mark.id : id;
  const isMoved = ({ fromId, toId }: Relation) =>
    gone.has(fromId) || (toId !== null && gone.has(toId));
  const links = new Set(relations.filter((relation) => !isMoved(relation)).map(linkOf));
  return relations.filter(isMoved).map((before): Edit => {
    const after: Relation = {
      ...before,
      fromId: place(before.fromId),
      toId: place(before.toId),
    };
    const isNeeded = after.fromId !== after.toId && !links.has(linkOf(after));
    links.add(linkOf(after));
    return { kind: 'relation', before, after: isNeeded ? after : null };
  });
}

/** What makes two links the same: their type and their ends. */
function linkOf({ type, fromId, toId }: Relation): string {
  return JSON.stringify([type, fromId, toId]);
}
