/** Where the keys are in the queue: the row at hand, how many there are, and how many fit the screen. */
export type QueueRows = { at: number; total: number; page: number };

/** The row that a key goes to; null for a key that goes nowhere, or where there are no rows. */
export function rowAfterKey(key: string, { at, total, page }: QueueRows): number | null {
  const last = total - 1;
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target === undefined || total === 0) return null;
  return Math.max(0, Math.min(target, last));
}

/** How far down the list has to be scrolled to show a row whole; as it is where the row is seen. */
export function scrollToShow(
  row: number,
  { height, top, room }: { height: number; top: number; room: number },
): number {
  const start = row * height;
  if (start < top) return start;
  const end = start + height;
  return end > top + room ? Math.max(0, end - room) : top;
}

/** How far down to scroll so that a row that was far away stands a third down the list. */
export function scrollToReveal(
  row: number,
  shown: { height: number; top: number; room: number },
): number {
  const { height, top, room } = shown;
  const start = row * height;
  const isNear = start > top - room && start + height < top + 2 * room;
  return isNear ? scrollToShow(row, shown) : Math.max(0, start - room / 3);
}
