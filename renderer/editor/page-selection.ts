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

/** Where the caret stands on the screen. */
export function caretRect(view: PageView, offset: number): DOMRect {
  const { node, offset: inNode } = view.pointAt(offset);
  const range = document.createRange();
  range.setStart(node, inNode);
  range.collapse(true);
  const [rect] = range.getClientRects();
  return rect ?? range.getBoundingClientRect();
}
