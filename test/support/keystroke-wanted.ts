import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareAnnotations, type Fragment } from '../../shared/model/annotation.ts';
import { findQuote } from '../../shared/text/anchor.ts';
import { anAnnotation } from './notation.ts';

/** A mark that is wanted on an article: its label, its words, and where they stand. UTF-16. */
export type Wanted = { label: string; fragments: Fragment[] };

const folder = join(import.meta.dirname, '..', 'fixtures', 'keystrokes');

/** A news article of some 1,500 words, and the sixty marks wanted on it. */
export const ferriesFile = join(folder, 'ferries.txt');

/** The marks wanted on an article of these words, in reading order. */
export function readWanted(content: string): Wanted[] {
  const rows: { label: string; words: string[]; occurrence?: number }[] = JSON.parse(
    readFileSync(join(folder, 'wanted.json'), 'utf8'),
  );
  return rows
    .map(({ label, words, occurrence = 1 }) => ({
      label,
      fragments: words.map((part) => {
        const found = findQuote(content, part, { occurrence, from: 0 });
        if (found === null) throw new Error(`the article does not say “${part}”`);
        return found;
      }),
    }))
    .sort((a, b) => compareAnnotations(anAnnotation(a), anAnnotation(b)));
}

/** Whether a mark has parts, or stands within another or around one. */
export function isIntricate({ fragments }: Wanted, all: readonly Wanted[]): boolean {
  const [first] = fragments;
  if (first === undefined || fragments.length > 1) return true;
  return all.some((other) =>
    other.fragments.some(
      ({ start, end }) =>
        (start !== first.start || end !== first.end) && start <= first.start && first.end <= end,
    ),
  );
}
