import { foldText } from '../text/folding.ts';

/**
 * A text as the index has it: folded as a reader takes words for the same, without the marks over
 * and under letters, and with each character of a script that has no spaces by itself. Two texts
 * that come to the same are found by the same query.
 */
export function searchText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const { text: folded } = foldText(text, { matchCase: false });
  return folded.replace(marks, '').replace(spaceless, ' $& ');
}

/** Only what folds to small letters and is told apart by spaces. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return /^[\x00-\x5f\x61-\x7f]*$/.test(text);
}

/** Accents, vowel points and the like. In scripts without spaces they stay with their letters. */
const marks = /(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\p{M}+/gu;

/**
 * A letter, with its signs, of Han, kana, bopomofo, Thai, Lao, Burmese or Khmer. Each is a word
 * of the index, so that words in them are phrases.
 */
export const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]\p{M}*/gu;
