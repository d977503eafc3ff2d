import type { Fragment } from '../model/annotation.ts';
import { unitTexts } from '../texts/formats-units.ts';
import type { ReadUnit, UnitFinding } from './codec.ts';
import { joinLineEnds } from './units/line-ends.ts';
import { nearestTo } from './units/nearest.ts';
import { createScales, type Scale } from './units/scales.ts';

/** A place as a source says it, in the source's own unit, which is still to be found out. */
export type Claim = {
  /** What has this place, as a sentence names it: `span 3`. */
  name: string;
  fragments: readonly Fragment[];
  /** The words that are said to stand there; null where none are said. */
  quote: string | null;
};

/** Where a claim is in the text (UTF-16), null where it is nowhere; and what was wrong with it. */
export type Placed = { fragments: Fragment[] | null; problem: string | null };

export type Placement = {
  /** The text with LF for CRLF and CR; places are offsets in this one. */
  text: string;
  /** Null where there was no offset to find the unit of. */
  finding: UnitFinding | null;
  /** One for each claim. */
  places: Placed[];
};

export type PlacingRules = {
  /** The unit a person says the offsets are in; null to find out. */
  unit: ReadUnit | null;
  /** The unit the format has where quotes do not decide. */
  rule: ReadUnit;
  /** What is not placed but helps to find the unit, such as tokens with their words. */
  evidence?: readonly Claim[];
  /** What a quote of these fragments (UTF-16) is; else all from the first to the end of the last. */
  quoteOf?: (text: string, fragments: readonly Fragment[]) => string;
};

/**
 * Finds the unit of a source's offsets and where in its text they point.
 *
 * The unit is the one in which most quotes stand where they are said to. Only where not all do so in
 * one of the usual units are others asked: those that count CRLF as one character, then graphemes.
 * Without quotes it is the format's rule, or what a person said.
 *
 * A quote that does not stand at its place is put where it stands nearest, and the problem says so;
 * what fits nowhere has no place, and the problem says that. The text must be well-formed.
 */
export function placeClaims(
  source: string,
  claims: readonly Claim[],
  rules: PlacingRules,
): Placement {
  const ends = joinLineEnds(source);
  const { text } = ends;
  if (claims.length === 0) return { text, finding: null, places: [] };
  const quoteOf = rules.quoteOf ?? wordsOf;
  const fits = (scale: Scale, claim: Claim) => fragmentsOf(scale, text, claim, quoteOf) !== null;
  const witnesses = [...claims, ...(rules.evidence ?? [])].filter(({ quote }) => quote !== null);
  const { scale, by } = decide(createScales(source, ends, rules), witnesses, fits);
  return {
    text,
    finding: { unit: scale.unit, by: rules.unit === null ? by : 'rule' },
    places: claims.map((claim) => placeOf(scale, text, claim, quoteOf)),
  };
}

type QuoteOf = NonNullable<PlacingRules['quoteOf']>;

/** The scale that most witnesses fit in; of equals the first. Later stages only where none fits all. */
function decide(
  stages: readonly (() => Scale[])[],
  witnesses: readonly Claim[],
  fits: (scale: Scale, claim: Claim) => boolean,
): { scale: Scale; by: UnitFinding['by'] } {
  const tried: Scale[] = [];
  for (const stage of stages) {
    const scales = stage();
    const [first, second] = scales.filter((scale) => witnesses.every((one) => fits(scale, one)));
    if (first !== undefined && witnesses.length === 0) return { scale: first, by: 'rule' };
    if (first !== undefined) return { scale: first, by: second === undefined ? 'quotes' : 'any' };
    tried.push(...scales);
  }
  const counts = tried.map((scale) => witnesses.filter((one) => fits(scale, one)).length);
  const highest = Math.max(...counts);
  const [first, second] = tried.filter((_, index) => counts[index] === highest);
  if (first === undefined) throw new Error('there is no unit to choose from');
  if (highest === 0) return { scale: first, by: 'rule' };
  return { scale: first, by: second === undefined ? 'quotes' : 'any' };
}

function placeOf(scale: Scale, text: string, claim: Claim, quoteOf: QuoteOf): Placed {
  const fragments = fragmentsOf(scale, text, claim, quoteOf);
  if (fragments !== null) return { fragments, problem: null };
  const { name, quote } = claim;
  const start = claim.fragments[0]?.start ?? 0;
  const end = claim.fragments.at(-1)?.end ?? 0;
  if (quote === null) {
    return { fragments: null, problem: unitTexts.outside({ name, start, end, unit: scale.unit }) };
  }
  const place = scale.at(start) ?? Math.min(Math.max(Math.trunc(start) || 0, 0), text.length);
  const found =
    claim.fragments.length === 1 ? nearestTo(text, joinLineEnds(quote).text, place) : null;
  if (found === null) {
    return { fragments: null, problem: unitTexts.nowhere({ name, start, end, quote }) };
  }
  const by = found.start - place;
  return { fragments: [found], problem: unitTexts.moved({ name, start, end, quote, by }) };
}

/** A claim's fragments in UTF-16 where they are whole, in order, and stand for its quote. */
function fragmentsOf(
  scale: Scale,
  text: string,
  { fragments, quote }: Claim,
  quoteOf: QuoteOf,
): Fragment[] | null {
  const found: Fragment[] = [];
  for (const fragment of fragments) {
    const start = scale.at(fragment.start);
    const end = scale.at(fragment.end);
    if (start === null || end === null || start >= end) return null;
    if (start < (found.at(-1)?.end ?? 0)) return null;
    found.push({ start, end });
  }
  if (found.length === 0) return null;
  if (quote === null) return found;
  return quoteOf(text, found) === joinLineEnds(quote).text ? found : null;
}

function wordsOf(text: string, fragments: readonly Fragment[]): string {
  return text.slice(fragments[0]?.start ?? 0, fragments.at(-1)?.end ?? 0);
}
