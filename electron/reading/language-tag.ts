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
