/**
 * Whether a line ends as a sentence does, with a full stop of its script, closing quotes and
 * brackets aside. A stop that belongs to an abbreviation or initial ("in the U.S.", "Foo Inc.")
 * does not end it, and neither does an ellipsis.
 */
export function endsSentence(line: string): boolean {
  const end = line.trimEnd().replace(/["'”’»›)\]」』]+$/u, '');
  if (/[。．｡।॥۔։።]$/u.test(end)) return true;
  if (!end.endsWith('.') || end.endsWith('..')) return false;
  return !abbreviation.test(end);
}

const abbreviation =
  /(?:^|[\s.(-])(?:\p{L}|Inc|Corp|Ltd|Co|Bros|Jr|Sr|St|Mt|No|Vol|Dr|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|Gen|vs|etc|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/u;
