import { eld } from 'eld/small';

/** In UTF-16 units: the shortest text of which a language is told, by kind of script. */
const shortest = { letters: 40, signs: 15 };

/** In UTF-16 units: what is looked at first, and what then if that leaves it unsure. */
const glances = [300, 1500] as const;

/**
 * The language of a text as a BCP 47 tag, by its first words; '' where it is too short to tell,
 * or might be another.
 */
export function detectLanguage(content: string): string {
  for (const length of glances) {
    const opening = content.slice(0, length);
    const isLong =
      opening.length >=
      (/[\u3040-\u30ff\u3400-\u9fff]/.test(opening) ? shortest.signs : shortest.letters);
    if (!isLong) return '';
    const found = eld.detect(opening);
    if (found.isReliable()) return found.language;
    if (content.length <= length) return '';
  }
  return '';
}

/** The tag of a language as BCP 47 writes it, of a tag or an English name; '' for what is none. */
export function languageTag(value: string): string {
  const written = value.trim().replaceAll('_', '-');
  const named = tagsByName.get(written.toLowerCase());
  if (named !== undefined) return named;
  try {
    const tag = Intl.getCanonicalLocales(written)[0] ?? '';
    // What is no language is given back as it is; names of languages are longer than their tags.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && tag.length <= 35 ? tag : '';
  } catch {
    return '';
  }
}

const tagsByName = new Map(
  [
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'ru',
    'uk',
    'ar',
    'fa',
    'he',
    'tr',
    'pl',
    'ja',
    'zh',
    'ko',
    'hi',
    'sv',
    'da',
    'nb',
    'fi',
    'el',
    'cs',
    'hu',
    'ro',
  ].flatMap((tag): [string, string][] => {
    const inEnglish =
      new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase() ?? tag;
    const inItself = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)?.toLowerCase() ?? tag;
    return [
      [inEnglish, tag],
      [inItself, tag],
    ];
  }),
);
