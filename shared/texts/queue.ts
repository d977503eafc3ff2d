import type { Status } from '../model/article.ts';
import type { ArticleOrder, BulkChange } from '../queue-contract.ts';
import { count, plural } from './plural.ts';

/** Names of the statuses as they stand within a sentence. */
const statusWords: Record<Status, string> = {
  new: 'new',
  'in progress': 'in progress',
  finished: 'finished',
  skipped: 'skipped',
  flagged: 'flagged',
};

const become: Record<Status, (title: string) => string> = {
  new: (title) => `“${title}” is new again.`,
  'in progress': (title) => `“${title}” is in progress again.`,
  finished: (title) => `“${title}” is finished.`,
  skipped: (title) => `“${title}” is skipped; the next unfinished article passes over it.`,
  flagged: (title) => `“${title}” is flagged.`,
};

const already: Record<Status, (title: string) => string> = {
  new: (title) => `“${title}” is new already.`,
  'in progress': (title) => `“${title}” is in progress already.`,
  finished: (title) => `“${title}” is finished already.`,
  skipped: (title) => `“${title}” is skipped already.`,
  flagged: (title) => `“${title}” is flagged already.`,
};

const orderNames: Record<ArticleOrder, string> = {
  queue: 'when added',
  title: 'title',
  published: 'day published',
  source: 'source',
  status: 'status',
  updated: 'last change',
};

/** Words of the queue: what it shows, what it is filtered by, what is done to many at once. */
export const queueTexts = {
  list: 'Articles in the queue',
  listHint:
    'Arrows move · Enter opens · Space chooses · Shift+arrows choose more · Ctrl+A chooses all',
  hasBecome: become,
  isAlready: already,
  shows: (shown: number, all: number | null) =>
    all === null || shown === all
      ? plural(shown, 'article')
      : `shows ${count(shown)} of ${count(all)}`,
  asLeft: (shown: number, all: number) =>
    `The queue is filtered as you left it, and shows ${count(shown)} of ${plural(all, 'article')}.`,
  progress: (done: number, all: number) => `${count(done)} of ${count(all)} finished`,
  loading: 'Reading…',
  open: 'open',

  filter: {
    button: 'Filter',
    buttonHint: (key: string) => `Filter and sort the articles${key === '' ? '' : ` (${key})`}`,
    title: 'Which articles',
    close: 'Close',
    showAll: 'Show all articles',
    words: 'Title holds',
    status: 'Status',
    labels: 'Has marks of',
    noLabels: 'The project has no labels yet.',
    sources: 'Source',
    languages: 'Language',
    add: { sources: 'Any source', languages: 'Any language', names: 'Any', values: 'any value' },
    addMore: { sources: 'Another source…', languages: 'Another language…', names: 'Another…' },
    published: 'Published',
    from: 'from',
    to: 'to',
    wrongDays: 'The first day is after the last, so that no article can be between them.',
    meta: 'Metadata',
    metaName: 'Name of the metadata',
    metaValue: (name: string) => `Value of ${name}`,
    note: 'Note',
    marks: 'Marks',
    either: 'either',
    with: 'with',
    without: 'without',
    order: 'In order of',
    orders: orderNames,
    directionName: 'Direction',
    direction: { ascending: 'first to last', descending: 'last to first' },
    none: 'No article is like that.',
    noneHint: 'Take a filter off, or show all articles again.',
    option: (name: string, articles: number) => `${name} (${count(articles)})`,
    chips: 'Shown are only articles that match',
    remove: (chip: string) => `Take off: ${chip}`,
  },
  chip: {
    title: (words: string) => `title: ${words}`,
    status: (status: Status) => statusWords[status],
    label: (name: string) => `marks of ${name}`,
    source: (source: string) => source,
    language: (language: string) => language,
    from: (day: string) => `from ${day}`,
    to: (day: string) => `to ${day}`,
    meta: (name: string, value: string) => (value === '' ? `has ${name}` : `${name}: ${value}`),
    hasNote: 'with a note',
    noNote: 'without a note',
    hasMarks: 'with marks',
    noMarks: 'without marks',
    order: (order: ArticleOrder, isDescending: boolean) =>
      `by ${orderNames[order]}${isDescending ? ', last first' : ''}`,
    backwards: 'last first',
  },

  chosen: {
    bar: 'Chosen articles',
    count: (number: number) => `${plural(number, 'article')} chosen`,
    all: (number: number) => `all ${count(number)}`,
    chooseAll: (number: number) => `Choose all ${count(number)} shown`,
    clear: 'Choose none',
    setStatus: 'Set status…',
    metadata: 'Metadata…',
    source: 'Source…',
    remove: 'Remove…',
  },
  bulk: {
    title: {
      metadata: 'Metadata of the chosen articles',
      source: 'Source of the chosen articles',
      remove: 'Remove the chosen articles',
    },
    hint: {
      metadata: (number: number) =>
        `${plural(number, 'article')} will have this value, whatever they had. Left empty, the name is taken off them.`,
      source: (number: number) => `${plural(number, 'article')} will have this source.`,
      remove: (number: number) =>
        `${plural(number, 'article')} will go, with all marks, links and notes on them. You can undo this.`,
    },
    name: 'Name',
    value: 'Value',
    source: 'Source',
    noName: 'A name is needed, for example “topic”.',
    do: {
      metadata: 'Set',
      source: 'Set',
      remove: (number: number) => `Remove ${plural(number, 'article')}`,
    },
    cancel: 'Cancel',
  },
  changed: (change: BulkChange, changed: number, skipped: number): string => {
    const left =
      skipped === 0
        ? ''
        : ` ${plural(skipped, 'article was', 'articles were')} left as they were: their marks lack values that they must have.`;
    if (changed === 0 && skipped === 0) return 'The chosen articles were like that already.';
    return `${changeSentence(change, changed)}${left} Undo takes this back.`;
  },
  statusWords,
};

function changeSentence(change: BulkChange, changed: number): string {
  const articles = plural(changed, 'article');
  if (change.kind === 'remove') return `${articles} removed.`;
  if (change.kind === 'source') return `${articles} given the source “${change.source}”.`;
  if (change.kind === 'status') return `${articles} now ${statusWords[change.status]}.`;
  return change.value === ''
    ? `“${change.name}” taken off ${articles}.`
    : `${articles} given ${change.name}: “${change.value}”.`;
}
