import { currencySigns } from './languages/common.ts';
import type { Language } from './languages/language.ts';
import { phraseAt, unitPhraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Whether a token says a number, or is a sign of one, so that words hold two figures. */
export function isNumberWord(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  // CO2, G7 and COVID-19 are names.
  const before = tokens[at - 1];
  const isJoined = token.join === 'none' || token.join === 'hyphen';
  const isName = isJoined && before?.kind === 'word' && /^\p{Lu}/u.test(before.text);
  if (token.kind === 'digits' && isName) return false;
  if (token.kind === 'digits' || /[%‰½⅓⅔¼¾]/u.test(token.text)) return true;
  if (token.kind === 'sign') return unitPhraseAt(tokens, at, currencySigns) !== null;
  if (language.articles.has(token.word) || language.doubtful.has(token.word)) return false;
  if (/^(?:un[oa]?|one|eine?[mnrs]?)$/u.test(token.word)) return false;
  return (
    language.numbers.has(token.word) ||
    language.scales.has(token.word) ||
    language.glued(token.word) !== null ||
    phraseAt(tokens, at, language.vague) !== null
  );
}
