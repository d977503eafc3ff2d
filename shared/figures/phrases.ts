import type { Token } from './tokens.ts';

/** What phrases mean: in lower case, words apart by one space; abbreviations as written. */
export type Phrases<Meaning> = ReadonlyMap<string, Meaning>;

/** A phrase that was found, and the index of the token after it. */
export type Found<Meaning> = { readonly meaning: Meaning; readonly next: number };

/** The most tokens a phrase has: “nine hundred and ninety-nine” has five. */
const longest = 8;

/** Phrases for each meaning, divided by bars: `phrases([['km', 'km|kilometre']])`. */
export function phrases<Meaning>(
  lines: readonly (readonly [Meaning, string])[],
): Map<string, Meaning> {
  return new Map(
    lines.flatMap(([meaning, written]) =>
      written.split('|').map((phrase): [string, Meaning] => [phrase, meaning]),
    ),
  );
}

/** Phrases that mean nothing but themselves. */
export function wordSet(written: string): ReadonlySet<string> {
  return new Set(written.split('|'));
}

/** The longest phrase that begins at a token; whether letters are capitals is not looked at. */
export function phraseAt<Meaning>(
  tokens: readonly Token[],
  at: number,
  known: Phrases<Meaning>,
): Found<Meaning> | null {
  return find(tokens, at, (run) => known.get(run.map(({ word }) => word).join(' ')));
}

/**
 * The same for units, scales and currencies, where MW is not mW: short ones count as written,
 * or with the capital of a German noun or a sentence's first word where they have three letters.
 */
export function unitPhraseAt<Meaning>(
  tokens: readonly Token[],
  at: number,
  known: Phrases<Meaning>,
): Found<Meaning> | null {
  return find(tokens, at, (run) => {
    const written = run.map(({ text }) => text).join(' ');
    const meaning = known.get(written);
    if (meaning !== undefined || !/^\p{Lu}?\p{Ll}{2}$|.{4}/u.test(written)) return meaning;
    return known.get(run.map(({ word }) => word).join(' '));
  });
}

/** Whether one of the phrases begins at a token, and where it ends. */
export function setAt(
  tokens: readonly Token[],
  at: number,
  known: ReadonlySet<string>,
): number | null {
  const found = find(tokens, at, (run) => {
    const phrase = run.map(({ word }) => word).join(' ');
    return known.has(phrase) ? phrase : undefined;
  });
  return found?.next ?? null;
}

function find<Meaning>(
  tokens: readonly Token[],
  at: number,
  meaningOf: (run: readonly Token[]) => Meaning | undefined,
): Found<Meaning> | null {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    // A dash or a minus divides what a phrase never does.
    if (run.slice(1).some(({ join }) => join === 'dash' || join === 'minus')) continue;
    const meaning = meaningOf(run);
    if (meaning !== undefined) return { meaning, next: at + length };
  }
  return null;
}
