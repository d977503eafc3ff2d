import type { Modifier } from './figure.ts';
import type { Language } from './languages/language.ts';
import { phraseAt, setAt } from './phrases.ts';
import type { Token } from './tokens.ts';

/** From the one that says most: a fall of about 3% is a fall. */
const byWeight: readonly Modifier[] = [
  'median',
  'mean',
  'rise',
  'fall',
  'range',
  'at least',
  'at most',
  'about',
  'exact',
];

/** The one modifier that is kept of several; `null` where they contradict each other. */
export function heaviest(modifiers: readonly Modifier[]): Modifier | null {
  const said = new Set(modifiers);
  const contradicts =
    (said.has('rise') && said.has('fall')) || (said.has('at least') && said.has('at most'));
  return contradicts ? null : (byWeight.find((modifier) => said.has(modifier)) ?? 'exact');
}

/** Where an amount may begin, with the modifiers that were passed on the way. */
export type Start = { readonly at: number; readonly modifiers: readonly Modifier[] };

/** The most words before an amount: “an average of at least some” has five. */
const mostSteps = 6;

/**
 * Every place at which an amount may begin, from the first token on: behind modifiers and words
 * that say nothing. What begins with any other word is no figure.
 */
export function startsOf(tokens: readonly Token[], language: Language): Start[] {
  const starts: Start[] = [{ at: 0, modifiers: [] }];
  for (let step = 0; step < mostSteps; step += 1) {
    const last = starts.at(-1);
    if (last === undefined) break;
    const modifier = phraseAt(tokens, last.at, language.modifiers);
    const filler = setAt(tokens, last.at, language.fillers);
    const isModifier = modifier !== null && modifier.next >= (filler ?? 0);
    if (isModifier)
      starts.push({ at: modifier.next, modifiers: [...last.modifiers, modifier.meaning] });
    if (!isModifier && filler === null) break;
    if (!isModifier && filler !== null) starts.push({ at: filler, modifiers: last.modifiers });
  }
  // A hyphen before it makes the number a part of a name: A-6.
  return starts.filter(({ at }) => tokens[at]?.join !== 'hyphen');
}

/** The modifier that the text right before a figure ends with: rose by *[4.1%]*. */
export function modifierBefore(tokens: readonly Token[], language: Language): Modifier | null {
  for (let end = tokens.length; end > tokens.length - 3 && end > 0; end -= 1) {
    for (let start = Math.max(0, end - 5); start < end; start += 1) {
      const found = phraseAt(tokens.slice(0, end), start, language.modifiers);
      if (found !== null && found.next === end) return found.meaning;
    }
    const last = tokens[end - 1];
    if (last === undefined || !language.fillers.has(last.word)) return null;
  }
  return null;
}
