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
