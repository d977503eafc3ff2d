import { followDrag } from '../../editor/follow-drag.ts';
import type { Point } from '../../editor/page-selection.ts';
import { linkingOf, targetAt } from '../../state/link-actions.ts';
import type { Bench } from '../context.ts';

/**
 * Drags a line from a card's handle to another card, to words on the page or to the byline: what
 * may be linked lights up, and takes the link when the line is let go on it. Escape calls it off.
 */
export function dragLink(press: MouseEvent, bench: Bench, markId: string): void {
  const handle = press.target instanceof Element ? press.target : null;
  const scroller = handle?.closest('main');
  if (press.button !== 0 || handle === null || scroller == null) return;
  press.preventDefault();
  const { actions, page, store, run } = bench;
  const line = createLine();
  let over: string | null | undefined;

  const end = (how: () => void) => () => {
    line.remove();
    how();
  };
  const at = (point: Point): string | null | undefined => {
    const linking = linkingOf(store.get());
    return candidatesAt(point, page).find((id) => targetAt(linking, id) !== null);
  };
  // Its card unfolds and others give way now, and not while the line is on its way to one.
  actions.links.startDrag(markId);
  followDrag(press, scroller, {
    move: (place) => {
      over = at(place);
      line.draw({ x: press.clientX, y: press.clientY }, place, over !== undefined);
    },
    drop: end(() => {
      if (over === undefined) actions.links.leave();
      else actions.links.dropOn(over);
    }),
    click: end(() => {
      page.focusPage();
      run('link.start');
    }),
    cancel: end(actions.links.leave),
  });
}

/** The marks that a point may mean, the nearest first; null among them is the article's author. */
function candidatesAt(point: Point, page: Bench['page']): (string | null)[] {
  const under = document.elementFromPoint(point.x, point.y);
  const card = under?.closest<HTMLElement>('.margin-cards > li');
  if (card != null) return [card.dataset.id ?? ''];
  const row = under?.closest('.mark-row');
  if (row != null) return [row.id.replace(/^row-/, '')];
  const ids: (string | null)[] = page.marksAtPoint(point).map(({ id }) => id);
  return under?.closest('.sheet-head, .block-byline') == null ? ids : [...ids, null];
}

/** The line that follows the pointer, over everything. */
function createLine() {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  svg.classList.add('drag-line');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return {
    draw: (start: Point, end: Point, isOver: boolean) => {
      if (svg.parentNode === null) document.body.append(svg);
      svg.classList.toggle('drag-line-over', isOver);
      const bend = Math.min(Math.abs(end.x - start.x) / 2 + 12, 80);
      path.setAttribute(
        'd',
        `M${start.x} ${start.y}C${start.x - bend} ${start.y} ${end.x} ${end.y - 14} ${end.x} ${end.y}`,
      );
    },
    remove: () => svg.remove(),
  };
}
