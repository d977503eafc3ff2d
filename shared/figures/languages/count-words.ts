/**
 * Every number in words from a function that writes one, so that nothing is read that the
 * language does not say. Later forms of the same number are added, none is replaced.
 */
export function numbersFrom(
  numbers: Iterable<number>,
  formsOf: (value: number) => readonly string[],
): Map<string, number> {
  const words = new Map<string, number>();
  for (const value of numbers) {
    for (const form of formsOf(value)) words.set(form, value);
  }
  return words;
}

/** The whole numbers from `start` up to and without `end`. */
export function* whole(start: number, end: number): Generator<number> {
  for (let value = start; value < end; value += 1) yield value;
}

/** Shares with the names of parts: “two thirds” from ['', 'two'] and third(s). */
export function sharesFrom(
  counts: readonly (readonly [written: string, count: number])[],
  parts: readonly (readonly [written: string, count: number])[],
): [string, number][] {
  return counts.flatMap(([count, top]) =>
    parts.flatMap(([part, bottom]): [string, number][] =>
      top < bottom ? [[`${count} ${part}`.trim(), top / bottom]] : [],
    ),
  );
}
