import { failure } from '../../../shared/failure.ts';
import type { ReadOptions } from '../../../shared/reading/options.ts';
import type { Items, Trouble } from '../item.ts';
import { byteLines } from '../lines.ts';
import type { SourceFile } from '../source-file.ts';
import { decodeLine, hasPlainLines, openText, utf8Pieces } from '../text-stream.ts';
import { flatten } from './flatten.ts';
import { type RowItem, readTable } from './table.ts';
import { hasTooManyValues, mostValues } from './too-many-values.ts';

/** The longest record, in megabytes of 1,000,000 bytes. */
const longest = 4;

/** A record a line. A line that is none is a problem of its own, and no other's. */
export function readJsonLines(source: SourceFile, options: ReadOptions): Items {
  const stream = openText(source, options.encoding);
  const { name, isSure, mark } = stream.encoding;
  const isPlain = hasPlainLines(name);
  const pieces = isPlain ? stream.pieces() : utf8Pieces(stream);
  return readTable(
    rowsOf(pieces, isPlain ? name : 'utf-8'),
    {
      kind: 'about',
      format: 'jsonl',
      encoding: name,
      isEncodingSure: isSure,
      byteOrderMark: mark > 0,
      sha256: '',
    },
    { file: source.file, mapping: options.mapping },
  );
}

function* rowsOf(
  pieces: Iterable<Uint8Array>,
  encoding: string,
): Generator<RowItem, void, undefined> {
  for (const { line, bytes } of byteLines(pieces, longest * 1_000_000)) {
    if (bytes === null) {
      yield trouble(line, failure('record-too-large', { megabytes: longest }));
      continue;
    }
    if (bytes.length === 0) continue;
    const text = decodeLine(bytes, encoding);
    if (text === null) {
      yield trouble(line, failure('record-wrong-bytes', { encoding }));
      continue;
    }
    if (text.trim() !== '') yield rowOfJson(text, line);
  }
}

/** A record as JSON writes it, or what is wrong with it. */
export function rowOfJson(text: string, line: number): RowItem {
  if (hasTooManyValues(text)) {
    return trouble(line, failure('record-too-many-values', { most: mostValues }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    return trouble(line, failure('record-broken', { detail: whyNot(thrown) }));
  }
  const row = flatten(value);
  if (row === null) return trouble(line, failure('record-no-object', {}));
  return { kind: 'row', row, line };
}

/** What JSON's reader says, without the text that it quotes. */
function whyNot(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/end of JSON|Unterminated/i.test(message)) return 'it is not JSON: it ends too early';
  const place = /position (\d+)/.exec(message)?.[1];
  return place === undefined
    ? 'it is not JSON'
    : `it is not JSON: something is wrong at its character ${Number(place) + 1}`;
}

function trouble(line: number, { code, message }: { code: string; message: string }): Trouble {
  return { kind: 'trouble', line, code, message };
}
