const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The name of a language by its tag, such as `Arabic` for `ar`; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // What somebody wrote there may be no tag at all.
    return tag;
  }
}

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeftScripts = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand'];

/** Whether a language is written from right to left, by its tag; false for what is no tag. */
export function isRightToLeft(tag: string): boolean {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && rightToLeftScripts.includes(script);
  } catch {
    return false;
  }
}
