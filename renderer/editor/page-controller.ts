import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { marksAt } from '../commands/marks.ts';
import { type Motion, move } from '../commands/motions.ts';
import type { SelectedPlace } from '../commands/place-palette.ts';
import type { Actions } from '../state/actions.ts';
import { isWritable } from '../state/may-write.ts';
import { type PlaceTeller, tellPlaces } from '../state/remember-place.ts';
import { focusedAnnotation, isPointed, type Session, selectedSpan } from '../state/session.ts';
import type { Store } from '../state/store.ts';
import { drawCaret, measureCaret, revealCaret } from './caret.ts';
import { createHandles, type Handles } from './handles.ts';
import { type Box, joinBoxes } from './join-boxes.ts';
import {
  characterAtPoint,
  edgeRect,
  type LineMotion,
  moveByLine,
  type Point,
  readSelection,
  showSelection,
} from './page-selection.ts';
import { mountPage, type PageView } from './page-view.ts';
import { createPainter, type Painter } from './painter.ts';
import { listenToPointer } from './pointer.ts';
import { type HeldPlace, holdPlace } from './reading-place.ts';

/**
 * The elements a page lives in. `scroller` is what scrolls, `caret` is drawn in `sheet`, and so
 * are the `grips` of the mark in focus.
 */
export type PageElements = {
  root: HTMLElement;
  sheet: HTMLElement;
  scroller: HTMLElement;
  caret: HTMLElement;
  grips: HTMLElement;
};

/** Where a mark's words are, in pixels from the top of the sheet. */
export type PlacedMark = { annotation: Annotation; top: number };

/**
 * Joins the article on the desk to the page that shows it. It listens to the session itself, so
 * that a mark is painted in the same turn in which its commit was acknowledged, with no
 * rendering of components in between.
 */
export type PageController = {
  /** Shows a text in these elements; the returned function takes it down again. */
  attach(elements: PageElements, text: ArticleText, labels: readonly Label[]): () => void;
  moveCaret(motion: Motion | LineMotion, alter: 'move' | 'extend'): void;
  selectAll(): void;
  /** Gives the page the keys, with the selection that it had. */
  focusPage(): void;
  /** Tells at once where the reader is, for the next time. */
  tellPlace(): void;
  /** Opens the native menu of commands at the caret. */
  openContextMenu(): void;
  /** Where the selected words are in the window; null where none are. */
  placeSelection(): SelectedPlace | null;
  /** The marks near the screen, in reading order, with the places of their words. */
  placedMarks(): PlacedMark[];
  /** The ids of the marks near the screen. */
  marksNear(): ReadonlySet<string>;
  /** Where marks near the screen have their words, a box a line, in pixels of the window. */
  boxesOfMarks(ids: ReadonlySet<string>): { id: string; boxes: Box[] }[];
  /** The marks whose words are at a point of the window, the smallest first. */
  marksAtPoint(point: Point): Annotation[];
  /** Calls back when marks or their places may have changed, once that has been painted. */
  onLayout(listener: () => void): () => void;
};

type Attached = PageElements & {
  view: PageView;
  painter: Painter;
  handles: Handles;
  held: HeldPlace;
  teller: PlaceTeller;
};

export function createPageController(
  store: Store<Session>,
  actions: Actions,
  afterPaint: (run: () => void) => void,
): PageController {
  let attached: Attached | null = null;
  let shown = store.get();
  /** The text that was taken down last, and the offset at its top then. */
  let left: { textId: string; top: number } | null = null;
  const layoutListeners = new Set<() => void>();
  let isLayoutStale = false;
  // Once for all that changes until the next paint, and then without laying out for it.
  const notifyLayout = () => {
    if (isLayoutStale) return;
    isLayoutStale = true;
    afterPaint(() => {
      isLayoutStale = false;
      attached?.handles.draw();
      for (const listener of [...layoutListeners]) listener();
    });
  };

  const placeCaret = (here: Attached) => measureCaret(here.view, here, store.get().selection);
  const putCaret = (here: Attached, place = placeCaret(here)) =>
    drawCaret(here, store.get().selection, place);
  /** Scrolls so far that the caret, or the end of the selection, can be read, and draws it. */
  const reveal = (here: Attached, place = placeCaret(here)) => {
    revealCaret(here, place);
    putCaret(here, place);
  };

  store.subscribe(() => {
    const next = store.get();
    const last = shown;
    shown = next;
    const here = attached;
    if (here === null || next.sheet === null) return;
    if (next.sheet.text.id !== last.sheet?.text.id) return;
    const moved = next.selection === last.selection ? null : next.selection;
    const hasMarked = next.sheet.annotations !== last.sheet.annotations;
    // All that measures comes before anything that writes, so that the page is laid out once.
    const place = moved === null ? null : placeCaret(here);
    // A field that is typed in would lose its own caret to a selection elsewhere.
    if (moved !== null && !isTyping()) showSelection(here.view, moved);
    if (hasMarked || next.focus !== last.focus) {
      here.painter.show(next.sheet.annotations, next.focus);
      notifyLayout();
    }
    if (next.find !== last.find) {
      here.painter.showFound(next.find?.matches ?? [], next.find?.at ?? -1);
    }
    if (moved === null) return;
    // What the pointer is at can be seen; a drag scrolls by itself.
    if (isPointed(next)) putCaret(here, place);
    else reveal(here, place);
    here.held.touch();
  });

  return {
    attach: (elements, text, labels) => {
      const view = mountPage(elements.root, text);
      const painter = createPainter(view, { ...elements, labels });
      const surface = { ...elements, view, painter, text };
      const pointer = listenToPointer(surface, store, actions);
      const handles = createHandles({
        ...surface,
        labels,
        layer: elements.grips,
        markInFocus: () => (isWritable(store.get()) ? focusedAnnotation(store.get()) : null),
        preview: actions.marks.previewEdge,
        show: (mark) => {
          const marks = store.get().sheet?.annotations ?? [];
          const shownMarks = marks.map((other) => (other.id === mark?.id ? mark : other));
          painter.show(shownMarks, store.get().focus);
        },
        commit: actions.marks.moveEdge,
        click: pointer.click,
      });
      const { sheet, focus, selection, openAt, find } = store.get();
      const teller = tellPlaces(store, actions, sheet?.article.id ?? '', () => held.top());
      const held = holdPlace(view, elements, teller.soon);
      const here: Attached = { ...elements, view, painter, handles, held, teller };
      attached = here;
      painter.show(sheet?.annotations ?? [], focus);
      if (find !== null) painter.showFound(find.matches, find.at);
      elements.scroller.scrollTop = 0;
      if (selection !== null) showSelection(view, selection);

      const listening = new AbortController();
      const { signal } = listening;
      document.addEventListener(
        'selectionchange',
        () => {
          const selected = readSelection(view);
          if (selected !== null) actions.select(selected);
        },
        { signal },
      );
      document.addEventListener(
        'copy',
        (event) => {
          if (isTyping() || readSelection(view) === null) return;
          event.preventDefault();
          void actions.copy();
        },
        { signal },
      );
      const resized = new ResizeObserver(() => {
        held.keep();
        putCaret(here);
        handles.draw();
        notifyLayout();
      });
      resized.observe(elements.sheet);
      const unwatch = painter.onMove(notifyLayout);
      // The same text laid out again, with other labels perhaps, stays where it was.
      const top = left?.textId === text.id ? left.top : openAt;
      if (top === null) reveal(here);
      else {
        held.goTo(top);
        putCaret(here);
      }
      notifyLayout();

      return () => {
        teller.now();
        left = { textId: text.id, top: held.top() };
        listening.abort();
        held.dispose();
        resized.disconnect();
        unwatch();
        pointer.dispose();
        handles.dispose();
        painter.dispose();
        view.dispose();
        if (attached === here) attached = null;
      };
    },

    moveCaret: (motion, alter) => {
      const { selection, sheet } = store.get();
      if (attached === null || sheet === null) return;
      const from = selection ?? { anchor: 0, head: 0 };
      const to = isLineMotion(motion)
        ? moveByLine(attached.view, from, motion, alter)
        : headTo(move(sheet.text, from.head, motion), from, alter);
      if (to === null) return;
      if (alter === 'extend') actions.select(to);
      else actions.moveCaret(to);
    },
    selectAll: () => {
      const { sheet } = store.get();
      const first = sheet?.text.blocks[0];
      const last = sheet?.text.blocks.at(-1);
      if (first === undefined || last === undefined) return;
      actions.select({ anchor: first.start, head: last.end });
    },
    tellPlace: () => attached?.teller.now(),
    focusPage: () => {
      if (attached === null) return;
      attached.sheet.focus({ preventScroll: true });
      // A field that was typed in has taken the browser's selection away from the words.
      const { selection } = store.get();
      if (selection !== null) showSelection(attached.view, selection);
    },

    openContextMenu: () => {
      const { selection } = store.get();
      if (attached === null || selection === null) return;
      reveal(attached);
      const { left, bottom } = attached.view.caretRect(selection.head);
      void actions.openContextMenu({ x: left, y: bottom });
    },
    placeSelection: () => {
      const { selection, sheet } = store.get();
      const span = selectedSpan(store.get());
      if (attached === null || sheet === null || selection === null || span === null) return null;
      const { view, scroller } = attached;
      const content = sheet.text.content;
      const first = edgeRect(view, content, span, 'start');
      const last = edgeRect(view, content, span, 'end');
      if (first === null || last === null) return null;
      const seen = scroller.getBoundingClientRect();
      const paper = attached.sheet.getBoundingClientRect();
      return {
        top: Math.min(first.top, last.top),
        bottom: Math.max(first.bottom, last.bottom),
        head: view.caretRect(selection.head).left,
        isForward: selection.head > selection.anchor,
        frame: {
          left: Math.max(seen.left, paper.left),
          top: seen.top,
          right: Math.min(seen.right, paper.right),
          bottom: seen.bottom,
        },
      };
    },

    placedMarks: () => {
      if (attached === null) return [];
      const { view, painter, sheet } = attached;
      const origin = sheet.getBoundingClientRect().top;
      return painter.shown().map((annotation) => {
        const { start } = extentOf(annotation);
        return { annotation, top: view.caretRect(start).top - origin };
      });
    },
    marksNear: () => new Set(attached?.painter.shown().map(({ id }) => id)),
    boxesOfMarks: (ids) => {
      if (attached === null) return [];
      const { view, painter } = attached;
      return painter
        .shown()
        .filter(({ id }) => ids.has(id))
        .map(({ id, fragments }) => {
          const boxes = fragments.flatMap(({ start, end }) =>
            view.linesOf(start, end).flatMap(({ boxes: found }) => found),
          );
          return { id, boxes: joinBoxes(boxes) };
        });
    },
    marksAtPoint: (point) => {
      const { sheet } = store.get();
      if (attached === null || sheet === null) return [];
      const { view, painter } = attached;
      const under = characterAtPoint(view, sheet.text.content, point);
      if (under?.isHit !== true) return [];
      const { start: at } = under.character;
      return marksAt(painter.shown(), at).filter(({ fragments }) =>
        fragments.some(({ start, end }) => start <= at && at < end),
      );
    },
    onLayout: (listener) => {
      layoutListeners.add(listener);
      return () => {
        layoutListeners.delete(listener);
      };
    },
  };
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') === true;
}

function headTo(head: number, { anchor }: { anchor: number }, alter: 'move' | 'extend') {
  return { anchor: alter === 'extend' ? anchor : head, head };
}

function isLineMotion(motion: Motion | LineMotion): motion is LineMotion {
  return ['next-line', 'previous-line', 'line-start', 'line-end'].includes(motion);
}
