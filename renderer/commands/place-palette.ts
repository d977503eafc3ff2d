/** A stretch of the window, in pixels from its top left corner. */
export type Frame = { left: number; top: number; right: number; bottom: number };

/**
 * Where selected words are: the top of their first line, the bottom of their last, and the end
 * that the pointer left.
 */
export type SelectedPlace = {
  top: number;
  bottom: number;
  head: number;
  isForward: boolean;
  frame: Frame;
};

/** Pixels between the words, with the lines below them, and what is offered for them. */
const gap = 11;

/** Pixels between it and the sides of the frame. */
const inset = 8;

/**
 * Where a palette of a size goes, in pixels: at the end that the pointer left, below the last
 * line or above the first, whichever has room within the frame and is nearer. It never covers a
 * selected word, so it may have no place: null.
 */
export function placePalette(
  { top, bottom, head, isForward, frame }: SelectedPlace,
  size: { width: number; height: number },
): { left: number; top: number } | null {
  const below = bottom + gap;
  const above = top - gap - size.height;
  const fits = (place: number) => place >= frame.top && place + size.height <= frame.bottom;
  const places = isForward ? [below, above] : [above, below];
  const place = places.find(fits);
  if (place === undefined) return null;
  const most = frame.right - inset - size.width;
  const left = Math.max(frame.left + inset, Math.min(head - size.width / 2, most));
  return { left, top: place };
}
