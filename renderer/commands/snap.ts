import type { Fragment } from '../../shared/model/annotation.ts';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from '../../shared/text/graphemes.ts';
import { tidySpan } from '../../shared/text/spans.ts';
import { sentencesIn } from '../../shared/text/units/sentences.ts';
import { blockAt, type Text } from '../../shared/text/units/text.ts';
import { unitAt } from '../../shared/text/units/unit-at.ts';
import { wordAt } from '../../shared/text/words.ts';

/** Two ends of a selection as a pointer set them (UTF-16): `anchor` stays, `head` follows it. */
type Ends = { anchor: number; head: number };

/**
 * The selection that a drag means: an end within a word goes to that word's edge, outwards, so
 * that every word the pointer went over is whole. Punctuation is taken in where the pointer went
 * over it and nowhere else; white space is left out at both ends. Where nothing but white space
 * was gone over, the answer is a caret at `head`.
 */
export function snapSelection(content: string, { anchor, head }: Ends): Ends {
  const start = snapOffset(content, Math.min(anchor, head), 'start');
  const end = snapOffset(content, Math.max(anchor, head), 'end');
  const span = anchor === head ? null : tidySpan(content, start, end);
  return span === null ? { anchor: head, head } : directed(span, { anchor, head });
}

/** The selection that an exact drag means: just what the pointer went over, no character split. */
export function exactSelection(content: string, { anchor, head }: Ends): Ends {
  if (anchor === head) return { anchor, head };
  const start = Math.min(anchor, head);
  const end = Math.max(anchor, head);
  const span = {
    start: isGraphemeBoundary(content, start) ? start : previousGrapheme(content, start),
    end: isGraphemeBoundary(content, end) ? end : nextGrapheme(content, end),
  };
  return directed(span, { anchor, head });
}

/** An offset within a word becomes that word's start or end; any other stays. */
export function snapOffset(content: string, offset: number, side: 'start' | 'end'): number {
  const word = wordAt(content, offset);
  const isWithin = word !== null && word.start < offset && offset < word.end;
  return isWithin ? word[side] : offset;
}

/** What repeated clicks select, by their number: 2 a word, 3 a sentence, 4 a paragraph. */
export const unitsOfClicks = ['word', 'sentence', 'paragraph'] as const;
export type ClickedUnit = (typeof unitsOfClicks)[number];

/**
 * The unit around a character: a character that is in no word stands for itself. A sentence or
 * a paragraph is what the page shows as one; where a text has none there, the word.
 */
export function unitAround(text: Text, character: Fragment, unit: ClickedUnit): Fragment {
  const { content } = text;
  const block = unit === 'word' ? null : blockAt(text, character.start);
  if (block !== null) {
    const sentence =
      unit === 'sentence' ? unitAt(sentencesIn(text, block), character.start) : block;
    const whole = sentence ?? block;
    return tidySpan(content, whole.start, whole.end) ?? character;
  }
  const word = wordAt(content, character.start);
  return word !== null && word.end > character.start ? word : character;
}

/** A selection from one unit to another, both whole; its head is where the second one lies. */
export function selectUnits(first: Fragment, last: Fragment): Ends {
  if (last.start < first.start) return { anchor: first.end, head: last.start };
  return { anchor: first.start, head: Math.max(first.end, last.end) };
}

function directed({ start, end }: Fragment, { anchor, head }: Ends): Ends {
  return anchor <= head ? { anchor: start, head: end } : { anchor: end, head: start };
}
