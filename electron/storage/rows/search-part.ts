/** How many rows of articles have the same word in the column `part` of the index. */
export const partSize = 16_384;

/**
 * The word that the index has of an article's row, and of its marks', for the part of the project
 * that they are in. It begins with a sign, so that no text and no query has it.
 */
export function partWord(row: number): string {
  return `§${Math.floor(row / partSize)}`;
}

/** The lowest row of the part that a row is in. */
export function partStart(row: number): number {
  return Math.floor(row / partSize) * partSize;
}
