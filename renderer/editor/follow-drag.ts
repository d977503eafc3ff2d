import type { Point } from './page-selection.ts';

/** Where a drag is; `isExact` while Alt is held, which asks for characters rather than words. */
export type DragPlace = Point & { isExact: boolean };

/** What a drag does; one of the last three is called once, as the last. */
export type Drag = {
  move(place: DragPlace): void;
  /** The button is up after a drag. */
  drop(): void;
  /** The button is up where it was pressed. */
  click(): void;
  /** The drag was called off: Escape, or the window is left. */
  cancel(): void;
};

/** Pixels that a pointer may tremble before it counts as dragging. */
const threshold = 4;

/** How near to the frame's edge a drag scrolls, in pixels, and how fast at most, in pixels a ms. */
const rim = 36;
const fastest = 1.6;

/**
 * Follows the pointer from a press of its main button until that is let go. Near the upper and
 * lower edge of `scroller` the page scrolls on, faster the farther out. Escape calls the drag
 * off; any other key, but those held with it, ends it first and then does what it does.
 * Answers how to call it off from outside.
 */
export function followDrag(press: MouseEvent, scroller: HTMLElement, drag: Drag): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let place: DragPlace = { x: press.clientX, y: press.clientY, isExact: press.altKey };
  let isDragging = false;
  let frame = 0;
  let then = performance.now();

  const finish = (how: () => void) => {
    if (signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    how();
  };
  const letGo = () => finish(isDragging ? drag.drop : drag.click);

  const scroll = (now: number) => {
    const distance = scrollSpeed(place.y, scroller.getBoundingClientRect()) * (now - then);
    then = now;
    const before = scroller.scrollTop;
    scroller.scrollTop += distance;
    if (scroller.scrollTop !== before) drag.move(place);
    frame = requestAnimationFrame(scroll);
  };
  const moveTo = (next: DragPlace) => {
    place = next;
    if (!isDragging) {
      if (Math.hypot(place.x - press.clientX, place.y - press.clientY) < threshold) return;
      isDragging = true;
      then = performance.now();
      frame = requestAnimationFrame(scroll);
    }
    drag.move(place);
  };

  window.addEventListener(
    'mousemove',
    (event) => {
      // The button may have been let go where no window heard of it.
      if ((event.buttons & 1) === 0) letGo();
      else moveTo({ x: event.clientX, y: event.clientY, isExact: event.altKey });
    },
    { signal },
  );
  window.addEventListener('mouseup', (event) => event.button === 0 && letGo(), { signal });
  window.addEventListener('blur', () => finish(drag.cancel), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Alt') {
      // Else the menu bar would take the keyboard.
      event.preventDefault();
      moveTo({ ...place, isExact: event.type === 'keydown' });
    }
    if (event.type === 'keyup' || heldKeys.has(event.key)) return;
    if (event.key !== 'Escape') {
      letGo();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    finish(drag.cancel);
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });
  return () => finish(drag.cancel);
}

const heldKeys: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

/** How fast a page scrolls under a pointer at height `y`, in pixels a millisecond; up is negative. */
function scrollSpeed(y: number, { top, bottom }: DOMRect): number {
  const above = top + rim - y;
  const below = y - (bottom - rim);
  if (above > 0) return -Math.min(above / rim / 2, fastest);
  return below > 0 ? Math.min(below / rim / 2, fastest) : 0;
}
