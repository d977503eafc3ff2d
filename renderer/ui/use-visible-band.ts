import { type RefObject, useEffect, useState } from 'react';

/** What is on the screen or near it, in pixels from the top of an element. */
export type Band = { top: number; bottom: number };

/** Pixels beyond the screen that still count as near. */
const beyond = 1200;

/** The band moves in steps of so many pixels, so that scrolling renders seldom. */
const step = 400;

/** The stretch of an element that is near the screen while its `main` is scrolled. */
export function useVisibleBand(element: RefObject<HTMLElement | null>): Band {
  const [band, setBand] = useState<Band>({ top: -beyond, bottom: beyond * 2 });
  useEffect(() => {
    const scroller = element.current?.closest('main');
    if (scroller == null) return undefined;
    const look = () => {
      if (element.current === null) return;
      const frame = scroller.getBoundingClientRect();
      const above = frame.top - element.current.getBoundingClientRect().top;
      const top = Math.floor(above / step) * step - beyond;
      const bottom = Math.ceil((above + frame.height) / step) * step + beyond;
      setBand((known) => (known.top === top && known.bottom === bottom ? known : { top, bottom }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [element]);
  return band;
}
