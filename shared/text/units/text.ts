import type { Block } from '../../model/article-text.ts';

/** What units are looked for in: words and their shape. Blocks are in order and do not overlap. */
export type Text = { content: string; blocks: readonly Block[] };

/** The block that holds an offset (UTF-16) or begins there, or else ends there; `null` between. */
export function blockAt(text: Text, offset: number): Block | null {
  const block = text.blocks[blockIndexFrom(text, offset)];
  if (block !== undefined && block.start <= offset) return block;
  const before = text.blocks[blockIndexFrom(text, offset) - 1];
  return before !== undefined && before.end === offset ? before : null;
}

/** The index of the first block that ends after an offset; the number of blocks where none does. */
export function blockIndexFrom(text: Text, offset: number): number {
  let low = 0;
  let high = text.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
