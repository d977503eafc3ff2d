import type { EncodingChoice } from '../reading/encodings.ts';
import type { FileFormat } from '../reading/formats.ts';
import type { DuplicateChoice, FieldUse } from '../reading/options.ts';
import { count, plural } from './plural.ts';

/** What importing says, from looking into files to the report. */
export const importTexts = {
  lookingTitle: 'Looking into the files',
  looking: (files: number) =>
    `${plural(files, 'file or folder is', 'files or folders are')} being looked into. Nothing is imported yet.`,
  lookingAt: (percent: number) => `${count(percent)} %`,
  cancel: 'Cancel',

  title: 'Import articles',
  sections: 'What was found',
  tabs: {
    files: (files: number) => `Files ${count(files)}`,
    duplicates: (number: number) => `Already there ${count(number)}`,
    problems: (number: number) => `Problems ${count(number)}`,
  },
  files: 'Files',
  onlyDoubted: (number: number) => `Only those to look at: ${count(number)}`,
  articles: (number: number, isCounted: boolean) =>
    isCounted ? plural(number, 'article') : `about ${plural(number, 'article')}`,
  nothingFound: 'nothing to import',
  doubts: {
    'nothing found': 'nothing to import',
    'no text': 'which column is the text?',
    problems: 'with problems',
    'encoding guessed': 'encoding guessed',
    none: '',
  },
  again: 'Looking again…',
  chooseFile: 'Nothing that can be imported was found. What stands in the way is under Problems.',

  format: 'Format',
  encoding: 'Encoding',
  found: 'Found',
  size: 'Size',
  sure: 'sure',
  guessed: 'guessed',
  guessedHint:
    'The encoding is a guess. If the words below look wrong, choose another until they read well.',
  chosenEncoding: 'chosen',
  asFound: 'As found',
  forFolder: (name: string) => `for all files of ${name}`,
  formats: {
    text: 'Text',
    markdown: 'Markdown',
    html: 'Web page',
    docx: 'Word document',
    pdf: 'PDF',
    epub: 'EPUB book',
    csv: 'Table (CSV)',
    tsv: 'Table (TSV)',
    xlsx: 'Excel table',
    jsonl: 'JSON Lines',
    json: 'JSON',
  } satisfies Record<FileFormat, string>,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, little-endian',
    'utf-16be': 'UTF-16, big-endian',
    'windows-1252': 'Western European (Windows-1252)',
    'iso-8859-15': 'Western European (ISO 8859-15)',
    'windows-1250': 'Central European (Windows-1250)',
    'iso-8859-2': 'Central European (ISO 8859-2)',
    'windows-1257': 'Baltic (Windows-1257)',
    'windows-1254': 'Turkish (Windows-1254)',
    'windows-1253': 'Greek (Windows-1253)',
    'windows-1251': 'Cyrillic (Windows-1251)',
    'koi8-r': 'Cyrillic (KOI8-R)',
    'windows-1255': 'Hebrew (Windows-1255)',
    'windows-1256': 'Arabic (Windows-1256)',
    'windows-874': 'Thai (Windows-874)',
    'windows-1258': 'Vietnamese (Windows-1258)',
    shift_jis: 'Japanese (Shift JIS)',
    'euc-jp': 'Japanese (EUC-JP)',
    'iso-2022-jp': 'Japanese (ISO-2022-JP)',
    gb18030: 'Chinese (GB 18030)',
    big5: 'Chinese (Big5)',
    'euc-kr': 'Korean (EUC-KR)',
  } satisfies Record<EncodingChoice, string>,
  bytes: (bytes: number) => sizeOf(bytes),

  mapping: 'Columns',
  mappingHint: 'What each column is to an article. It is remembered for files with these columns.',
  column: 'Column',
  samples: 'Begins with',
  use: 'Becomes',
  becomes: (column: string) => `What ${column} becomes`,
  uses: {
    text: 'the text',
    title: 'the title',
    byline: 'the byline',
    published: 'the date',
    source: 'the source',
    language: 'the language',
    metadata: 'metadata',
    nothing: 'nothing: leave it out',
  } satisfies Record<FieldUse, string>,
  noText: 'No column is the text of the articles yet: choose one.',
  moreColumns: (number: number) => `and ${plural(number, 'more column')}`,

  first: (shown: number, all: number) =>
    all <= shown ? 'What it looks like' : `What the first ${count(shown)} look like`,
  untitled: 'Without a title',
  characters: (number: number) => plural(number, 'character'),
  line: (number: number) => `line ${count(number)}`,
  notes: 'What reading does to it',
  problems: 'Problems',
  place: (file: string, line: number) => (line === 0 ? file : `${file}, line ${count(line)}`),

  duplicatesHint: 'Articles whose words the project, or this import, has already.',
  exact: (number: number) => `${plural(number, 'article')} with exactly the same words`,
  near: (number: number) => `${plural(number, 'article')} with nearly the same words`,
  choices: {
    skip: 'Skip',
    add: 'Add all the same',
    flag: 'Add and flag',
  } satisfies Record<DuplicateChoice, string>,
  likeness: (share: number) =>
    share >= 1 ? 'the same words' : `${Math.floor(share * 100)} % the same`,
  sameAs: (title: string, isInProject: boolean) =>
    isInProject ? `as “${title}” of the project` : `as “${title}” of this import`,
  moreOf: (number: number) => `and ${count(number)} more, which the saved report names`,

  willAdd: (articles: number, isCounted: boolean) => {
    if (articles === 0) return 'Nothing would be added.';
    return isCounted
      ? `${plural(articles, 'article')} will be added.`
      : `About ${plural(articles, 'article')} will be added; the rest is counted on the way.`;
  },
  willSkip: (number: number) => `${plural(number, 'duplicate')} skipped`,
  willFlag: (number: number) => `${plural(number, 'duplicate')} flagged`,
  willLeave: (number: number) => plural(number, 'problem'),
  start: (articles: number, isCounted: boolean) =>
    isCounted ? `Import ${plural(articles, 'article')}` : 'Import',

  importingTitle: 'Importing',
  soFar: (articles: number, of: number, isCounted: boolean) =>
    isCounted
      ? `${count(articles)} of ${plural(of, 'article')}`
      : `about ${count(articles)} of ${plural(of, 'article')}`,
  rate: (perSecond: number) =>
    perSecond >= 10
      ? `${count(roundly(perSecond))} articles a second`
      : `${perSecond.toFixed(1)} articles a second`,
  left: (seconds: number) => `${lengthOf(seconds)} left`,
  measuring: 'measuring the pace…',
  whileImporting:
    'You can go on reading and marking meanwhile. Stopping keeps what was added so far, each article whole.',
  stop: 'Stop',
  stopping: 'Stopping…',
  toBackground: 'Go on working',
  show: 'Show',

  reportTitle: 'Import',
  added: (number: number) => plural(number, 'article was added', 'articles were added'),
  nothingAdded: 'Nothing was added.',
  stopped: 'It was stopped before all was read; what was added is whole and stays.',
  undoHint: 'Undo takes the import back.',
  skipped: 'Skipped',
  flagged: 'Flagged',
  addedName: 'Added',
  problemsName: 'Problems',
  duplicates: 'Already in the project',
  became: { skipped: 'skipped', added: 'added', flagged: 'added and flagged' },
  normalised: 'What reading changed',
  inArticles: (number: number) => `in ${plural(number, 'article')}`,
  saveReport: 'Save report…',
  reportSaved: (file: string) => `The report was saved to ${file}.`,
  openFirst: 'Open the first',
  close: 'Close',
  reportWaits: (articles: number) => `${plural(articles, 'article')} imported: report`,
  imported: (articles: number) =>
    `${plural(articles, 'article')} imported. Undo takes the import back.`,

  whileAnother: 'Articles are being imported; wait until that is done, or stop it first.',
} as const;

/** A size in the unit that suits it. */
function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  if (unit === 0) return plural(bytes, 'byte');
  return `${size < 10 ? size.toFixed(1) : count(Math.round(size))} ${units[unit]}`;
}

/** A length of time as one says it: it is an estimate. */
function lengthOf(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `about ${count(Math.ceil(seconds / 5) * 5)} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${plural(Math.max(1, minutes), 'minute')}`;
  return `about ${plural(Math.round(minutes / 60), 'hour')}`;
}

/** Two figures: more would change all the time and say no more. */
function roundly(number: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.round(number / step) * step;
}
