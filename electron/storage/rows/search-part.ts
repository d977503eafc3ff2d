/** How many rows of articles have the same word in the column `part` of the index. */
export const partSize = 16_384;

/**
 * The word that the index has of an article's row, and of its marks', for the part of the project
 * that they are in. It begins with a sign, so that no text and no query has it.
 */
export function partWord(row: number): string {
  return `§${Math.floor(row / partSize)}`;
}

/** The lowest row of so many parts, from that of a row down. */
export function partStart(row: number, count: number): number {
  return Math.max(Math.floor(row / partSize) - count + 1, 0) * partSize;
}

/** The words of so many parts, from that of a row down, as the index is asked for any of them. */
export function partWords(row: number, count: number): string {
  const highest = Math.floor(row / partSize);
  const parts = Array.from({ length: Math.min(count, highest + 1) }, (_, down) => highest - down);
  return parts.map((part) => `"${partWord(part * partSize)}"`).join(' OR ');
}
