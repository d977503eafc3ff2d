import type { Fragment } from '../../model/annotation.ts';
import { abbreviationAtEnd, abbreviationReach } from './abbreviations.ts';
import { perBlock } from './per-block.ts';
import {
  anyQuoteMark,
  closeOfSingle,
  closersOf,
  type MarkPlace,
  mayOpen,
  mustOpen,
} from './quote-marks.ts';
import { blockAt, type Text } from './text.ts';
import { unitAt } from './unit-at.ts';

/**
 * The words within quote marks in a block, in order, without the marks and without a comma or
 * full stop at their end, which belong to the sentence around; ? and ! are said and stay. Of
 * quotations within quotations the outer. One that is not closed goes to
 * the block's end where the text goes on with the same mark, as the press sets quotations of
 * several paragraphs; else it is none.
 */
export const quotationsIn = perBlock(({ content }, block) => {
  const words = content.slice(block.start, block.end);
  const marks = Array.from(words.matchAll(anyQuoteMark), ({ index }) => block.start + index);
  const quotations: Fragment[] = [];
  const unclosed = new Set<string>();
  let index = 0;
  while (index < marks.length) {
    const place = { content, start: block.start, end: block.end, offset: marks[index] ?? 0 };
    const close = unclosed.has(markAt(place)) ? null : closeOf(place, marks, index);
    if (close === 'none') unclosed.add(markAt(place));
    if (typeof close === 'number') quotations.push({ start: place.offset + 1, end: close });
    index += 1;
    while (typeof close === 'number' && (marks[index] ?? close + 1) <= close) index += 1;
  }
  return quotations
    .map(({ start, end }) => ({ start, end: withoutStop(content, start, end) }))
    .filter(({ start, end }) => start < end);
});

/** Where a quotation ends without its comma or full stop; the stop of an abbreviation stays. */
function withoutStop(content: string, start: number, end: number): number {
  const last = start + content.slice(start, end).trimEnd().length;
  const tail = content.slice(Math.max(start, last - abbreviationReach), last);
  if (!/(?<!\.)[.,،。，]$/u.test(tail) || abbreviationAtEnd(tail) !== null) return end;
  return last - 1;
}

/** The quotation whose words hold an offset, or begin or end there. */
export function quotationAt(text: Text, offset: number): Fragment | null {
  const block = blockAt(text, offset);
  return block === null ? null : unitAt(quotationsIn(text, block), offset);
}

/** Where the quotation ends that a mark opens; `null` if it opens none, 'none' if none like it can. */
function closeOf(
  place: MarkPlace,
  marks: readonly number[],
  index: number,
): number | null | 'none' {
  const { content } = place;
  const mark = markAt(place);
  if (!mayOpen(place)) return null;
  if ('‘‚'.includes(mark)) return closeOfSingle(place);
  const closers = closersOf.get(mark) ?? '';
  for (let next = index + 1; next < marks.length; next += 1) {
    const other = { ...place, offset: marks[next] ?? 0 };
    const opensAgain = markAt(other) === mark && mustOpen(other);
    if (closers.includes(markAt(other)) && !opensAgain) return other.offset;
    if (markAt(other) === mark) return null;
  }
  const following = content.slice(place.end, place.end + 40).trimStart();
  return following.startsWith(mark) ? place.end : 'none';
}

function markAt({ content, offset }: MarkPlace): string {
  return content.charAt(offset);
}
