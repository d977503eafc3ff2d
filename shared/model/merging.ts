import { failure } from '../failure.ts';
import { type Annotation, compareAnnotations } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import type { Edit } from './edit.ts';
import { type Desk, labelNameOf, type Marking } from './marking.ts';
import { joinLinks } from './moving-links.ts';
import { isUnconfirmed } from './reading-state.ts';
import { joinFragments, onFragments, refuseSame } from './reshaped.ts';
import { actorNameOf, nameEdits, sameActors } from './same-actor.ts';

/**
 * Makes annotations of one label into the first of them in reading order, on the words of all.
 * Its attributes win, those it lacks come from the others in order; notes stand on a line each;
 * the others' links become its own, but for those that would join it to itself or that it has.
 * Marks that become the same actor by these links get its name.
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
    ...nameLike(desk, marks, after),
    ...joinLinks(desk, others, first),
  ];
}

/** Gives all that were the same actor as one of `marks` the name of the mark these become. */
function nameLike(desk: Desk, marks: readonly Annotation[], merged: Annotation): Edit[] {
  const name = actorNameOf(merged);
  if (name === '') return [];
  const gone = new Set(marks.map(({ id }) => id));
  const others = new Map(
    marks
      .flatMap((mark) => sameActors(desk, mark))
      .filter(({ id }) => !gone.has(id))
      .map((mark) => [mark.id, mark]),
  );
  return nameEdits(desk, [...others.values()], name);
}

/** Every attribute that a mark has, with the value that the first to have it gives it. */
function mergeAttributes(marks: readonly Annotation[]): Attributes {
  return Object.fromEntries(
    marks.toReversed().flatMap(({ attributes }) => Object.entries(attributes)),
  );
}
