import type { Block } from '../../shared/model/article-text.ts';
import { nextGrapheme, previousGrapheme } from '../../shared/text/graphemes.ts';
import { nextWordEnd, previousWordStart } from '../../shared/text/words.ts';

/** The motions that need only the text; those by line need the page. */
export type Motion =
  | 'next-character'
  | 'previous-character'
  | 'next-word'
  | 'previous-word'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'text-start'
  | 'text-end';

type Text = { content: string; blocks: readonly Block[] };

/**
 * Where the caret goes from `offset`. It stays within blocks: what lies between two of them is
 * not on the page, so a step over it leads straight to the next one.
 */
export function move({ content, blocks }: Text, offset: number, motion: Motion): number {
  const first = blocks[0]?.start ?? 0;
  const last = blocks.at(-1)?.end ?? content.length;
  switch (motion) {
    case 'text-start':
      return first;
    case 'text-end':
      return last;
    case 'next-character':
      return forward(blocks, offset, nextGrapheme(content, offset), last);
    case 'next-word':
      return forward(blocks, offset, nextWordEnd(content, offset), last);
    case 'previous-character':
      return backward(blocks, offset, previousGrapheme(content, offset), first);
    case 'previous-word':
      return backward(blocks, offset, previousWordStart(content, offset), first);
    case 'next-paragraph':
      return blocks.find(({ start }) => start > offset)?.start ?? last;
    case 'previous-paragraph':
      return blocks.findLast(({ start }) => start < offset)?.start ?? first;
  }
}

function forward(blocks: readonly Block[], offset: number, target: number, last: number): number {
  const here = blocks.find(({ start, end }) => start <= offset && offset < end);
  if (here !== undefined && target <= here.end) return target;
  const next = blocks.find(({ start }) => start > offset);
  if (here !== undefined) return here.end;
  if (next === undefined) return last;
  return target > next.start && target <= next.end ? target : next.start;
}

function backward(blocks: readonly Block[], offset: number, target: number, first: number): number {
  const here = blocks.find(({ start, end }) => start < offset && offset <= end);
  if (here !== undefined && target >= here.start) return target;
  const previous = blocks.findLast(({ end }) => end < offset);
  if (here !== undefined) return here.start;
  if (previous === undefined) return first;
  return target < previous.end && target >= previous.start ? target : previous.end;
}
