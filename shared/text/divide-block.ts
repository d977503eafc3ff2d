import type { Block } from '../model/article-text.ts';
import { trimWhite } from './white.ts';

/**
 * Cuts a block where some of its lines turned out to be something else: those of `parts` that
 * lie within it become blocks, and what is left around them keeps the block's kind, without
 * white space at the cuts. A block without parts comes back as it is.
 */
export function divideBlock(content: string, block: Block, parts: readonly Block[]): Block[] {
  const inside = parts
    .filter(({ start, end }) => block.start <= start && end <= block.end)
    .sort((a, b) => a.start - b.start);
  if (inside.length === 0) return [block];
  const pieces: Block[] = [];
  let start = block.start;
  for (const part of inside) {
    pieces.push(...remainder(content, block, { start, end: part.start }), part);
    start = part.end;
  }
  return [...pieces, ...remainder(content, block, { start, end: block.end })];
}

function remainder(
  content: string,
  block: Block,
  { start, end }: { start: number; end: number },
): Block[] {
  const rest = trimWhite(content, start, end);
  return rest.start < rest.end ? [{ ...block, ...rest }] : [];
}
