import { shorten } from '../text/shorten.ts';

/** What is said of brat files that are not as they should be. Each begins with the file's name. */
export const bratTexts = {
  noText: (file: string) => `There is no ${file} with the text beside it; its marks were left out.`,
  noAnnotations: (file: string) =>
    `There is no ${file} with marks beside it; only the text is read.`,
  unreadable: (line: string) =>
    `“${shorten(line, 60)}” is no line as brat has them; it was left out.`,
  twice: (id: string) => `${id} is there already; the second was left out.`,
  noTarget: ({ id, target }: { id: string; target: string }) =>
    `${id} points at ${target}, which is not there; it was left out.`,
  valueTwice: ({ id, name, target }: { id: string; name: string; target: string }) =>
    `${id}: ${target} has a value for ${name} already; the second was left out.`,
  noteOnLink: (id: string) => `${id} is a note on a link, which cannot have one; it was left out.`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
} as const;
