import type { Block } from '../model/article-text.ts';
import { linesOf } from '../text/lines.ts';
import type { Correction, PlacedChange } from './correction.ts';

/**
 * Something that stands in the text after, `[start, end)` in UTF-16: what was kept of a block, by
 * the block's index, or a line of what was put in, without the white space around it. An edge of
 * what was kept `isOwn` where it is the edge of its block.
 */
export type Content =
  | { kind: 'kept'; block: number; start: number; end: number; ownStart: boolean; ownEnd: boolean }
  | { kind: 'typed'; start: number; end: number };

/**
 * What the blocks of the corrected text are made of, in reading order. What was kept from between
 * blocks is not among it.
 */
export function contentsOf(correction: Correction, blocks: readonly Block[]): Content[] {
  const contents: Content[] = [];
  let place = 0;
  let moved = 0;
  let first = 0;
  const keep = (end: number) => {
    while ((blocks[first]?.end ?? end) < place) first += 1;
    for (let index = first; (blocks[index]?.start ?? end) < end; index += 1) {
      contents.push(...keptOf(blocks, index, { start: place, end, moved }));
    }
  };
  for (const change of correction.changes) {
    keep(change.start);
    contents.push(...typedLines(correction, change));
    place = change.end;
    moved = change.newEnd - change.end;
  }
  keep(correction.before.length);
  return contents;
}

/** A stretch of the text before that was kept, and how far it moved. */
type Kept = { start: number; end: number; moved: number };

function keptOf(blocks: readonly Block[], index: number, kept: Kept): Content[] {
  const block = blocks[index];
  if (block === undefined) return [];
  const start = Math.max(block.start, kept.start);
  const end = Math.min(block.end, kept.end);
  if (start >= end) return [];
  return [
    {
      kind: 'kept',
      block: index,
      start: start + kept.moved,
      end: end + kept.moved,
      ownStart: start === block.start,
      ownEnd: end === block.end,
    },
  ];
}

function typedLines({ after }: Correction, { newStart, newEnd }: PlacedChange): Content[] {
  return Array.from(linesOf(after, newStart, newEnd), ({ start, end }) => ({
    kind: 'typed',
    start,
    end,
  }));
}
