import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Failure, failure } from '../../shared/failure.ts';
import { decodeOther, findEncoding } from './decode.ts';
import { type Encoding, wholeCharacters } from './encoding.ts';
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
  const { first, broken } = headOf(pieces);
  if (first.length === 0 && broken.length > 0) throw broken[0];
  const encoding = encodingOf(first, baseName(source.file), chosen);
  if (encoding instanceof Failure) {
    // What was opened is closed.
    pieces.return();
    throw encoding;
  }
  return {
    encoding,
    *pieces() {
      yield first.subarray(encoding.mark);
      if (broken.length > 0) throw broken[0];
      yield* pieces;
    },
  };
}

const headLength = 256 * 1024;

/** The first bytes, and why there are no more where they cannot be read on. */
function headOf(pieces: Generator<Uint8Array, void, undefined>) {
  const head: Uint8Array[] = [];
  const broken: unknown[] = [];
  let length = 0;
  try {
    while (length < headLength) {
      const { value, done } = pieces.next();
      if (done === true || value === undefined) break;
      head.push(value);
      length += value.length;
    }
  } catch (thrown) {
    broken.push(thrown);
  }
  return { first: Buffer.concat(head, length), broken };
}

function encodingOf(first: Buffer, name: string, chosen: string | null): Encoding | Failure {
  if (first.length === 0) return failure('file-empty', { name });
  try {
    return findEncoding(first, { name, encoding: chosen });
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

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

/** Stands for what is no character in its encoding; no text has it, since it is no character itself. */
export const wrongCharacter = '\uffff';

/** The stream as characters. What is no character in the encoding is `wrongCharacter`. */
export function* characters({ encoding, pieces }: TextStream): Generator<string, void, undefined> {
  if (/^utf-(?:8|16)/.test(encoding.name)) {
    yield* unicodeCharacters(encoding.name, pieces());
    return;
  }
  const decoder = iconv.getDecoder(encoding.name, { stripBOM: false });
  for (const piece of pieces()) {
    const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    if (text !== '') yield marked(text);
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield marked(rest);
}

/** A text may have U+FFFD itself: only where a piece cannot be decoded strictly is it what is wrong. */
function* unicodeCharacters(
  encoding: string,
  pieces: Iterable<Uint8Array>,
): Generator<string, void, undefined> {
  let rest: Uint8Array = new Uint8Array(0);
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const end = endOfWhole(bytes, encoding);
    rest = bytes.subarray(end);
    if (end > 0) yield decodeStrictly(bytes.subarray(0, end), encoding);
  }
  if (rest.length > 0) yield decodeStrictly(rest, encoding);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return marked(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
  }
}

function marked(text: string): string {
  return text.includes('\ufffd') ? text.replaceAll('\ufffd', wrongCharacter) : text;
}

/** Where the last character that is whole ends. */
function endOfWhole(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') return wholeCharacters(bytes).length;
  const even = bytes.length & ~1;
  const upper = bytes[even - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
  return even >= 2 && (upper & 0xfc) === 0xd8 ? even - 2 : even;
}

/** One line of bytes as text, or null where it has bytes that are no characters. */
export function decodeLine(bytes: Buffer, encoding: string): string | null {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : null;
  return decodeOther(bytes, encoding);
}
