import { layoutKey } from './layout-key.ts';
import type { PageView } from './page-view.ts';

/** Keeps the same words at the top of the screen while the page is laid out anew around them. */
export type HeldPlace = {
  /** The offset of the first line on the screen. */
  top(): number;
  /** Scrolls until that offset's line is the first on the screen. */
  goTo(offset: number): void;
  /** To be called when the layout may have changed: puts the held words back at the top. */
  keep(): void;
  /** To be called when the reader did something other than scrolling. */
  touch(): void;
  dispose(): void;
};

/** Frames in which a place is put right again: sections get their real height as they come near. */
const settlingFrames = 4;

export function holdPlace(
  view: PageView,
  { root, scroller }: { root: HTMLElement; scroller: HTMLElement },
  onMove: () => void,
): HeldPlace {
  const first = view.sections[0]?.start ?? 0;
  let held = first;
  /** Where the scroller was left by `scrollToHeld`, or NaN when the reader has moved it since. */
  let settled = Number.NaN;
  let layout = layoutKey(root);
  let frame = 0;

  const scrollToHeld = () => {
    if (held <= first) scroller.scrollTop = 0;
    else scroller.scrollTop += view.caretRect(held).top - topOf(scroller);
    settled = scroller.scrollTop;
  };
  const settle = (frames: number) => {
    cancelAnimationFrame(frame);
    scrollToHeld();
    if (frames > 0) frame = requestAnimationFrame(() => settle(frames - 1));
  };
  const onScrollEnd = () => {
    // What this file scrolled is no news; a fraction of a pixel may be lost on the way.
    if (Math.abs(scroller.scrollTop - settled) < 1) return;
    settled = Number.NaN;
    held = offsetAtTop(view, scroller);
    onMove();
  };
  const keep = () => {
    const next = layoutKey(root);
    if (next === layout) return;
    layout = next;
    settle(settlingFrames);
  };
  // A zoom may leave every length in the page's own pixels as it was.
  window.addEventListener('resize', keep);
  scroller.addEventListener('scrollend', onScrollEnd);
  // A reader who takes hold of the page is not held back.
  const release = () => cancelAnimationFrame(frame);
  scroller.addEventListener('wheel', release, { passive: true });

  return {
    top: () => held,
    goTo: (offset) => {
      held = offset;
      settle(settlingFrames);
    },
    keep,
    touch: onMove,
    dispose: () => {
      release();
      window.removeEventListener('resize', keep);
      scroller.removeEventListener('scrollend', onScrollEnd);
      scroller.removeEventListener('wheel', release);
    },
  };
}

function topOf(scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top;
}

/** The first offset whose line is on the screen by more than half, found by halving. */
function offsetAtTop(view: PageView, scroller: HTMLElement): number {
  const top = topOf(scroller);
  const isOnScreen = (offset: number) => {
    const rect = view.caretRect(offset);
    return rect.top + rect.height / 2 > top;
  };
  const sectionAt = firstThat(0, view.sections.length - 1, (index) => {
    const { bottom } = view.sectionElement(index).getBoundingClientRect();
    return bottom > top;
  });
  for (const { pieces } of view.sections.slice(sectionAt)) {
    for (const { start, end } of pieces) {
      // Of a block that ends within its last line nothing may be on the screen: then the next one.
      const offset = firstThat(start, end - 1, isOnScreen);
      if (isOnScreen(offset)) return offset;
    }
  }
  return view.sections.at(-1)?.end ?? 0;
}

/** The least number of a range for which something holds that holds for all after it; else the last. */
function firstThat(first: number, last: number, holds: (value: number) => boolean): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
