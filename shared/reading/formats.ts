/** The kinds of file that articles are read from. A folder or an archive holds such files. */
export const fileFormats = [
  'text',
  'markdown',
  'html',
  'docx',
  'pdf',
  'epub',
  'csv',
  'tsv',
  'xlsx',
  'jsonl',
  'json',
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The endings of names, in small letters, by what they say of the file. */
const formatsByEnding: Readonly<Record<string, FileFormat | 'archive'>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  epub: 'epub',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  zip: 'archive',
};

/** What the name of a file says it is; null where it says nothing. A name without ending is text. */
export function formatOfName(name: string): FileFormat | 'archive' | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return 'text';
  return formatsByEnding[ending] ?? null;
}

/** The endings that a person may choose from, without their dots. */
export const knownEndings: readonly string[] = Object.keys(formatsByEnding);

/** Formats whose records have fields that a person says the meaning of. */
export const tableFormats: ReadonlySet<FileFormat> = new Set<FileFormat>([
  'csv',
  'tsv',
  'xlsx',
  'jsonl',
  'json',
]);

/** Formats that are characters, so that they have an encoding. */
export const encodedFormats: ReadonlySet<FileFormat> = new Set<FileFormat>([
  'text',
  'markdown',
  'html',
  'csv',
  'tsv',
  'jsonl',
  'json',
]);
