/**
 * What a person changed in a text: `[start, end)` of the text before, in UTF-16, became `insert`.
 * A list of changes is in order, and no two overlap or touch.
 */
export type Change = { start: number; end: number; insert: string };

/** The text after changes to it. Throws where they are not in order or reach outside the text. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let place = 0;
  for (const { start, end, insert } of changes) {
    if (start < place || end < start || end > text.length) {
      throw new Error(`a change of [${start}, ${end}) does not follow ${place} in the text`);
    }
    pieces.push(text.slice(place, start), insert);
    place = end;
  }
  return pieces.join('') + text.slice(place);
}
