import { count, plural } from './plural.ts';

/** What the card of a dataset says. Markdown. */
export const cardTexts = {
  made: (name: string, revision: number) =>
    `This dataset was made with Galley from the project “${name}” as it was after its change ${count(revision)}.`,
  what: (articles: number, spans: number, relations: number) =>
    `It holds ${plural(articles, 'article')} with ${plural(spans, 'marked span')} and ${plural(relations, 'link')} between them.`,
  without:
    'The words of the articles are left out: `text` is empty everywhere, and `text_sha256` tells whoever has a text that it is the right one.',
  chosen: 'Not all of the project is in it:',
  days: (first: string, last: string) => `Published from ${first} to ${last}.`,
  noDays: 'No article says when it was published.',

  contents: 'Contents',
  file: 'File',
  holds: 'Holds',
  files: {
    data: 'the articles, one JSON object a line',
    other: (format: string) => `the same as ${format}`,
    schema: 'the labels, their values and the kinds of link',
    read: 'reads the data with nothing but Python, and asserts every offset',
    sums: 'SHA-256 of every file: `sha256sum --check SHA256SUMS`',
    plots: 'how many spans each label has, and how long they are',
    losses: 'what a format beside the data cannot carry',
  },
  offsets: (unit: string) =>
    `Offsets count ${unit}, from 0, and ends are exclusive: \`text[start:end]\` is the span’s \`text\`. A span in several parts has them in \`fragments\`.`,

  splits: 'Splits',
  splitBy: (how: string) => `They were made once and are kept in the project: ${how}.`,
  noSplits: 'The articles are not divided into splits.',
  unsplit: 'none',

  counts: 'Counts',
  status: 'Status',
  articles: 'Articles',
  source: 'Source',
  language: 'Language',
  unknown: 'not known',
  moreSources: (number: number) => `and ${plural(number, 'more source')}`,

  labels: 'Labels',
  label: 'Label',
  spans: 'Spans',
  inArticles: 'In articles',
  inParts: 'In parts',
  lengths: 'Characters (shortest, median, longest)',
  values: (name: string, type: string, choices: string) =>
    `- \`${name}\`: ${type}${choices === '' ? '' : ` (${choices})`}`,
  relations: 'Links',
  relation: (name: string, from: string, to: string, number: number) =>
    `- **${name}**: ${from} → ${to}: ${count(number)}`,
  theAuthor: 'the author',
  countsPlot: 'Spans of each label',
  lengthsPlot: 'Characters in a span, doubling from column to column',

  guidelines: 'Guidelines',
  annotators: 'Who marked',
  pseudonyms:
    'Those who marked are named by numbers that say nothing of who they are, the same in every dataset of this project.',
  named: 'Those who marked are named as in the project.',
  layer: (name: string, spans: number) => `- ${name}: ${plural(spans, 'span')}`,

  licence: 'Licence and source',
  licenceHint:
    'Not said yet. Write here under which licence the marks may be used, who holds the rights to the texts, and where these are from.',
  losses: 'Losses',
} as const;
