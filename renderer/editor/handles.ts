import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { type Edge, type EdgeMove, edgeRange } from '../../shared/model/moving-edges.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { runsRight } from '../commands/motions.ts';
import { snapOffset } from '../commands/snap.ts';
import { followDrag } from './follow-drag.ts';
import { edgeRect, offsetAtPoint, type Point, withinWords } from './page-selection.ts';
import type { PageView } from './page-view.ts';

/** What the handles stand on and whom they tell. */
export type HandleParts = {
  view: PageView;
  text: ArticleText;
  labels: readonly Label[];
  root: HTMLElement;
  sheet: HTMLElement;
  scroller: HTMLElement;
  /** The element that holds them, over the words. */
  layer: HTMLElement;
  /** The mark in focus, if it may be changed. */
  markInFocus(): Annotation | null;
  /** The mark as it would be with an edge moved; as it is where that cannot be. */
  preview(mark: Annotation, move: EdgeMove): Annotation;
  /** Shows a mark in place of the one on disk; null shows what is on disk again. */
  show(mark: Annotation | null): void;
  /** Writes it; resolves once it is on disk, or refused. */
  commit(id: string, move: EdgeMove): Promise<unknown>;
  click(point: Point): void;
};

/** `draw` puts the grips in their places with the next frame: paint never waits for them. */
export type Handles = { draw(): void; dispose(): void };

/**
 * A grip at each edge of each part of the mark in focus, to drag it by: to words, or with Alt to
 * characters. For the mouse alone; the keyboard has its commands for the same. While one is
 * dragged the words light up as they would be; they are written when it is let go, once.
 */
export function createHandles(parts: HandleParts): Handles {
  const { view, text, labels, root, sheet, scroller, layer } = parts;
  let callOff = () => {};
  let isOver = false;
  let frame = 0;
  /** The mark as a drag would leave it. */
  let dragged: Annotation | null = null;

  const draw = () => {
    const mark = dragged ?? parts.markInFocus();
    const origin = sheet.getBoundingClientRect();
    const grips = (mark?.fragments ?? []).flatMap((fragment, index) =>
      (['start', 'end'] as const).flatMap((edge) => {
        const place = placeOf(view, text, fragment, edge);
        return place === null ? [] : [{ fragment: index, edge, place }];
      }),
    );
    const label = labels.find(({ id }) => id === mark?.labelId);
    layer.style.setProperty('--label-light', label?.colourLight ?? '');
    layer.style.setProperty('--label-dark', label?.colourDark ?? '');
    while (layer.childElementCount > grips.length) layer.lastElementChild?.remove();
    while (layer.childElementCount < grips.length) layer.append(aGrip());
    for (const [index, { fragment, edge, place }] of grips.entries()) {
      const grip = layer.children[index];
      if (!(grip instanceof HTMLElement)) continue;
      grip.dataset.edge = edge;
      grip.dataset.fragment = String(fragment);
      grip.style.transform = `translate(${place.x - origin.left}px, ${place.top - origin.top}px)`;
      grip.style.height = `${place.height}px`;
    }
  };

  /** Shows what is on disk. After a move that is what was shown last, or else it was refused. */
  const restore = () => {
    dragged = null;
    if (isOver) return;
    parts.show(null);
    draw();
  };

  /** Where a pointer takes an edge: within what its mark allows, and to a word's edge. */
  const moveTo = (mark: Annotation, edge: Edge, point: Point, isExact: boolean) => {
    const { x, y } = withinWords(root, scroller, point);
    const offset = offsetAtPoint(view, x, y);
    if (offset === null) return null;
    const { least, most } = edgeRange(text.content, mark, edge);
    const within = Math.min(Math.max(offset, least), most);
    return { ...edge, offset: isExact ? within : snapOffset(text.content, within, edge.edge) };
  };

  const onPress = (event: MouseEvent) => {
    const grip = event.target instanceof HTMLElement ? event.target : null;
    const mark = parts.markInFocus();
    const side = grip?.dataset.edge;
    if (event.button !== 0 || mark === null || (side !== 'start' && side !== 'end')) return;
    event.preventDefault();
    event.stopPropagation();
    const edge: Edge = { fragment: Number(grip?.dataset.fragment), edge: side };
    let move: EdgeMove | null = null;
    sheet.classList.add('is-pressed', 'is-moving-edge');
    const end = (how: () => void) => () => {
      how();
      sheet.classList.remove('is-pressed', 'is-moving-edge');
    };
    callOff = followDrag(event, scroller, {
      move: ({ isExact, ...to }) => {
        const next = moveTo(mark, edge, to, isExact);
        if (next === null || next.offset === move?.offset) return;
        move = next;
        dragged = parts.preview(mark, next);
        parts.show(dragged);
        draw();
      },
      drop: end(() => {
        if (move === null || parts.preview(mark, move) === mark) restore();
        else void parts.commit(mark.id, move).then(restore);
      }),
      click: end(() => parts.click({ x: event.clientX, y: event.clientY })),
      cancel: end(restore),
    });
  };
  layer.addEventListener('mousedown', onPress);

  return {
    draw: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    },
    dispose: () => {
      callOff();
      isOver = true;
      cancelAnimationFrame(frame);
      layer.removeEventListener('mousedown', onPress);
      layer.replaceChildren();
    },
  };
}

function aGrip(): HTMLElement {
  const grip = document.createElement('div');
  grip.className = 'grip';
  grip.title = windowTexts.page.grip;
  return grip;
}

/**
 * Where an edge of a fragment is on the screen: at the side of its first or last line where its
 * paragraph's reading comes from or goes on, also where that line ends with a number or a name
 * that runs the other way. Null where it is not laid out.
 */
function placeOf(
  view: PageView,
  text: ArticleText,
  { start, end }: Fragment,
  edge: 'start' | 'end',
): { x: number; top: number; height: number } | null {
  const beside = edgeRect(view, text.content, { start, end }, edge);
  if (beside === null) return null;
  const [from, to] =
    edge === 'start'
      ? [start, Math.min(end, start + longestLine)]
      : [Math.max(start, end - longestLine), end];
  const line = view
    .rectsOf(from, to)
    .filter(({ top, bottom, width }) => width > 0 && top < beside.bottom && bottom > beside.top);
  const isLeft = (edge === 'start') === runsRight(text, edge === 'start' ? start : end);
  const x = isLeft
    ? Math.min(...line.map(({ left }) => left))
    : Math.max(...line.map(({ right }) => right));
  return { x, top: beside.top, height: beside.height };
}

/** No line has more characters, in UTF-16 units. */
const longestLine = 300;
