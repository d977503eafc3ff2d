/**
 * The formats of datasets, as the command line and the window name them. Their codecs stand in
 * `formats/index.ts`, and how a file of each is told from others in `formats/signs.ts`.
 */
export const formatNames = [
  'native',
  'labelbuddy',
  'doccano',
  'prodigy',
  'spacy',
  'label-studio',
  'w3c',
  'hugging-face',
  'csv',
  'brat',
  'conll',
  'conll-2003',
  'conll-iob1',
  'conll-bilou',
  'conll-bioes',
  'webanno',
] as const;
export type FormatName = (typeof formatNames)[number];

/** Formats that are written and not read, so that nothing of them is checked by reading it again. */
export const writtenOnly: readonly FormatName[] = ['hugging-face', 'csv'];
