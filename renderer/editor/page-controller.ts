import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { marksAt, nextMarkOut } from '../commands/marks.ts';
import { type Motion, move } from '../commands/motions.ts';
import type { Actions } from '../state/actions.ts';
import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';
import {
  caretRect,
  type LineMotion,
  moveByLine,
  offsetAtPoint,
  readSelection,
  showSelection,
} from './page-selection.ts';
import { mountPage, type PageView } from './page-view.ts';
import { createHighlightPainter, type Painter } from './painter.ts';

/** The elements a page lives in. `scroller` is what scrolls, `caret` is drawn in `sheet`. */
export type PageElements = {
  root: HTMLElement;
  sheet: HTMLElement;
  scroller: HTMLElement;
  caret: HTMLElement;
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
  focusPage(): void;
  /** The marks near the screen, in reading order, with the places of their words. */
  placedMarks(): PlacedMark[];
  /** Calls back when marks or their places may have changed. */
  onLayout(listener: () => void): () => void;
};

type Attached = PageElements & { view: PageView; painter: Painter };

export function createPageController(store: Store<Session>, actions: Actions): PageController {
  let attached: Attached | null = null;
  let shown = store.get();
  const layoutListeners = new Set<() => void>();
  const notifyLayout = () => {
    for (const listener of layoutListeners) listener();
  };

  const drawCaret = ({ view, caret, sheet }: Attached) => {
    const { selection } = store.get();
    const isShown = selection !== null && selection.anchor === selection.head;
    caret.hidden = !isShown;
    if (!isShown) return;
    const rect = caretRect(view, selection.head);
    const origin = sheet.getBoundingClientRect();
    caret.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
    caret.style.height = `${rect.height}px`;
  };

  /** Scrolls just so far that the caret, or the end of the selection, can be read. */
  const reveal = ({ view, scroller }: Attached) => {
    const { selection } = store.get();
    if (selection === null) return;
    const rect = caretRect(view, selection.head);
    const frame = scroller.getBoundingClientRect();
    const rim = Math.min(96, frame.height / 4);
    if (rect.top < frame.top + rim) scroller.scrollTop -= frame.top + rim - rect.top;
    else if (rect.bottom > frame.bottom - rim) {
      scroller.scrollTop += rect.bottom - (frame.bottom - rim);
    }
  };

  store.subscribe(() => {
    const next = store.get();
    const last = shown;
    shown = next;
    if (attached === null || next.sheet === null) return;
    if (next.sheet.text.id !== last.sheet?.text.id) return;
    const hasMoved = next.selection !== last.selection;
    const hasMarked = next.sheet.annotations !== last.sheet.annotations;
    if (hasMarked || next.focus !== last.focus) {
      attached.painter.show(next.sheet.annotations, next.focus);
      notifyLayout();
    }
    if (next.find !== last.find) {
      attached.painter.showFound(next.find?.matches ?? [], next.find?.at ?? -1);
    }
    if (!hasMoved || next.selection === null) return;
    // A field that is typed in would lose its own caret to a selection elsewhere.
    if (!isTyping()) showSelection(attached.view, next.selection);
    drawCaret(attached);
    reveal(attached);
  });

  const findMark = ({ view, painter }: Attached, event: MouseEvent): string | null => {
    const offset = offsetAtPoint(view, event.clientX, event.clientY);
    if (offset === null) return null;
    const found = marksAt(painter.shown(), offset).filter(({ fragments }) =>
      fragments.some(({ start, end }) =>
        [...view.rangeOf(start, end).getClientRects()].some((rect) => holds(rect, event)),
      ),
    );
    return nextMarkOut(found, store.get().focus)?.id ?? null;
  };

  return {
    attach: (elements, text, labels) => {
      const view = mountPage(elements.root, text);
      const painter = createHighlightPainter(view, labels, elements.scroller);
      const here: Attached = { ...elements, view, painter };
      attached = here;
      const { sheet, focus, selection } = store.get();
      painter.show(sheet?.annotations ?? [], focus);
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
      elements.root.addEventListener(
        'click',
        (event) => {
          const selected = readSelection(view);
          if (selected !== null && selected.anchor !== selected.head) return;
          actions.focusAt(findMark(here, event), selected);
        },
        { signal },
      );
      const resized = new ResizeObserver(() => {
        drawCaret(here);
        notifyLayout();
      });
      resized.observe(elements.sheet);
      const unwatch = painter.onMove(notifyLayout);
      drawCaret(here);
      reveal(here);
      notifyLayout();

      return () => {
        listening.abort();
        resized.disconnect();
        unwatch();
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
    focusPage: () => attached?.sheet.focus({ preventScroll: true }),

    placedMarks: () => {
      if (attached === null) return [];
      const { view, painter, sheet } = attached;
      const origin = sheet.getBoundingClientRect().top;
      return painter.shown().map((annotation) => {
        const { start } = extentOf(annotation);
        return { annotation, top: caretRect(view, start).top - origin };
      });
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

function holds(rect: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return (
    clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom
  );
}
