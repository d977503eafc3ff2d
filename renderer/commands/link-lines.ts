import type { Joined } from './link-ends.ts';

/** Where a line meets a card, in pixels below its top: the middle of its first line. */
const heightAtCard = 12;

/** How far from the cards a line bends, in pixels: as much as there is room beside the page. */
const leastBend = 7;
const mostBend = 19;

/** A line to the card of a mark: where it ends, in pixels from the top of the margin. */
export type Line = Joined & { end: number };

/** The cards that are laid out, what of the margin is on the screen, and where the focus begins. */
export type Around = {
  tops: ReadonlyMap<string, number>;
  frame: { top: number; bottom: number };
  focusStart: number;
};

/**
 * To which of the linked marks a line is drawn, and which are off the screen, in reading order.
 * A mark without a card, being far away, is above or below as its words are.
 */
export function lineEnds(
  joined: readonly Joined[],
  { tops, frame, focusStart }: Around,
): { lines: Line[]; above: Joined[]; below: Joined[] } {
  const inOrder = joined.toSorted((a, b) => a.start - b.start);
  const isAbove = ({ id, start }: Joined) => {
    const top = tops.get(id);
    return top === undefined ? start < focusStart : top + heightAtCard < frame.top;
  };
  const isBelow = ({ id, start }: Joined) => {
    const top = tops.get(id);
    return top === undefined ? start >= focusStart : top + heightAtCard > frame.bottom;
  };
  return {
    lines: inOrder.flatMap((mark) => {
      const top = tops.get(mark.id);
      return top === undefined ? [] : [{ ...mark, end: top + heightAtCard }];
    }),
    above: inOrder.filter(isAbove),
    below: inOrder.filter(isBelow),
  };
}

/** The curve from the card in focus, whose top is given, to where a line ends: wider if longer. */
export function linePath(top: number, end: number): string {
  const start = top + heightAtCard;
  const bend = -Math.min(leastBend + Math.abs(end - start) / 16, mostBend);
  return `M0 ${start}C${bend} ${start} ${bend} ${end} 0 ${end}`;
}
