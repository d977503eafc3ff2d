import type { OverlapChoice } from '../formats/codec.ts';
import type { FormatName } from '../formats/names.ts';
import type { OffsetUnit } from '../text/offsets.ts';
import { count, plural } from './plural.ts';

type FormatWords = { name: string; purpose: string };

/** What each format is called, and what it is for. */
const formatWords = {
  native: {
    name: 'Galley JSONL',
    purpose: 'Keeps everything. A line of JSON for each article, for Python and for Galley.',
  },
  labelbuddy: { name: 'labelbuddy', purpose: 'To read or mark further in labelbuddy.' },
  doccano: { name: 'doccano', purpose: 'To go on marking in doccano, with links.' },
  prodigy: { name: 'Prodigy', purpose: 'To go on marking in Prodigy; overlapping marks stay.' },
  spacy: { name: 'spaCy', purpose: 'To train named entities with spaCy; no marks overlap.' },
  'label-studio': { name: 'Label Studio', purpose: 'To go on marking in Label Studio.' },
  w3c: {
    name: 'W3C Web Annotation',
    purpose: 'The standard of the web, with quotes; for libraries and archives.',
  },
  'hugging-face': {
    name: 'Hugging Face',
    purpose: 'To load with the datasets library, a file for each split.',
  },
  csv: { name: 'CSV tables', purpose: 'For spreadsheets and R: a row for each part of a mark.' },
  brat: { name: 'brat standoff', purpose: 'For brat and tools that read its .ann files.' },
  conll: { name: 'CoNLL', purpose: 'To train taggers: a token and its tag on each line.' },
  'conll-2003': { name: 'CoNLL', purpose: 'To train taggers: a token and its tag on each line.' },
  'conll-iob1': { name: 'CoNLL', purpose: 'To train taggers: a token and its tag on each line.' },
  'conll-bilou': { name: 'CoNLL', purpose: 'To train taggers: a token and its tag on each line.' },
  'conll-bioes': { name: 'CoNLL', purpose: 'To train taggers: a token and its tag on each line.' },
  webanno: {
    name: 'WebAnno TSV 3',
    purpose: 'To go on marking in INCEpTION or WebAnno, with links.',
  },
} satisfies Record<string, FormatWords>;

/** The ways in which CoNLL tags tokens. */
const schemeNames = {
  conll: 'IOB2 as in CoNLL-2002',
  'conll-2003': 'IOB2 as in CoNLL-2003',
  'conll-iob1': 'IOB1, as it was before',
  'conll-bilou': 'BILOU',
  'conll-bioes': 'BIOES',
};
export type Scheme = keyof typeof schemeNames;

const unitNames: Record<OffsetUnit, string> = {
  codepoint: 'code points (Python)',
  utf16: 'UTF-16 units (JavaScript)',
  byte: 'bytes of UTF-8',
};

const overlapNames: Record<OverlapChoice, string> = {
  drop: 'keep the longest mark',
  'file per label': 'a file for each label',
};

/** Words of the dialog that exports. */
export const exportTexts = {
  title: 'Export dataset',
  format: (name: FormatName): FormatWords => formatWords[name],
  formats: 'Format',
  settings: 'How it is written',
  units: 'Offsets count',
  unitNames,
  scheme: 'Tags',
  schemeNames,
  overlap: 'Where marks overlap',
  overlapNames,
  text: 'Words of the articles',
  textNames: { included: 'included', 'left out': 'left out: offsets alone' },
  annotators: 'Who marked',
  annotatorNames: { pseudonyms: 'pseudonyms', names: 'names as they are' },
  as: 'What is written',
  asNames: {
    data: (isFolder: boolean) => (isFolder ? 'a folder of files' : 'one file'),
    'dataset folder': 'a dataset folder with a card',
  },
  folderHint:
    'Beside the format: Galley JSONL, a card, the labels, plots, checksums, and a program that reads and checks it all.',

  contents: 'What goes in',
  everything: 'everything',
  some: (parts: readonly string[]) => parts.join(' · '),
  part: {
    labels: (number: number) => plural(number, 'label'),
    statuses: (number: number) => plural(number, 'status', 'statuses'),
    splits: (number: number) => plural(number, 'split'),
    sources: (number: number) => plural(number, 'source'),
    days: 'some days',
  },
  contentsHint: 'Nothing chosen means all of it.',
  labels: 'Marks of these labels, with the links between them',
  statuses: 'Articles with this status',
  splits: 'Articles of these splits',
  noSplit: 'no split',
  noSplits: 'The articles are not divided into splits.',
  countingSplits: 'Looking for splits…',
  all: 'Everything again',

  plan: 'What comes of it',
  counts: (articles: number, marks: number, links: number) =>
    `${plural(articles, 'article')}, ${plural(marks, 'mark')}, ${plural(links, 'link')}`,
  looking: 'Looking…',
  lookedAt: (done: number, total: number) =>
    `Looking: ${count(done)} of ${plural(total, 'article')}…`,
  nothing: 'No article is like that. Take something off under “What goes in”.',
  losses: (format: string) => `What ${format} cannot carry`,
  lossesHint: 'It stays in the project; a report of it is written beside the dataset.',
  noLosses: (format: string) => `${format} carries all of it: nothing is lost.`,
  first: 'The first article as it will be written',
  cut: (left: number) => `… and ${count(left)} more characters`,

  cancel: 'Cancel',
  export: 'Export…',
  writing: 'Writing and reading it again',
  progress: (done: number, total: number) => `${count(done)} of ${count(total)}`,
  stop: 'Stop',
  toBackground: 'Go on in the background',
  stopped: 'Stopped; nothing was written.',
  written: (sentence: string, report: string) =>
    report === '' ? sentence : `${sentence} What is lost is told in ${report}.`,
} as const;
