/**
 * A word or phrase, folded as `foldText` does, and simple forms of its last word: plural and
 * singular, by the rules of its language (a BCP 47 tag) and never by a dictionary. Some of them may
 * be no words. Only itself where it does not end with a letter or digit, or the rules are not here.
 *
 * - English: -s, -es, -ies, and all of these with an apostrophe, or with one and an s.
 * - German: -e, -en, -er, -ern, -es, -n, -s, and each taken off; without umlauts.
 * - French: -s, -x, -aux for -al, and back. Spanish: -s, -es, -ces for -z, and back.
 */
export function wordForms(phrase: string, language: string): string[] {
  const [tag = ''] = language.toLowerCase().split(/[-_]/u);
  const forms = rules.get(tag);
  if (forms === undefined || !/[\p{L}\p{M}\p{N}]'?$/u.test(phrase)) return [phrase];
  return [...new Set([phrase, ...forms(phrase)])];
}

type Forms = (phrase: string) => string[];

const rules = new Map<string, Forms>([
  ['en', englishForms],
  ['de', germanForms],
  ['fr', frenchForms],
  ['es', spanishForms],
]);

function englishForms(phrase: string): string[] {
  const bare = phrase.replace(/(?:'s|')$/u, '');
  return englishSingulars(bare).flatMap((singular) => {
    const plurals = englishPlurals(singular);
    return [
      singular,
      `${singular}'s`,
      `${singular}'`,
      ...plurals,
      ...plurals.map((one) => `${one}'`),
    ];
  });
}

function englishSingulars(word: string): string[] {
  const singulars = [word];
  if (/[a-z]{2}[^aeiou]ies$/iu.test(word)) singulars.push(`${word.slice(0, -3)}y`);
  if (/[a-z](?:s|x|z|ch|sh|o)es$/iu.test(word)) singulars.push(word.slice(0, -2));
  if (/[\p{L}\p{M}\p{N}]{2}[^sui]s$/iu.test(word)) singulars.push(word.slice(0, -1));
  return singulars;
}

function englishPlurals(word: string): string[] {
  if (/[^aeiou]y$/iu.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(?:s|x|z|ch|sh)$/iu.test(word)) return [`${word}es`];
  return word.endsWith('o') ? [`${word}s`, `${word}es`] : [`${word}s`];
}

const germanEndings = ['e', 'en', 'er', 'ern', 'es', 'n', 's'];

function germanForms(phrase: string): string[] {
  return [
    ...germanEndings.map((ending) => phrase + ending),
    ...germanEndings.flatMap((ending) => without(phrase, ending)),
  ];
}

function frenchForms(phrase: string): string[] {
  const irregular = phrase.endsWith('al') ? [`${phrase.slice(0, -2)}aux`] : [];
  const back = without(phrase, 'aux').map((stem) => `${stem}al`);
  return [
    `${phrase}s`,
    `${phrase}x`,
    ...irregular,
    ...back,
    ...without(phrase, 's'),
    ...without(phrase, 'x'),
  ];
}

function spanishForms(phrase: string): string[] {
  const irregular = phrase.endsWith('z') ? [`${phrase.slice(0, -1)}ces`] : [];
  const back = without(phrase, 'ces').map((stem) => `${stem}z`);
  return [
    `${phrase}s`,
    `${phrase}es`,
    ...irregular,
    ...back,
    ...without(phrase, 'es'),
    ...without(phrase, 's'),
  ];
}

/** A phrase without an ending, where three letters of its last word are left. */
function without(phrase: string, ending: string): string[] {
  const stem = phrase.slice(0, phrase.length - ending.length);
  return phrase.endsWith(ending) && /[\p{L}\p{M}]{3}$/u.test(stem) ? [stem] : [];
}
