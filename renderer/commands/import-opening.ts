/** How an article begins, without its title where that is how it begins. */
export function wordsAfterTitle({ title, opening }: { title: string; opening: string }): string {
  const begun = opening.trimStart();
  if (title === '' || !begun.startsWith(title)) return begun;
  const after = begun.slice(title.length).trimStart();
  // Of an article that is its title alone, that is shown.
  return after === '' ? begun : after;
}
