import type { ReadUnit } from '../formats/codec.ts';
import { clip } from './failures.ts';
import { count, plural } from './plural.ts';

/** What is said of files of datasets, read and written. */
export const exchangeTexts = {
  notUtf8: 'There are bytes here that are no UTF-8; this part was left out.',
  notUtf8FromHere:
    'There are bytes in this file that are no UTF-8; what stands behind them was not read.',
  tooLong: (megabytes: number) =>
    `This record is longer than ${megabytes} MB and was left out; the others were read.`,
  tooLarge: (megabytes: number) =>
    `The file is longer than ${megabytes} MB, which is more than is read of this format at once.`,
  listOpen: 'The file ends before its list does, so records may be missing.',
  listRest: 'There is more after the end of the list, which was not read.',

  /** The first line of a report of losses, by which it is known again. */
  lossesHead: 'A report by Galley of what a dataset lacks.',
  lossesTitle: (name: string, format: string) =>
    `What ${name} does not hold of the project, because ${format} cannot carry it:`,
  noLosses: 'Nothing is lost.',
  loss: (message: string) => `- ${message}`,
  units: {
    codepoint: 'code points',
    utf16: 'UTF-16 units',
    byte: 'bytes',
    grapheme: 'characters as they are seen',
  } satisfies Record<ReadUnit, string>,
  by: {
    quotes: 'told by the words quoted',
    any: 'all units agree',
    rule: 'by the format’s rule',
  },

  checked: (format: string, articles: number, spans: number, relations: number) =>
    `${format}: ${plural(articles, 'article')}, ${plural(spans, 'span')}, ${plural(relations, 'relation')}.`,
  unit: (unit: string, by: string, articles: number) =>
    `Offsets count ${unit} (${by}) in ${plural(articles, 'article')}.`,
  problems: (problems: number) =>
    problems === 0 ? 'All is well.' : `${plural(problems, 'problem was', 'problems were')} found.`,
  moreProblems: (problems: number) => `and ${plural(problems, 'more problem')}`,
  place: (file: string, line: number, message: string) =>
    line === 0 ? `${file}: ${message}` : `${file}:${line}: ${message}`,

  converted: (path: string, articles: number, spans: number) =>
    `Wrote ${plural(articles, 'article')} with ${plural(spans, 'span')} to ${path}; it was read again and is the same.`,
  plan: (articles: number, spans: number, relations: number) =>
    `Would write ${plural(articles, 'article')} with ${plural(spans, 'span')} and ${plural(relations, 'relation')}.`,
  noFormat: (known: string) => `Say which format to make: --to, one of ${known}.`,
  nothingWritten: 'Nothing was written.',
  reported: (path: string) => `What is lost is told in ${path}.`,

  statistics: {
    articles: (articles: number, characters: number) =>
      `${plural(articles, 'article')}, ${plural(characters, 'character')}`,
    spans: (spans: number, relations: number) =>
      `${plural(spans, 'span')}, ${plural(relations, 'relation')}`,
    status: (name: string, articles: number) => `status ${name}\t${count(articles)}`,
    split: (name: string, articles: number) =>
      `split ${name === '' ? 'none' : clip(name)}\t${count(articles)}`,
    label: (label: {
      name: string;
      spans: number;
      articles: number;
      split: number;
      shortest: number;
      median: number;
      longest: number;
    }) =>
      `label ${clip(label.name)}\t${count(label.spans)} in ${plural(label.articles, 'article')}, ${count(label.split)} in parts, ${count(label.shortest)} to ${count(label.longest)} characters, half of them up to ${count(label.median)}`,
    relation: (name: string, relations: number) => `link ${clip(name)}\t${count(relations)}`,
  },

  otherText: 'The text is not the one its SHA-256 is of.',

  /** Programs read this where an output is wrong. */
  wrong: {
    text: (line: number) => `line ${line}: the text is not the one that was imported`,
    problem: (file: string, line: number, message: string) => `${file}, line ${line}: ${message}`,
    missing: 'something of it is missing',
    other: 'what is read of it is not what was written',
  },
} as const;
