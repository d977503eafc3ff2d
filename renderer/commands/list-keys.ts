/** How many rows Page Up and Page Down pass. */
const pageOfRows = 10;

/**
 * The row that a key goes to in a list of `count` rows, from the row `at`, or -1 for none; null
 * for a key that does not move. The ends hold: it does not go round.
 */
export function listTarget(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + pageOfRows);
    case 'PageUp':
      return within(at - pageOfRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
