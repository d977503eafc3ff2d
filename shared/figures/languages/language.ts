import type { DigitHabit } from '../digits.ts';
import type { Modifier } from '../figure.ts';
import type { Phrases } from '../phrases.ts';

/** What a unit's words mean. */
export type Unit = { readonly unit: string; readonly kind: 'duration' | 'measure' };

/** What a currency's words mean; `unit` where the code is open or is not counted whole. */
export type Currency = { readonly currency: string; readonly unit: string };

/** What the words of one language mean in a figure. The grammar is the same for all. */
export type Language = {
  readonly digits: DigitHabit;
  /** Numbers under a thousand in words, all forms; English to twelve hundred and on. */
  readonly numbers: Phrases<number>;
  /** A number of one word with thousands in it: zweihundertfünfzigtausend. */
  readonly glued: (word: string) => readonly [thousands: number, rest: number] | null;
  /** “a”, which is one where a scale, a unit of time or a currency follows. */
  readonly articles: ReadonlySet<string>;
  /** Numbers that are pronouns or something else when nothing follows: one, neuf. */
  readonly doubtful: ReadonlySet<string>;
  /** Multipliers with their canonical English word. */
  readonly scales: Phrases<string>;
  /** Multipliers of one or two letters, which count beside a currency only. */
  readonly shortScales: Phrases<string>;
  /** Scales that are a number by themselves: mille, mil. */
  readonly bareScales: ReadonlySet<string>;
  /** Round numbers that say about: une vingtaine. */
  readonly roundNumbers: Phrases<readonly [value: number, scale: string]>;
  /** Scales without a number: dozens, tens of thousands, several hundred. */
  readonly vague: Phrases<string>;
  /** Shares of a whole: a third, two-thirds, half, la moitié. */
  readonly fractions: Phrases<number>;
  /** What joins a share and its whole: half *of a* million. */
  readonly fractionOf: ReadonlySet<string>;
  /** Halves behind a number or unit: two *and a half*. */
  readonly andParts: Phrases<number>;
  /** What joins a scale and what is counted: un million *de* personnes. */
  readonly scaleOf: ReadonlySet<string>;
  readonly percents: Phrases<string>;
  readonly currencies: Phrases<Currency>;
  readonly units: Phrases<Unit>;
  /** Units that are read only with “of” behind them: five pounds of sugar. */
  readonly unitsWithOf: ReadonlySet<string>;
  readonly modifiers: Phrases<Modifier>;
  /** Modifiers behind the amount: or more, higher, increase. */
  readonly laterModifiers: Phrases<Modifier>;
  /** Words that may stand before an amount and say nothing of it: the, a total of. */
  readonly fillers: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  /** Words of a range: between, and; from; to, or. */
  readonly between: ReadonlySet<string>;
  readonly betweenAnd: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** per, a: what joins an amount and a unit of time or thing. */
  readonly per: ReadonlySet<string>;
  /** Those of them that any noun may follow. */
  readonly perAnything: ReadonlySet<string>;
  readonly perThings: Phrases<string>;
  /** a year, annually: a whole phrase that says how often. */
  readonly often: Phrases<string>;
  /** Words before a year: in, since. */
  readonly inYear: ReadonlySet<string>;
  /** What ends the words of a counted noun. */
  readonly stops: ReadonlySet<string>;
  /** What ends them behind a noun only: killed. */
  readonly laterStops: ReadonlySet<string>;
  /** Whether every noun has a capital, so that a capital makes no name. */
  readonly hasCapitalNouns: boolean;
  /** Words that make no figure of a number: ago, o'clock, Street. */
  readonly spoilers: ReadonlySet<string>;
  /** Nouns that a number in words may be hyphened to: a five-member panel. */
  readonly hyphenNouns: ReadonlySet<string>;
  /** in, out of: what makes a share of two numbers. */
  readonly shareOf: ReadonlySet<string>;
  /** Those of them that a noun may stand before: une personne *sur* dix. */
  readonly shareOfNouns: ReadonlySet<string>;
  /** What has a number's words and is none: one day. */
  readonly idioms: ReadonlySet<string>;
  /** Behind which a bare number is a day of the month: el 21. */
  readonly dayArticles: ReadonlySet<string>;
  readonly toOne: ReadonlySet<string>;
  readonly multiples: Phrases<number>;
  /** Before an ordinal: jeder fünfte. */
  readonly everyNth: ReadonlySet<string>;
  /** Words that multiply: three *times* as many. */
  readonly times: ReadonlySet<string>;
  readonly ordinals: Phrases<number>;
  /** What is written on to an ordinal in digits: st, e, º. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Behind an ordinal in words: largest, place. */
  readonly isRanked: (word: string) => boolean;
  /** A rank in one word: drittgrößte. */
  readonly gluedRank: (word: string) => number | null;
  /** No., Platz: before the number of a rank. */
  readonly rankLeads: ReadonlySet<string>;
  /** What an ordinal does not rank: century, Street. */
  readonly unranked: ReadonlySet<string>;
  readonly months: Phrases<number>;
  /** Words before a date: on, the; a weekday is read by itself. */
  readonly dateLeads: ReadonlySet<string>;
  /** Written on to a decade in digits, or before it: 1990s, les années 1990. */
  readonly decadeEndings: ReadonlySet<string>;
  readonly decadeLeads: ReadonlySet<string>;
  /** What tells of going from one number to another: est passé de 5 à 7 %. */
  readonly changes: ReadonlySet<string>;
  /** Behind “over” they tell when, not how much: over the *last* 12 months. */
  readonly spans: ReadonlySet<string>;
  /** Words before a number that is a name: Article 5. */
  readonly names: ReadonlySet<string>;
  /** Where there are any, 2:1 is a ratio only with one of them, else a score. */
  readonly ratioWords: ReadonlySet<string>;
  /** Words that make a time of day of hours; `''` where hours alone may be one. */
  readonly clockLeads: ReadonlySet<string>;
  /** Words that say a score is told: won 2:1. */
  readonly contests: ReadonlySet<string>;
};
