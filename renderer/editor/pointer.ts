import type { ArticleText } from '../../shared/model/article-text.ts';
import { marksAt, nextMarkOut } from '../commands/marks.ts';
import {
  type ClickedUnit,
  exactSelection,
  selectUnits,
  snapSelection,
  unitAround,
  unitsOfClicks,
} from '../commands/snap.ts';
import type { Actions } from '../state/actions.ts';
import { type Session, selectedSpan, type TextSelection } from '../state/session.ts';
import type { Store } from '../state/store.ts';
import { followDrag } from './follow-drag.ts';
import { characterAtPoint, offsetAtPoint, type Point, withinWords } from './page-selection.ts';
import type { PageView } from './page-view.ts';
import type { Painter } from './painter.ts';

/** What the mouse works on. `sheet` is the whole leaf of paper, `root` the words on it. */
export type Surface = {
  view: PageView;
  painter: Painter;
  text: ArticleText;
  root: HTMLElement;
  sheet: HTMLElement;
  scroller: HTMLElement;
};

export type Pointer = {
  /** Does what a click at a point does: a mark comes into focus, or none, and the caret goes there. */
  click(point: Point): void;
  dispose(): void;
};

/**
 * Selecting with the mouse. The browser's own way is switched off and each selection is made in
 * the session, which the page then shows: so it snaps to words while the pointer moves, and no
 * half word is seen on the way. A double click selects a word, a triple one the sentence, a
 * fourth the paragraph; dragging on from there goes by whole ones.
 */
export function listenToPointer(
  surface: Surface,
  store: Store<Session>,
  actions: Actions,
): Pointer {
  const { view, painter, text, root, sheet, scroller } = surface;
  const { content } = text;
  const listening = new AbortController();
  const { signal } = listening;
  let callOff = () => {};

  /** The mark that a click on a character finds; null beside all of them. */
  const findMark = (point: Point): string | null =>
    nextMarkOut(marksUnder(point), store.get().focus)?.id ?? null;
  const marksUnder = (point: Point) => {
    const under = characterAtPoint(view, content, point);
    if (under?.isHit !== true) return [];
    const { start: at } = under.character;
    return marksAt(painter.shown(), at).filter(({ fragments }) =>
      fragments.some(({ start, end }) => start <= at && at < end),
    );
  };

  const click = (point: Point) => {
    const offset = offsetAtPoint(view, point.x, point.y);
    if (offset === null) return;
    actions.pointing.click(findMark(point), { anchor: offset, head: offset });
  };

  /** What a press selects as the pointer goes on from it; null where it is not on words. */
  const selecting = (press: MouseEvent) => {
    const offset = offsetAtPoint(view, press.clientX, press.clientY);
    if (offset === null) return null;
    const unit = unitsOfClicks[Math.min(press.detail - 2, unitsOfClicks.length - 1)];
    if (unit !== undefined && !press.shiftKey) return selectingUnits(press, unit);
    const anchor = press.shiftKey ? (store.get().selection?.anchor ?? offset) : offset;
    return (point: Point, isExact: boolean): TextSelection | null => {
      const head = offsetAtPoint(view, point.x, point.y);
      if (head === null) return null;
      return (isExact ? exactSelection : snapSelection)(content, { anchor, head });
    };
  };
  const selectingUnits = (press: MouseEvent, unit: ClickedUnit) => {
    const unitAtPoint = (point: Point) => {
      const under = characterAtPoint(view, content, point);
      return under === null ? null : unitAround(text, under.character, unit);
    };
    const first = unitAtPoint({ x: press.clientX, y: press.clientY });
    if (first === null) return null;
    return (point: Point): TextSelection | null => {
      const last = unitAtPoint(point);
      return last === null ? null : selectUnits(first, last);
    };
  };

  const onPress = (event: MouseEvent) => {
    if (event.button > 0 && event.button !== 2) return;
    const point = { x: event.clientX, y: event.clientY };
    const select = selecting(event);
    if (select === null) return;
    // The browser would begin a selection of its own, and move the focus.
    event.preventDefault();
    sheet.focus({ preventScroll: true });
    if (event.button !== 0) return;
    const before = store.get().selection;
    const isPlain = event.detail === 1 && !event.shiftKey;
    const begun = select(point, event.altKey);
    if (begun !== null) actions.pointing.drag(begun);
    sheet.classList.add('is-pressed');
    const end = (how: () => void) => () => {
      how();
      sheet.classList.remove('is-pressed');
    };
    callOff = followDrag(event, scroller, {
      move: ({ isExact, ...to }) => {
        const selection = select(withinWords(root, scroller, to), isExact);
        if (selection !== null) actions.pointing.drag(selection);
      },
      drop: end(actions.pointing.drop),
      click: end(() => (isPlain ? click(point) : actions.pointing.drop())),
      cancel: end(() => {
        if (before !== null) actions.select(before);
      }),
    });
  };

  /** Brings what is under the pointer into play, so that the menu is about it; then opens that. */
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // The keyboard's way to the menu is a command of its own.
    if (event.button < 0) return;
    callOff();
    actions.pointing.dismiss();
    const point = { x: event.clientX, y: event.clientY };
    const offset = offsetAtPoint(view, point.x, point.y);
    const span = selectedSpan(store.get());
    const isOnSelection =
      span !== null && offset !== null && span.start <= offset && offset <= span.end;
    if (offset !== null && !isOnSelection) {
      const marks = marksUnder(point);
      const focused = marks.find(({ id }) => id === store.get().focus) ?? marks[0];
      actions.pointing.click(focused?.id ?? null, { anchor: offset, head: offset });
    }
    void actions.openContextMenu(point);
  };

  sheet.addEventListener('mousedown', onPress, { signal });
  sheet.addEventListener('contextmenu', onContextMenu, { signal });
  return {
    click,
    dispose: () => {
      callOff();
      listening.abort();
    },
  };
}
