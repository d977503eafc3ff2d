import type { TextSelection } from '../state/session.ts';
import type { PageView } from './page-view.ts';

/** Where the caret is on the screen, and where its sheet and what scrolls that are. */
export type CaretPlace = { rect: DOMRect; origin: DOMRect; frame: DOMRect };

type Elements = { sheet: HTMLElement; scroller: HTMLElement; caret: HTMLElement };

/** Where the head of a selection is; null for none. Only measures. */
export function measureCaret(
  view: PageView,
  { sheet, scroller }: Elements,
  selection: TextSelection | null,
): CaretPlace | null {
  if (selection === null) return null;
  return {
    rect: view.caretRect(selection.head),
    origin: sheet.getBoundingClientRect(),
    frame: scroller.getBoundingClientRect(),
  };
}

/** Draws the caret where it was measured; only a selection without words has one. Only writes. */
export function drawCaret(
  { caret }: Elements,
  selection: TextSelection | null,
  place: CaretPlace | null,
): void {
  const isShown = place !== null && selection?.anchor === selection?.head;
  caret.hidden = !isShown;
  if (!isShown) return;
  const { rect, origin } = place;
  caret.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
  caret.style.height = `${rect.height}px`;
}

/** Scrolls just so far that what was measured can be read. */
export function revealCaret({ scroller }: Elements, place: CaretPlace | null): void {
  if (place === null) return;
  const { rect, frame } = place;
  const rim = Math.min(96, frame.height / 4);
  const above = frame.top + rim - rect.top;
  const below = rect.bottom - (frame.bottom - rim);
  if (above > 0) scroller.scrollTop -= above;
  else if (below > 0) scroller.scrollTop += below;
}
