import type { Status } from '../model/article.ts';

const count = (number: number) => number.toLocaleString('en');
const plural = (number: number, one: string, many: string) =>
  `${count(number)} ${number === 1 ? one : many}`;

/** Every word the window shows, in one place, ready to be translated. */
export const windowTexts = {
  name: 'Galley',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  marked: 'Marked',
  removed: 'Removed',
  announcement: (did: string, label: string, quote: string) =>
    `${did}: ${label}, “${quote}”. Saved.`,
  imported: (articles: number) => `${plural(articles, 'article', 'articles')} imported.`,
  exported: (articles: number, spans: number, file: string) =>
    `${plural(articles, 'article', 'articles')} with ${plural(spans, 'span', 'spans')} written to ${file}; every quote was checked.`,
  nothingSelected: 'Select some words first, or focus a mark to relabel it.',
  noProjectToImport: 'Open or make a project first; articles are imported into it.',
  readOnly: 'This project is read-only: you can read and export it, but not change it.',
  dropHere: 'Drop to import',
  dropHint: 'Text and Markdown files become articles; a .galley file opens.',
  opening: 'Opening…',

  skip: 'Skip to the article',
  regions: {
    queue: 'Articles',
    page: 'Article',
    margin: 'Marks',
    palette: 'Labels',
  },
  palette: {
    hint: (label: string, key: string) => `Mark the selection as ${label} (${key})`,
    keys: 'Keys',
    details: 'Details',
  },
  queue: {
    title: 'Articles',
    count: (articles: number) => plural(articles, 'article', 'articles'),
    finished: (done: number, all: number) => `${count(done)} of ${count(all)} finished`,
    empty: 'What you import will be listed here.',
    labelCount: (number: number, label: string) => plural(number, label, `${label}s`),
  },
  page: {
    none: 'No articles yet',
    noneHint:
      'Drop text or Markdown files on this page, or choose them. Title, byline and date are read from their first lines.',
    import: 'Import articles',
    untitled: 'Untitled',
    about: (title: string) => `Article: ${title}`,
  },
  margin: {
    empty: 'No marks yet',
    emptyHint: 'Select some words and press a label’s key:',
    parts: (number: number) => `${number} parts`,
    card: (label: string, quote: string) => `${label}: ${quote}`,
    remove: 'Remove',
    origin: { human: '', import: 'imported', suggestion: 'suggested' },
    inverse: (relation: string) => inverseRelations[relation] ?? `${relation} (of)`,
  },
  status: {
    saved: 'saved',
    saving: 'saving…',
    readOnly: 'read-only',
    marks: (number: number) => plural(number, 'mark', 'marks'),
    paragraph: (at: number, of: number) => `paragraph ${count(at)} of ${count(of)}`,
    mark: (label: string, at: number, of: number) => `${label} ${count(at)} of ${count(of)}`,
    selected: (words: number) => `${plural(words, 'word', 'words')} selected`,
    undo: (what: string) => `undo: ${what}`,
    keys: 'keys',
    importing: 'Importing',
    exporting: 'Exporting',
    progress: (done: number, total: number) => `${count(done)} of ${count(total)}`,
    cancel: 'Cancel',
  },
  details: {
    title: 'Article details',
    hint: 'What was recognised in the file can be corrected here; the text itself stays as it is.',
    fields: {
      title: 'Title',
      byline: 'Byline',
      published: 'Published',
      source: 'Source',
      language: 'Language',
      status: 'Status',
    },
    publishedHint: 'YYYY-MM-DD',
    languageHint: 'en, de, ar…',
    wrongDate: 'A date is written YYYY-MM-DD, for example 2026-03-04; or leave it empty.',
    noTitle: 'An article needs a title.',
    origin: (file: string, bytes: number, encoding: string) =>
      `From ${file}, ${count(bytes)} bytes, ${encoding.toUpperCase()}`,
    lineEnds: (number: number) => `${plural(number, 'line end', 'line ends')} made LF`,
    byteOrderMark: 'byte order mark removed',
    save: 'Save',
    cancel: 'Cancel',
  },
  report: {
    title: 'Import',
    added: (number: number) => `${plural(number, 'article was', 'articles were')} imported.`,
    nothingAdded: 'Nothing was imported.',
    duplicates: 'Already in the project',
    duplicate: (file: string, title: string) => `${file} is “${title}”.`,
    problems: 'Not imported',
    close: 'Close',
  },
  keys: {
    title: 'Keys',
    labels: 'Labels',
    hint: 'Move the reading caret, hold Shift to select, and press a label’s key.',
    groups: {
      mark: 'Marks',
      caret: 'Reading caret',
      select: 'Selection',
      article: 'Articles and projects',
    },
    mark: (label: string) => `Mark or relabel as ${label}`,
    close: 'Close',
  },
  start: {
    lead: 'Read articles as set pages, and mark who claims what, with which figures.',
    newProject: 'New project',
    openProject: 'Open project',
    openSample: 'Open the sample',
    recent: 'Recent projects',
    noRecent: 'Projects you open will be listed here.',
    missing: 'not there any more',
  },
  notice: { close: 'Close' },
  statuses: {
    new: 'New',
    'in progress': 'In progress',
    finished: 'Finished',
    skipped: 'Skipped',
    flagged: 'Flagged',
  } satisfies Record<Status, string>,
} as const;

/** How a relation reads from its other end. */
const inverseRelations: Record<string, string> = {
  'attributed to': 'source of',
  'has figure': 'figure of',
  about: 'subject of',
  measures: 'measured by',
  'same as': 'same as',
  supports: 'supported by',
  contradicts: 'contradicted by',
};
