import type { Fragment } from '../../model/annotation.ts';
import { abbreviationAtEnd, abbreviationReach } from './abbreviations.ts';
import { perBlock } from './per-block.ts';
import { sentencesIn } from './sentences.ts';

/**
 * What somebody is reported to have said in a block, in order: the words after “said that”, up to
 * the sentence's end without its stop, or to “, and that”, where the next report begins. Without
 * “that” only after said, says and say. English alone; quoted words are quotations, not reports.
 */
export const reportsIn = perBlock((text, block) =>
  sentencesIn(text, block).flatMap((sentence) => {
    const words = text.content.slice(sentence.start, sentence.end);
    const opening = leading.exec(words);
    if (opening === null) return [];
    const reports: Fragment[] = [];
    let start = opening.index + opening[0].length;
    for (const { index, 0: joint } of words.matchAll(goingOn)) {
      if (index <= start) continue;
      reports.push({ start, end: index });
      start = index + joint.length;
    }
    reports.push({ start, end: lengthWithoutStop(words) });
    return reports
      .filter((report) => report.start < report.end)
      .map(({ start: from, end }) => ({ start: sentence.start + from, end: sentence.start + end }));
  }),
);

const verb =
  '(?:said|says?|added|adds|argued|argues|believes?|believed|claimed|claims|conceded|denied|denies|estimates?|estimated|expects?|expected|found|finds|insisted|insists|noted|promised|reported|reports|shows?|showed|stated|suggests?|suggested|thinks?|thought|told|warned|warns|wrote|writes)';

/** A few words may stand between: “said on Wednesday that”, “told reporters in May that”. */
const between = String.raw`(?:\s+[^\s.,;:“”"()]+){0,6}?`;

/** After these, “said” opens no report by itself: “said on Wednesday”, “said nothing”. */
const noReport =
  '(?:that|on|in|at|to|of|by|for|after|before|with|from|during|as|when|so|nothing|yes|no)';

const leading = new RegExp(
  [
    String.raw`(?<!\p{L})${verb}${between}\s+that\s+(?![“‘"«])`,
    String.raw`(?<=\p{L}\s+)(?:said|says?)\s+(?!${noReport}\s)(?=\p{L}+\s+\p{L})`,
  ].join('|'),
  'u',
);

const goingOn = /,?\s+(?:and|but)\s+that\s+/gu;

/** The stop of an abbreviation stays. */
function lengthWithoutStop(words: string): number {
  const length = words.trimEnd().length;
  const tail = words.slice(Math.max(0, length - abbreviationReach), length);
  if (abbreviationAtEnd(tail) !== null) return length;
  return length - (/[.!?…]+$/u.exec(tail)?.[0].length ?? 0);
}
