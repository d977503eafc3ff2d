import type { SearchField } from '../search-contract.ts';

/** What is looked for: words of the index in a row, or what is said of several such. */
export type Query = Phrase | All | Any;

/** Words that follow each other; of the last one perhaps only the beginning is meant. */
export type Phrase = {
  kind: 'phrase';
  words: readonly string[];
  isPrefix: boolean;
  /** Where it has to stand; null for anywhere that is looked through. */
  field: SearchField | null;
};

/** All the parts, and none of what is left out. There is a part at least. */
export type All = { kind: 'all'; parts: readonly Query[]; without: readonly Query[] };

/** One of the parts at least; there are two or more. */
export type Any = { kind: 'any'; parts: readonly Query[] };

/** The phrases of a query whose places are shown: those that make it true. */
export function shownPhrases(query: Query): Phrase[] {
  if (query.kind === 'phrase') return [query];
  return query.parts.flatMap(shownPhrases);
}
