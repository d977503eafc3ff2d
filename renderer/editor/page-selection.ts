import type { Fragment } from '../../shared/model/annotation.ts';
import { nextGrapheme, previousGrapheme } from '../../shared/text/graphemes.ts';
import type { TextSelection } from '../state/session.ts';
import type { PageView } from './page-view.ts';

/** The browser's selection as offsets into the article, or null when it is not in the page. */
export function readSelection(view: PageView): TextSelection | null {
  const selection = document.getSelection();
  if (selection?.anchorNode == null || selection.focusNode === null) return null;
  const anchor = view.offsetOf(selection.anchorNode, selection.anchorOffset);
  const head = view.offsetOf(selection.focusNode, selection.focusOffset);
  return anchor === null || head === null ? null : { anchor, head };
}

/** Makes the browser's selection show the given one; nothing is done where it does already. */
export function showSelection(view: PageView, wanted: TextSelection): void {
  const shown = readSelection(view);
  if (shown?.anchor === wanted.anchor && shown.head === wanted.head) return;
  const anchor = view.pointAt(wanted.anchor);
  const head = view.pointAt(wanted.head);
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, head.node, head.offset);
}

export type LineMotion = 'next-line' | 'previous-line' | 'line-start' | 'line-end';

/** Moves by lines as they are laid out, which only the browser knows. Null outside the page. */
export function moveByLine(
  view: PageView,
  from: TextSelection,
  motion: LineMotion,
  alter: 'move' | 'extend',
): TextSelection | null {
  showSelection(view, from);
  const direction = motion === 'next-line' || motion === 'line-end' ? 'forward' : 'backward';
  const unit = motion === 'line-start' || motion === 'line-end' ? 'lineboundary' : 'line';
  document.getSelection()?.modify(alter, direction, unit);
  return readSelection(view);
}

/** The offset under a point of the screen, or null where no words are near it. */
export function offsetAtPoint(view: PageView, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : view.offsetOf(caret.offsetNode, caret.offset);
}

/** A place in the window, in CSS pixels from its top left corner. */
export type Point = { x: number; y: number };

/**
 * The character nearest to a point of the screen, and whether the point is on it: `isHit` is
 * false in the margin of a line or between two. Null where no words are near.
 */
export function characterAtPoint(
  view: PageView,
  content: string,
  { x, y }: Point,
): { character: Fragment; isHit: boolean } | null {
  const offset = offsetAtPoint(view, x, y);
  if (offset === null) return null;
  const [before, after] = [
    { start: previousGrapheme(content, offset), end: offset },
    { start: offset, end: nextGrapheme(content, offset) },
  ].map((character) => ({ character, distance: distanceTo(view, character, { x, y }) }));
  if (before === undefined || after === undefined) return null;
  const nearest = before.distance < after.distance ? before : after;
  return { character: nearest.character, isHit: nearest.distance === 0 };
}

/** The point nearest to another, among those where words are shown. */
export function withinWords(root: Element, scroller: Element, { x, y }: Point): Point {
  const frame = scroller.getBoundingClientRect();
  const words = root.getBoundingClientRect();
  const [top, bottom] = [Math.max(frame.top, words.top), Math.min(frame.bottom, words.bottom)];
  return {
    x: Math.min(Math.max(x, words.left + 1), words.right - 1),
    y: Math.min(Math.max(y, top + 1), bottom - 1),
  };
}

/** How far a point is from a span as it is painted, in pixels; 0 on it. */
function distanceTo(view: PageView, { start, end }: Fragment, { x, y }: Point): number {
  if (start === end) return Number.POSITIVE_INFINITY;
  const distances = view
    .rectsOf(start, end)
    .filter(({ width }) => width > 0)
    .map((rect) =>
      Math.hypot(
        Math.max(rect.left - x, 0, x - rect.right),
        Math.max(rect.top - y, 0, y - rect.bottom),
      ),
    );
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

/** Where the character at an edge of a span is on the screen; null where it is not laid out. */
export function edgeRect(
  view: PageView,
  content: string,
  { start, end }: Fragment,
  edge: 'start' | 'end',
): DOMRect | null {
  const [from, to] =
    edge === 'start'
      ? [start, nextGrapheme(content, start)]
      : [previousGrapheme(content, end), end];
  return view.rectsOf(from, to).find(({ width }) => width > 0) ?? null;
}
