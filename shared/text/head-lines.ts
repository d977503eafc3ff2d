import type { Block } from '../model/article-text.ts';
import { linesOf } from './lines.ts';

/**
 * A line at the head of an article: its words, where they are (UTF-16, without white space at
 * the edges), and the block it belongs to. `isUnder`: no blank line stands between it and the
 * line before.
 */
export type HeadLine = {
  text: string;
  start: number;
  end: number;
  block: Block;
  isUnder: boolean;
};

/** How many lines are looked at. */
const count = 6;

/**
 * The first six lines of an article that are not blank, or fewer: a table, a quote or a list
 * is no head any more, and ends it.
 */
export function headLines(content: string, blocks: readonly Block[]): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return lines;
    for (const { start, end } of linesOf(content, block.start, block.end)) {
      if (lines.length === count) return lines;
      const between = content.slice(lines.at(-1)?.end ?? 0, start);
      const isUnder = lines.length > 0 && between.split('\n').length === 2;
      lines.push({ text: content.slice(start, end), start, end, block, isUnder });
    }
  }
  return lines;
}
