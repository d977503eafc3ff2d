import { shorten } from '../text/shorten.ts';
import { count, plural } from './plural.ts';

/** How much of a mark's words is said in a line of history, in UTF-16 units. */
const quoted = 60;

const words = (quote: string) => `“${shorten(quote.replace(/\s+/g, ' '), quoted)}”`;

/** What the history of an article and of a mark says. */
export const historyTexts = {
  title: 'History',
  ofArticle: 'Article',
  ofMark: 'Mark',
  whose: 'History of',
  entries: 'What was done, the last first',
  hint: 'Arrows go through time · Enter goes to the page · Esc goes back to now',
  now: 'now',
  none: 'Nothing has been done here yet.',
  noMark: 'Focus a mark to see what became of it.',
  more: 'Earlier',
  close: 'Close the history',
  by: (who: string) => `by ${who}`,
  hour: (hour: string) => `from ${hour}`,

  marked: (quote: string, label: string) => `marked ${words(quote)} as ${label}`,
  unmarked: (quote: string, label: string) => `removed ${label} ${words(quote)}`,
  changed: (quote: string, label: string) => `${label} ${words(quote)}`,
  linked: (from: string, type: string, to: string) => `linked ${words(from)} ${type} ${to}`,
  unlinked: (from: string, type: string, to: string) => `unlinked ${words(from)} ${type} ${to}`,
  relinked: (from: string, type: string, to: string) => `link ${words(from)} ${type} ${to}`,
  linkEnd: words,
  author: 'the article’s author',
  unknownMark: 'a mark that is gone',
  added: (title: string) => `added ${words(title)}`,
  removed: (title: string) => `removed ${words(title)}`,
  corrected: (version: number) => `text corrected (version ${version})`,
  correctedBack: (version: number) => `back to the text of version ${version}`,
  statuses: {
    new: 'made new again',
    'in progress': 'begun',
    finished: 'finished',
    skipped: 'skipped',
    flagged: 'flagged',
  },
  details: 'details of the article',
  andMore: (number: number) => `and ${plural(number, 'more change')}`,
  moved: (number: number) =>
    `${plural(number, 'mark')} moved with ${number === 1 ? 'its' : 'their'} words`,
  undone: (what: string) => `undone: ${what}`,
  redone: (what: string) => `done again: ${what}`,
  restored: (what: string) => `restored: ${what}`,
  change: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  fields: {
    label: 'label',
    words: 'words',
    place: 'place',
    note: 'note',
    cue: 'cue',
    version: 'text',
    title: 'title',
    byline: 'byline',
    published: 'published',
    source: 'source',
    language: 'language',
    status: 'status',
    split: 'split',
    position: 'place in the queue',
  },
  versionOf: (version: number) => `version ${version}`,

  past: (when: string, what: string) => `As it was on ${when}, after: ${what}`,
  pastRegion: 'The article as it was',
  leftOut: (marks: number) =>
    `${plural(marks, 'mark')} of labels that are gone ${marks === 1 ? 'is' : 'are'} not shown.`,
  earlier: 'Earlier',
  later: 'Later',
  backToNow: 'Back to now',
  restoreState: 'Restore this state',
  restoreMark: 'Restore this state of the mark',
  isNow: 'This is how it is now.',
  back: 'Back to now.',
  noEarlier: 'There is nothing before this.',

  removedMarks: (number: number) => `Removed marks (${count(number)})`,
  restore: 'Restore',
  restoreThis: (what: string) => `Restore ${what}`,
  removedMark: (quote: string, label: string) => `${label} ${words(quote)}`,

  removedArticles: 'Removed articles',
  noRemoved: 'No article has been removed from this project.',
  removedWith: (when: string, who: string, marks: number) =>
    `removed ${when} by ${who}, with ${plural(marks, 'mark')}`,
  closeDialog: 'Close',

  articleRemoved: (title: string, marks: number) =>
    `${words(title)} was removed with ${marks === 0 ? 'no marks' : plural(marks, 'mark')}. Undo brings it back, and so does “Removed articles…”.`,
  restoredAs: (what: string) => `Restored: ${what}.`,
  notRestored: (parts: readonly string[]) => `Left out, by today’s labels: ${parts.join(', ')}.`,
  leftOutParts: {
    marks: (number: number) => plural(number, 'mark'),
    values: (number: number) => plural(number, 'value'),
    links: (number: number) => plural(number, 'link'),
    isUnfinished: 'being finished, as marks lack values',
  },
} as const;

/** What of a restored state was left out, in a sentence; '' for nothing. */
export function tellLeftOut(leftOut: {
  marks: number;
  values: number;
  links: number;
  isUnfinished: boolean;
}): string {
  const { leftOutParts } = historyTexts;
  const parts = (['marks', 'values', 'links'] as const)
    .filter((what) => leftOut[what] > 0)
    .map((what) => leftOutParts[what](leftOut[what]));
  if (leftOut.isUnfinished) parts.push(leftOutParts.isUnfinished);
  return parts.length === 0 ? '' : historyTexts.notRestored(parts);
}
