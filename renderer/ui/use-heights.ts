import { type RefCallback, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

/** The height of an element, in pixels, and the ref that measures it; 0 until it is measured. */
export function useHeight(): [number, RefCallback<HTMLElement>] {
  const [height, setHeight] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    setHeight(element.offsetHeight);
    return watch(element, setHeight);
  }, []);
  return [height, measure];
}

/** The heights of elements by their `data-id`, in pixels, and the ref that measures each. */
export function useHeights(): [ReadonlyMap<string, number>, RefCallback<HTMLElement>] {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const { id = '' } = element.dataset;
    const keep = (height: number) =>
      setHeights((known) => (known.get(id) === height ? known : new Map(known).set(id, height)));
    keep(element.offsetHeight);
    return watch(element, keep);
  }, []);
  return [heights, measure];
}

/** Calls back when an element's height changes, before that is painted. Returns how to stop. */
function watch(element: HTMLElement, onHeight: (height: number) => void): () => void {
  const resized = new ResizeObserver(() => flushSync(() => onHeight(element.offsetHeight)));
  resized.observe(element);
  return () => resized.disconnect();
}
