export type Box = { left: number; right: number; top: number; bottom: number };

/** Boxes nearer than this, in pixels, belong together. */
const nearness = 1.5;

/** One box a line for words in several runs of type: neighbours in a line become one. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const joined: Box[] = [];
  for (const { left, right, top, bottom } of boxes) {
    if (right - left < nearness) continue;
    const last = joined.at(-1);
    const isSameLine = last !== undefined && top < last.bottom - 3 && bottom > last.top + 3;
    const isNext = isSameLine && left <= last.right + nearness && right >= last.left - nearness;
    if (!isNext) {
      joined.push({ left, right, top, bottom });
      continue;
    }
    last.left = Math.min(last.left, left);
    last.right = Math.max(last.right, right);
    last.top = Math.min(last.top, top);
    last.bottom = Math.max(last.bottom, bottom);
  }
  return joined;
}
