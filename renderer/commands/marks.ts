import type { Annotation } from '../../shared/model/annotation.ts';
import { extentOf } from '../../shared/model/annotation.ts';
import { type Desk, type Marking, relabel, tag, untag } from '../../shared/model/marking.ts';
import { mergeMarks } from '../../shared/model/merging.ts';
import { joinFragments, reshape } from '../../shared/model/reshaped.ts';
import { addFragment, splitAt, splitMark, toggle } from '../../shared/model/reshaping.ts';
import { growSpan, shrinkSpan } from '../../shared/text/units/grow.ts';
import type { Text } from '../../shared/text/units/text.ts';

/** Where the person is: what is selected and which mark is in focus. */
export type Place = {
  span: { start: number; end: number } | null;
  caret: number;
  focused: Annotation | null;
};

/**
 * What a label's key does: it marks the selection, or takes that very mark away again; with
 * nothing selected it relabels the mark in focus. Null when there is neither.
 */
export function pressLabel(desk: Desk, place: Place, labelId: string): Marking | null {
  if (place.span !== null) return toggle(desk, labelId, [place.span]);
  if (place.focused !== null) return relabel(desk, place.focused, labelId);
  return null;
}

/**
 * What a label's key with Shift does: the selection becomes a further part of the mark in focus,
 * or of the one that was in focus last, if it has that label; else it is a mark of its own.
 */
export function pressPart(
  desk: Desk,
  { span, focused, recent }: Place & { recent: Annotation | null },
  labelId: string,
): Marking | null {
  if (span === null) return null;
  const mark = [focused, recent].find((candidate) => candidate?.labelId === labelId);
  return mark == null ? tag(desk, labelId, [span]) : addFragment(desk, mark, span);
}

/** Splits the mark in focus into its parts; one of one part is cut at the caret. */
export function pressSplit(desk: Desk, { focused, caret }: Place): Marking | null {
  if (focused === null) return null;
  return focused.fragments.length > 1 ? splitMark(desk, focused) : splitAt(desk, focused, caret);
}

/**
 * Grows the mark in focus to the next larger thing around it, or shrinks it to the next smaller
 * one around the caret: the part at the caret, or else the first. Null where there is no mark,
 * or nothing larger or smaller.
 */
export function pressResize(
  desk: Desk,
  { focused, caret }: Place,
  text: Text,
  way: 'grow' | 'shrink',
): Marking | null {
  if (focused === null) return null;
  const { fragments } = focused;
  const at = fragments.findLastIndex(({ start, end }) => start <= caret && caret <= end);
  const index = Math.max(at, 0);
  const part = fragments[index];
  if (part === undefined) return null;
  const within = at === -1 ? part.start : caret;
  const resized = way === 'grow' ? growSpan(text, part) : shrinkSpan(text, part, within);
  if (resized === null || (resized.start === part.start && resized.end === part.end)) return null;
  return reshape(desk, focused, joinFragments(desk, fragments.with(index, resized)));
}

/** Merges the mark in focus with the next one of its label; null when there is none. */
export function pressMerge(desk: Desk, { focused }: Place): Marking | null {
  if (focused === null) return null;
  const same = desk.annotations.filter(({ labelId }) => labelId === focused.labelId);
  const next = same[same.findIndex(({ id }) => id === focused.id) + 1];
  return next === undefined ? null : mergeMarks(desk, [focused, next]);
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
export function nextMarkOut(
  found: readonly Annotation[],
  focus: string | null,
  direction: 1 | -1 = 1,
): Annotation | null {
  const at = found.findIndex(({ id }) => id === focus);
  if (at === -1) return (direction === 1 ? found[0] : found.at(-1)) ?? null;
  return found[(at + direction + found.length) % found.length] ?? null;
}
