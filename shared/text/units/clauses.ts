import type { Fragment } from '../../model/annotation.ts';
import { abbreviationAtEnd, abbreviationReach } from './abbreviations.ts';
import { perBlock } from './per-block.ts';
import { closeOfSingle, mayOpen } from './quote-marks.ts';
import { sentencesIn } from './sentences.ts';
import { blockAt, type Text } from './text.ts';
import { unitAfter, unitAt, unitBefore } from './unit-at.ts';

/**
 * The clauses of a block, in order: what stands in its sentences between commas, semicolons,
 * colons, dashes, quote marks and brackets, without the stop at its end. Marks within a number
 * or a word (4,200; 1:30; minister(s)) cut nothing. A tab cuts, and in a preformatted block
 * also two spaces, so that a table's cells are clauses.
 */
export const clausesIn = perBlock((text, block) =>
  sentencesIn(text, block).flatMap((sentence) => {
    const clauses: Fragment[] = [];
    let start = sentence.start;
    for (const cut of cutsIn(text.content, sentence)) {
      if (block.kind !== 'preformatted' && text.content.startsWith('  ', cut.start)) continue;
      clauses.push(withoutStop(text.content, { start, end: cut.start }));
      start = Math.max(start, cut.end);
    }
    clauses.push(withoutStop(text.content, { start, end: sentence.end }));
    return clauses.filter(({ start, end }) => start < end);
  }),
);

/**
 * The clause that holds an offset, or begins or ends there, or else the next in its sentence, or
 * else the last before. `null` where there is no sentence, or nothing in it but marks.
 */
export function clauseAt(text: Text, offset: number): Fragment | null {
  const block = blockAt(text, offset);
  if (block === null) return null;
  const sentence = unitAt(sentencesIn(text, block), offset);
  if (sentence === null) return null;
  const clauses = clausesIn(text, block);
  const near = [unitAt(clauses, offset), unitAfter(clauses, offset), unitBefore(clauses, offset)];
  return near.find((clause) => clause !== null && isWithin(clause, sentence)) ?? null;
}

/** Where a sentence is cut, in order. */
function cutsIn(content: string, sentence: Fragment): Fragment[] {
  const words = content.slice(sentence.start, sentence.end);
  const cuts = Array.from(words.matchAll(cutting), ({ index, 0: mark }) => ({
    start: sentence.start + index,
    end: sentence.start + index + mark.length,
  }));
  return [...cuts, ...singleMarks(content, sentence)].sort((a, b) => a.start - b.start);
}

/** Marks that cut: all, but for those within a number, a word or an address. */
const cutting = new RegExp(
  [
    String.raw`(?<!\p{Nd}),|,(?!\p{Nd})|[;،؛、，；：]`,
    String.raw`:(?![^\s“‘"«„(])`,
    String.raw`—|―|--+|(?<=\s)[–-](?=\s)`,
    '[“”„‟«»‹›「」『』"＂]',
    String.raw`(?<!\p{L})[([{]|(?<!\(\p{L}{1,3})[)\]}]|[（）【】《》〈〉]`,
    String.raw`\t| {2,}`,
  ].join('|'),
  'gu',
);

/** The marks of single quotations; those that are apostrophes cut nothing. */
function singleMarks(content: string, { start, end }: Fragment): Fragment[] {
  const marks: Fragment[] = [];
  for (const { index } of content.slice(start, end).matchAll(/[‘‚]/gu)) {
    const place = { content, start, end, offset: start + index };
    const close = mayOpen(place) ? closeOfSingle(place) : null;
    if (close === null) continue;
    marks.push({ start: place.offset, end: place.offset + 1 }, { start: close, end: close + 1 });
  }
  return marks;
}

/** The stop of an abbreviation stays. */
function withoutStop(content: string, { start, end }: Fragment): Fragment {
  const last = start + content.slice(start, end).trimEnd().length;
  const tail = content.slice(Math.max(start, last - abbreviationReach), last);
  if (abbreviationAtEnd(tail) !== null) return { start, end: last };
  return { start, end: last - (/[.!?…。！？｡۔؟।॥]+$/u.exec(tail)?.[0].length ?? 0) };
}

function isWithin(inner: Fragment, outer: Fragment): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
