import { expect } from '@playwright/test';
import type { Bench } from './desktop-bench.ts';
import { articleOnDisk, type PythonArticle } from './desktop-disk.ts';
import type { Stroke } from './keystroke-plan.ts';
import { isIntricate, type Wanted } from './keystroke-wanted.ts';

/** How often to look whether a mark is saved, in milliseconds. */
const often = { intervals: [10, 20, 50, 100], timeout: 20_000 };

/**
 * Presses the planned keys in the real window; answers how many it pressed: every key but bare
 * modifiers. It waits, as a reader's eye does, until each change of a mark is painted.
 */
export async function pressStrokes(bench: Bench, strokes: readonly Stroke[]): Promise<number> {
  let presses = 0;
  for (const { keys, saved } of strokes) {
    for (const [index, key] of keys.entries()) {
      await bench.press(asTyped(key));
      presses += 1;
      const words = saved.get(index);
      if (words === undefined) continue;
      await expect.poll(() => bench.paintedFocus(), often).toEqual(words);
    }
  }
  return presses;
}

/** Signs that need Shift on a keyboard are pressed with it. */
export function asTyped(key: string): string {
  return '<>{}()'.includes(key) ? `Shift+${key}` : key;
}

/** The marks of the article on disk, with where they stand. Offsets count code points. */
export function savedMarks(project: string, title: string): Wanted[] {
  return articleOnDisk(project, title).spans.map(({ label, fragments }) => ({ label, fragments }));
}

/** The wanted marks as Python reads them from an export. */
export function asPython(content: string, wanted: readonly Wanted[]): PythonArticle['marks'] {
  return wanted.map(({ label, fragments }) => {
    const words = fragments.map(({ start, end }) => content.slice(start, end));
    return `${label}: ${words.join(' … ')}`;
  });
}

/**
 * What the same job takes with the mouse: for each part a press, a drag to its other end and a
 * label's key. Moving the pointer there and scrolling are not counted.
 */
export function mouseActs(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { fragments }) => sum + 3 * fragments.length, 0);
}

export function intricateOf(wanted: readonly Wanted[]): number {
  return wanted.filter((mark) => isIntricate(mark, wanted)).length;
}
