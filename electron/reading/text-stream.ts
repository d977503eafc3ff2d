import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { failure } from '../../shared/failure.ts';
import { decodeOther, findEncoding } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { baseName } from './names.ts';
import type { SourceFile } from './source-file.ts';

/** A file of characters that is read in passing, however long it is. */
export type TextStream = {
  encoding: Encoding;
  /** Its bytes, without a byte order mark. */
  pieces(): Generator<Uint8Array, void, undefined>;
};

/** Opens a file of characters; its first bytes tell the encoding, where a person did not. */
export function openText(source: SourceFile, chosen: string | null): TextStream {
  const pieces = source.pieces();
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const { value, done } = pieces.next();
    if (done === true || value === undefined) break;
    head.push(value);
    length += value.length;
  }
  const name = baseName(source.file);
  if (length === 0) throw failure('file-empty', { name });
  const first = Buffer.concat(head, length);
  const encoding = findEncoding(first, { name, encoding: chosen });
  return {
    encoding,
    *pieces() {
      yield first.subarray(encoding.mark);
      yield* pieces;
    },
  };
}

const headLength = 256 * 1024;

/** Whether LF is the byte 0x0A in an encoding, and that byte is nothing else. */
export function hasPlainLines(encoding: string): boolean {
  return !/^(?:utf-?(?:16|32|7)|iso-2022|ucs)/i.test(encoding);
}

/** The stream's characters in UTF-8 bytes, for encodings whose bytes cannot be told apart. */
export function* utf8Pieces({
  encoding,
  pieces,
}: TextStream): Generator<Uint8Array, void, undefined> {
  for (const piece of characters({ encoding, pieces })) yield Buffer.from(piece);
}

/** The stream as characters. What is no character in the encoding is U+FFFD. */
export function* characters({ encoding, pieces }: TextStream): Generator<string, void, undefined> {
  const decoder = /^utf-(?:8|16)/.test(encoding.name)
    ? unicodeDecoder(encoding.name)
    : iconv.getDecoder(encoding.name, { stripBOM: false });
  for (const piece of pieces()) {
    const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

function unicodeDecoder(encoding: string) {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    write: (bytes: Uint8Array) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** One line of bytes as text, or null where it has bytes that are no characters. */
export function decodeLine(bytes: Buffer, encoding: string): string | null {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : null;
  const text = decodeOther(bytes, encoding);
  return text.includes('\ufffd') ? null : text;
}
