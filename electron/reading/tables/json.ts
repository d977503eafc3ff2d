import { type Failure, failure } from '../../../shared/failure.ts';
import type { ReadOptions } from '../../../shared/reading/options.ts';
import type { Items } from '../item.ts';
import type { SourceFile } from '../source-file.ts';
import { characters, openText, wrongCharacter } from '../text-stream.ts';
import { rankOf } from './column-names.ts';
import { rowOfJson } from './json-lines.ts';
import { type JsonPiece, longestPart, scanJson } from './json-scan.ts';
import { type RowItem, readTable } from './table.ts';
import { hasTooManyValues } from './too-many-values.ts';

/** A list of records, an object with one, or one record. */
export function readJson(source: SourceFile, options: ReadOptions): Items {
  const stream = openText(source, options.encoding);
  const { name, isSure, mark } = stream.encoding;
  return readTable(
    rowsOf(characters(stream), name),
    {
      kind: 'about',
      format: 'json',
      encoding: name,
      isEncodingSure: isSure,
      byteOrderMark: mark > 0,
      sha256: '',
    },
    { file: source.file, mapping: options.mapping },
  );
}

function* rowsOf(pieces: Iterable<string>, encoding: string): Generator<RowItem, void, undefined> {
  const stream = pieces[Symbol.iterator]();
  try {
    yield* rowsIn(stream, encoding);
  } finally {
    // What was opened is closed, also where no more is asked for.
    stream.return?.();
  }
}

function* rowsIn(stream: Iterator<string>, encoding: string): Generator<RowItem, void, undefined> {
  const { early, isAll } = beginning(stream);
  const parts = isAll && isRecord(early.join('')) ? [oneRecord(early)] : scanJson(early, stream);
  for (const part of parts) {
    if (part.kind === 'open') yield trouble(part.line, failure('list-open', {}));
    else if (part.kind === 'rest') yield trouble(part.line, failure('list-rest', {}));
    else if (part.text.length > longestPart) {
      const megabytes = longestPart / 1_000_000;
      yield trouble(part.line, failure('record-too-large', { megabytes }));
    } else if (part.text.includes(wrongCharacter)) {
      yield trouble(part.line, failure('record-wrong-bytes', { encoding }));
    } else yield rowOfJson(part.text, part.line);
  }
}

function trouble(line: number, { code, message }: Failure): RowItem {
  return { kind: 'trouble', line, code, message };
}

const oneRecord = (early: readonly string[]): JsonPiece => ({
  kind: 'part',
  text: early.join(''),
  line: 1,
});

/** As much of a text as may be looked at as a whole, and whether that is all of it. */
function beginning(stream: Iterator<string>): { early: string[]; isAll: boolean } {
  const early: string[] = [];
  let length = 0;
  while (length <= longestPart) {
    const { value, done } = stream.next();
    if (done === true) return { early, isAll: true };
    early.push(value);
    length += value.length;
  }
  return { early, isAll: false };
}

/**
 * Whether a text is an object that is an article itself, and not one with a list of articles: the
 * text it has is longer than those of all records in a list of it, such as marks with their words.
 */
function isRecord(text: string): boolean {
  if (!/^\s*\{/.test(text) || hasTooManyValues(text)) return false;
  const value = parsed(text);
  if (value === null) return false;
  const lists = Object.values(value).filter((field) => Array.isArray(field));
  const inLists = lists.map((list) => list.reduce((sum, one) => sum + textLength(one), 0));
  const own = textLength(value);
  return own > 0 && own > Math.max(0, ...inLists);
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** The length of the longest field that by its name is a text; 0 where there is none. */
function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const lengths = Object.entries(value).map(([name, field]) =>
    typeof field === 'string' && rankOf(name, 'text') !== null ? field.length : 0,
  );
  return Math.max(0, ...lengths);
}
