import type { Label } from '../../shared/model/label-schema.ts';
import { nextGrapheme } from '../../shared/text/graphemes.ts';

/**
 * A sign for each label, by id, no two alike: as many first letters of its name as no label
 * before it has taken, or else its first letter and a number.
 */
export function labelLetters(labels: readonly Label[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name } of labels) {
    const letter = firstFree(name.trim().toLocaleUpperCase('und'), taken);
    taken.add(letter);
    letters.set(id, letter);
  }
  return letters;
}

const mostLetters = 3;

function firstFree(name: string, taken: ReadonlySet<string>): string {
  const initial = name.slice(0, nextGrapheme(name, 0));
  let end = 0;
  for (let count = 1; count <= mostLetters && end < name.length; count += 1) {
    end = nextGrapheme(name, end);
    const letters = name.slice(0, end);
    if (!taken.has(letters) && letters === letters.trim()) return letters;
  }
  let number = 2;
  while (taken.has(`${initial}${number}`)) number += 1;
  return `${initial}${number}`;
}
