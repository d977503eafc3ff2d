import { shorten } from '../text/shorten.ts';

/** What is said of WebAnno TSV files that are not as they should be. */
export const webannoTexts = {
  noFormat: 'The file does not begin with “#FORMAT=WebAnno TSV 3”; it was left out.',
  noSentence: 'There is no sentence in the file; it was left out.',
  chain: (layer: string) => `Chains such as those of ${layer} are not read; they were left out.`,
  noMarks: (layer: string) =>
    `Links of ${layer} join what is no mark in this file; they were left out.`,
  unreadable: (line: string) => `“${shorten(line, 60)}” is no row of a token; it was left out.`,
  noText: 'The token belongs to no sentence with a text; it was left out.',
  short: (id: string) =>
    `Row ${id} has fewer columns than the header says; the others are taken as empty.`,
  outOfPlace: 'The sentence does not fit behind the one before it; the article was left out.',
  elsewhere: ({ form, begin, end }: { form: string; begin: number; end: number }) =>
    `“${shorten(form, 40)}” does not stand at ${begin} to ${end}; marks that begin or end there were left out.`,
  empty: (label: string) => `A mark of ${shorten(label, 40)} marks no character; it was left out.`,
  noEnd: (written: string) =>
    `The link from “${shorten(written, 40)}” joins a mark that is not there; it was left out.`,
} as const;
