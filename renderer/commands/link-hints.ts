/** The letters of hints, those under the fingers first. The author has one of its own. */
const letters = [...'asdfghjklqwetyuiopzxcvbnm'];

/** The hint of the article's author: its letter is in no other hint. */
export const authorHint = 'r';

/**
 * So many hints, the shortest first; none is the beginning of another. Up to 25 are of one letter;
 * beyond that the letters farthest from the fingers open longer ones.
 */
export function hintLetters(count: number): string[] {
  let short = [...letters];
  let long: string[] = [];
  while (short.length + long.length < count) {
    const opening = short.pop();
    if (opening !== undefined) long.push(...letters.map((letter) => opening + letter));
    else [short, long] = [long, []];
  }
  return [...short, ...long].slice(0, count);
}
