import { shorten } from '../text/shorten.ts';

/** What is said of files of web annotations that are not as they should be. */
export const w3cTexts = {
  notJson: 'This is not JSON; it was left out.',
  notAnnotations: 'This is JSON, but no annotation, page or list of annotations; it was left out.',
  noText: (name: string) =>
    `The text “${shorten(name, 80)}” that the annotations are about is not beside them; they were left out.`,
  brokenText: (name: string) =>
    `The text “${shorten(name, 80)}” has half of a character in it (a surrogate that stands alone); its annotations were left out.`,
  span: (id: string) => `Annotation ${quoted(id)}`,
  cue: (id: string) => `The cue of annotation ${quoted(id)}`,
  noSelector: (id: string) =>
    `Annotation ${quoted(id)} does not say which words it is about; it was left out.`,
  noQuote: (name: string, quote: string) =>
    `${name}: “${shorten(quote.replace(/\s+/g, ' '), 60)}” stands nowhere in the text, or in several places; it was left out.`,
  overlappingParts: (id: string) =>
    `Annotation ${quoted(id)} has parts that overlap each other; it was left out.`,
  partMissing: (id: string) =>
    `Annotation ${quoted(id)} has a part that is nowhere; the whole of it was left out.`,
  noEnds: (id: string) =>
    `Annotation ${quoted(id)} links annotations that are not both there; it was left out.`,
} as const;

function quoted(id: string): string {
  return id === '' ? 'without an id' : `“${shorten(id, 60)}”`;
}
