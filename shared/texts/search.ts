import type { SearchField } from '../search-contract.ts';
import { count, plural } from './plural.ts';

/** How many there are, or at least are where not all were counted. */
type Counted = { count: number; isCounted: boolean };

const lineCount = ({ count: lines, isCounted }: Counted): string =>
  isCounted ? plural(lines, 'line') : `${count(lines)} lines or more`;

/** The words of the place where things are found again: searching, and all marks of a label. */
export const searchTexts = {
  title: 'Find in the project',
  tabs: { words: 'Search', marks: 'Marks' },
  tabsLabel: 'What is looked for',
  close: 'Close',

  field: 'Search all articles',
  fields: 'Where to look',
  fieldNames: {
    text: 'text',
    title: 'titles',
    notes: 'notes',
    quotes: 'marks',
  } satisfies Record<SearchField, string>,
  /** What a line is of, where it is not the text. */
  lineOf: {
    text: '',
    title: 'title',
    notes: 'note',
    quotes: 'mark',
  } satisfies Record<SearchField, string>,
  filtered: 'only what the queue shows',

  results: 'Places found',
  recent: 'Searched for before',
  looking: 'Looking…',
  /** Behind what was found so far. */
  lookingOn: (summary: string) => `${summary} · still looking…`,
  summary: (lines: Counted, articles: number) =>
    `${lineCount(lines)} in ${plural(articles, 'article')}`,
  summaryOfFirst: (lines: Counted, articles: number) =>
    `${lineCount(lines)} in the first ${plural(articles, 'article')}, newest first`,
  nothing: {
    title: 'Every article of the project is looked through.',
    hint: 'Type some words; the places where they stand are listed as you type, newest first.',
  },
  none: (query: string) => `Nothing holds ${query}.`,
  noneYet: (query: string) => `Nothing that holds ${query} was found yet; still looking…`,
  noneHint: {
    usual: 'Every word has to be there. A word’s beginning with a * finds more: flood*',
    fields: 'Only some of the fields are looked through; press the others above.',
    filtered: 'Only what the queue shows is looked through; every article may hold more.',
  },
  lookEverywhere: 'Look everywhere',
  line: (at: number, of: number) => `${count(at)} of ${count(of)}`,
  articleCount: (lines: Counted) => lineCount(lines),
  more: (lines: number | null) =>
    lines === null
      ? 'more lines in this article, if there are any'
      : `${plural(lines, 'more line')} in this article`,
  opened: 'seen',
  gone: 'These words are not in the article any more; it is shown from its beginning.',
  goneMark: 'This mark is not there any more.',

  help: 'How to ask',
  helpButton: 'Help with queries',
  helpLines: [
    ['flood gates', 'both words, anywhere in the article'],
    ['"flood gates"', 'the words one after the other'],
    ['flood*', 'words that begin so: floods, flooded, floodgate'],
    ['flood OR storm', 'one of them, or both'],
    ['flood NOT storm', 'the first without the second; -storm does the same'],
    ['(flood OR storm) AND dam', 'brackets say what belongs together'],
    ['title:flood', 'only in titles; also text: notes: quotes:'],
  ],
  helpFoot:
    'Capitals and accents make no difference: cafe finds Café. In scripts without spaces every character counts.',

  marks: {
    label: 'Label',
    every: 'every label',
    option: (label: string, number: number) => `${label} · ${count(number)}`,
    actor: 'Actor’s name',
    actors: 'Names in the project',
    words: 'Words in the mark',
    results: 'Marks found',
    summary: (marks: number) => plural(marks, 'mark'),
    none: 'No mark is like that.',
    noneAtAll: 'There are no marks of this label yet.',
    ofActor: 'All marks of this actor',
    ofLabel: 'Marks throughout the project',
    loading: '…',
  },

  keys: {
    move: 'move',
    article: 'next article',
    open: 'go to the words',
    look: 'show them',
    unfold: 'all its lines',
    field: 'type',
    back: 'close',
    results: 'results',
    again: 'comes back here',
  },
} as const;
