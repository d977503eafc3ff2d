import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RowRange } from '../../state/queue-pages.ts';

/**
 * The rows of a list that are on the screen, all of one height in pixels. They are rendered in
 * the frame that scrolls to them. `onRows` hears of them first, and before they are drawn.
 */
export function useRowsOnScreen(
  list: RefObject<HTMLElement | null>,
  height: number,
  onRows: (range: RowRange) => void,
): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: -1 });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    let shown: RowRange = { first: 0, last: -1 };
    const measure = (): RowRange | null => {
      const first = Math.max(0, Math.floor(element.scrollTop / height));
      const last = Math.floor((element.scrollTop + element.clientHeight) / height);
      if (first === shown.first && last === shown.last) return null;
      shown = { first, last };
      onRows(shown);
      return shown;
    };
    const follow = () => {
      const next = measure();
      if (next !== null) flushSync(() => setRange(next));
    };
    const observer = new ResizeObserver(() => {
      const next = measure();
      if (next !== null) setRange(next);
    });
    const next = measure();
    if (next !== null) setRange(next);
    element.addEventListener('scroll', follow, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [list, height, onRows]);
  return range;
}
