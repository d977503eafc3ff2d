import { count, plural } from './plural.ts';

const marks = (number: number) => plural(number, 'mark');

/** The words of the dialog that tags every occurrence. */
export const tagEveryTexts = {
  title: 'Tag every occurrence',
  words: 'Words',
  label: 'Label',
  options: 'How the words are looked for',
  wholeWord: 'whole words',
  matchCase: 'match case',
  plural: 'plural and other forms',
  scope: 'Where',
  scopes: { article: 'this article', project: 'whole project' },
  values: 'Values to give',
  value: (name: string, value: string) => `${name} ${value}`,
  yes: 'yes',
  no: 'no',
  keys: { wholeWord: 'Alt+H', matchCase: 'Alt+C', plural: 'Alt+O', scope: 'Alt+P' },

  found: 'Occurrences',
  looking: 'Looking…',
  lookedAt: (done: number, total: number) =>
    `Looking: ${count(done)} of ${plural(total, 'article')}`,
  none: (words: string) => `“${words}” stands nowhere here.`,
  nothing: 'Type the words to look for.',
  summary: (found: number, articles: number) => `${count(found)} in ${plural(articles, 'article')}`,
  already: (number: number) => `${count(number)} marked already`,
  refused: (number: number) => `${count(number)} refused by the label`,
  within: (number: number) => `${count(number)} within a longer mark`,
  ticked: (number: number) => `${count(number)} ticked`,
  all: 'All',
  noneTicked: 'None',
  states: {
    free: '',
    within: (quote: string) => `within “${quote}”`,
    marked: 'marked already',
    refused: (why: string) => why,
  },
  more: (number: number) => `and ${count(number)} more like these`,
  moreHint: 'beyond the first that are shown',
  hint: 'Space ticks · A all · N none · Enter tags',
  tag: (number: number) => (number === 0 ? 'Tag' : `Tag ${marks(number)}`),
  cancel: 'Cancel',
  noWords: 'Select some words first, or focus a mark.',
  done: (number: number, label: string, skipped: number) =>
    `${marks(number)} made as ${label}${skipped === 0 ? '' : `; ${count(skipped)} skipped`}.`,
  firstSkipped: (title: string, message: string) => ` In “${title}”: ${message}`,
} as const;
