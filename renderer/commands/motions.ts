import { directionOf } from '../../shared/text/direction.ts';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from '../../shared/text/graphemes.ts';
import { nextUnit } from '../../shared/text/units/next-unit.ts';
import { sentencesIn } from '../../shared/text/units/sentences.ts';
import { blockAt, blockIndexFrom, type Text } from '../../shared/text/units/text.ts';
import { nextWordEnd, previousWordStart } from '../../shared/text/words.ts';

/** The motions that need only the text; those by line need the page. */
export type Motion =
  | 'next-character'
  | 'previous-character'
  | 'next-word'
  | 'previous-word'
  | 'right'
  | 'left'
  | 'word-right'
  | 'word-left'
  | 'next-sentence'
  | 'previous-sentence'
  | 'sentence-end'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'text-start'
  | 'text-end';

/**
 * Where the caret goes from `offset`. It stays within blocks: what lies between two of them is
 * not on the page, so a step over it leads straight to the next one.
 */
export function move(text: Text, offset: number, motion: Motion): number {
  const { content, blocks } = text;
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
      return forward(blocks, offset, wholeEnd(content, nextWordEnd(content, offset)), last);
    case 'previous-character':
      return backward(blocks, offset, previousGrapheme(content, offset), first);
    case 'previous-word':
      return backward(
        blocks,
        offset,
        wholeStart(content, previousWordStart(content, offset)),
        first,
      );
    case 'right':
    case 'word-right':
    case 'left':
    case 'word-left':
      return move(text, offset, along(text, offset, motion));
    case 'next-sentence':
      return nextUnit(text, offset, 'sentence', 1)?.start ?? last;
    case 'previous-sentence':
      return nextUnit(text, offset, 'sentence', -1)?.start ?? first;
    case 'sentence-end':
      return sentenceEndAfter(text, offset) ?? last;
    case 'next-paragraph':
      return blocks.find(({ start }) => start > offset)?.start ?? last;
    case 'previous-paragraph':
      return blocks.findLast(({ start }) => start < offset)?.start ?? first;
  }
}

/** Whether the text runs to the right where an offset is: in the direction of its block. */
export function runsRight(text: Text, offset: number): boolean {
  const block = blockAt(text, offset);
  return block === null || directionOf(text.content.slice(block.start, block.end)) === 'ltr';
}

/** Arrow keys follow the eye: in a text that runs to the left, the left key leads on. */
function along(
  text: Text,
  offset: number,
  motion: 'right' | 'left' | 'word-right' | 'word-left',
): 'next-character' | 'previous-character' | 'next-word' | 'previous-word' {
  const isOn = motion.endsWith('right') === runsRight(text, offset);
  if (motion.startsWith('word')) return isOn ? 'next-word' : 'previous-word';
  return isOn ? 'next-character' : 'previous-character';
}

/** Where the first sentence that ends after an offset ends; null where none does. */
function sentenceEndAfter(text: Text, offset: number): number | null {
  for (const block of text.blocks.slice(blockIndexFrom(text, offset))) {
    const sentence = sentencesIn(text, block).find(({ end }) => end > offset);
    if (sentence !== undefined) return sentence.end;
  }
  return null;
}

/** A sign such as that of Arabic numbers is a word to Unicode, and one character with the next. */
function wholeEnd(content: string, offset: number): number {
  return isGraphemeBoundary(content, offset) ? offset : nextGrapheme(content, offset);
}

function wholeStart(content: string, offset: number): number {
  return isGraphemeBoundary(content, offset) ? offset : previousGrapheme(content, offset);
}

type Blocks = Text['blocks'];

function forward(blocks: Blocks, offset: number, target: number, last: number): number {
  const here = blocks.find(({ start, end }) => start <= offset && offset < end);
  if (here !== undefined && target <= here.end) return target;
  const next = blocks.find(({ start }) => start > offset);
  if (here !== undefined) return here.end;
  if (next === undefined) return last;
  return target > next.start && target <= next.end ? target : next.start;
}

function backward(blocks: Blocks, offset: number, target: number, first: number): number {
  const here = blocks.find(({ start, end }) => start < offset && offset <= end);
  if (here !== undefined && target >= here.start) return target;
  const previous = blocks.findLast(({ end }) => end < offset);
  if (here !== undefined) return here.start;
  if (previous === undefined) return first;
  return target < previous.end && target >= previous.start ? target : previous.end;
}
