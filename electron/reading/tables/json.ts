import { failure } from '../../../shared/failure.ts';
import type { ReadOptions } from '../../../shared/reading/options.ts';
import type { Items } from '../item.ts';
import type { SourceFile } from '../source-file.ts';
import { characters, openText } from '../text-stream.ts';
import { rowOfJson } from './json-lines.ts';
import { longestPart, scanJson } from './json-scan.ts';
import { type RowItem, readTable } from './table.ts';

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
  for (const { text, line } of scanJson(pieces)) {
    if (text.length > longestPart) {
      const { code, message } = failure('record-too-large', { megabytes: longestPart / 1_000_000 });
      yield { kind: 'trouble', line, code, message };
      continue;
    }
    if (text.includes('\ufffd')) {
      const { code, message } = failure('record-wrong-bytes', { encoding });
      yield { kind: 'trouble', line, code, message };
      continue;
    }
    yield rowOfJson(text, line);
  }
}
