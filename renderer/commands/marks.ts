import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/annotation.ts';
import { type Desk, type Marking, relabel, tag, untag } from '../../shared/model/marking.ts';

/** Where the person is: what is selected and which mark is in focus. */
export type Place = {
  span: { start: number; end: number } | null;
  caret: number;
  focused: Annotation | null;
};

/**
 * What a label's key does: it marks the selection; with nothing selected it relabels the mark in
 * focus. Null when there is neither.
 */
export function pressLabel(desk: Desk, place: Place, labelId: string): Marking | null {
  if (place.span !== null) return tag(desk, labelId, [place.span]);
  if (place.focused !== null) return relabel(desk, place.focused, labelId);
  return null;
}

/** What Delete does: it removes the mark in focus. Null when there is none. */
export function pressRemove(desk: Desk, { focused }: Place): Marking | null {
  return focused === null ? null : untag(desk, focused);
}

/** The mark after (or before) the one in focus, or else after (or before) the caret; it goes round. */
export function neighbourMark(
  annotations: readonly Annotation[],
  { focused, caret }: Place,
  direction: 1 | -1,
): Annotation | null {
  if (annotations.length === 0) return null;
  const at = focused === null ? -1 : annotations.findIndex(({ id }) => id === focused.id);
  if (at !== -1) {
    return annotations[(at + direction + annotations.length) % annotations.length] ?? null;
  }
  if (direction === 1) {
    return annotations.find((mark) => extentOf(mark).start >= caret) ?? annotations[0] ?? null;
  }
  return annotations.findLast((mark) => extentOf(mark).end <= caret) ?? annotations.at(-1) ?? null;
}

/** The marks that cover an offset, smallest first; `start <= offset <= end` counts as covering. */
export function marksAt(annotations: readonly Annotation[], offset: number): Annotation[] {
  const size = ({ fragments }: Annotation) =>
    fragments.reduce((sum, { start, end }) => sum + end - start, 0);
  return annotations
    .filter(({ fragments }) => fragments.some(({ start, end }) => start <= offset && offset <= end))
    .sort((a, b) => size(a) - size(b));
}

/** What a click finds: the smallest mark, and clicked again the next one out, and so round. */
export function nextMarkOut(found: readonly Annotation[], focus: string | null): Annotation | null {
  const at = found.findIndex(({ id }) => id === focus);
  return found[(at + 1) % Math.max(found.length, 1)] ?? null;
}
