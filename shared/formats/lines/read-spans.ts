import type { Fragment } from '../../model/annotation.ts';
import { lineTexts } from '../../texts/formats-lines.ts';
import { blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord, UnitFinding } from '../codec.ts';
import { type PlacingRules, placeClaims } from '../units.ts';

type Span = ExchangeRecord['spans'][number];

/** A span as a line says it, in the line's unit. */
export type RawSpan = {
  /** By what relations and sentences name it. */
  key: string;
  label: string;
  start: number;
  end: number;
  quote: string | null;
  extras?: Pick<Span, 'attributes' | 'note'>;
};

export type RawRelation = { key: string; type: string; from: string; to: string };

export type ReadMarks = Pick<ExchangeRecord, 'text' | 'spans' | 'relations'> & {
  finding: UnitFinding | null;
  problems: string[];
};

/**
 * The spans of a text where they are in it, in reading order, and the relations between those
 * that are; ids count from 1. What does not fit is a sentence and left out; so is the second of
 * two with one key, and what joins a span that is not there.
 */
export function readMarks(
  source: string,
  { spans: raws, relations }: { spans: readonly RawSpan[]; relations: readonly RawRelation[] },
  rules: PlacingRules,
): ReadMarks {
  const problems: string[] = [];
  const distinct = withoutTwins(raws, problems);
  const claims = distinct.map(({ key, label, start, end, quote }) => ({
    name: lineTexts.span(key, label),
    fragments: [{ start, end }],
    quote,
  }));
  const { text, finding, places } = placeClaims(source, claims, rules);
  for (const { problem } of places) if (problem !== null) problems.push(problem);
  const placed = distinct
    .flatMap((raw, index) => (places[index]?.fragments ?? []).map((place) => ({ raw, place })))
    .sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  const ids = new Map(placed.map(({ raw }, index) => [raw.key, String(index + 1)]));
  return {
    text,
    finding,
    spans: placed.map(({ raw, place }, index) => spanOf(text, String(index + 1), raw, place)),
    relations: joined(relations, ids, problems),
    problems,
  };
}

function withoutTwins(raws: readonly RawSpan[], problems: string[]): RawSpan[] {
  const distinct = new Map<string, RawSpan>();
  for (const raw of raws) {
    if (distinct.has(raw.key)) problems.push(lineTexts.spanTwice(raw.key));
    else distinct.set(raw.key, raw);
  }
  return [...distinct.values()];
}

function spanOf(text: string, id: string, { label, extras }: RawSpan, place: Fragment): Span {
  return { ...blankSpan(text, { id, label, fragments: [place] }), ...extras };
}

function joined(
  relations: readonly RawRelation[],
  ids: ReadonlyMap<string, string>,
  problems: string[],
): ExchangeRecord['relations'] {
  const found: ExchangeRecord['relations'] = [];
  for (const { key, type, ...ends } of relations) {
    const [from, to] = [ids.get(ends.from), ids.get(ends.to)];
    if (from === undefined || to === undefined) problems.push(lineTexts.noEnds(key));
    else if (from === to) problems.push(lineTexts.toItself(key));
    else found.push(blankRelation({ id: String(found.length + 1), type, from, to }));
  }
  return found;
}
