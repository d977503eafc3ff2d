import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { failure } from '../../shared/failure.ts';
import { decodeText } from '../../shared/text/decode.ts';
import { chosenEncoding, detectEncoding, type Encoding, knownName } from './encoding.ts';

/** The characters of a file, line ends being LF, and what was done to have them so. */
export type DecodedFile = {
  content: string;
  encoding: string;
  isEncodingSure: boolean;
  byteOrderMark: boolean;
  /** How many CRLF and CR line ends became LF. */
  lineEnds: number;
};

/**
 * How a file is to be decoded: `encoding` as a person chose it, or null to find it out; then
 * `told` is what the file says of itself, which counts where its bytes leave it open.
 */
export type Decoding = { name: string; encoding: string | null; told?: string | null };

/**
 * All of a file as text: a byte order mark is taken off, CRLF and CR become LF, and nothing else
 * changes. Throws a Failure for what is empty, no text, or not in the encoding that was chosen.
 */
export function decodeWhole(bytes: Uint8Array, { name, encoding, told }: Decoding): DecodedFile {
  if (bytes.length === 0) throw failure('file-empty', { name });
  const found = findEncoding(bytes, { name, encoding, told: told ?? null });
  const decoded = decodeAs(bytes.subarray(found.mark), found, name);
  if (decoded.includes('\0')) throw failure('file-not-text', { name });
  const { content, lineEnds } = plainLineEnds(decoded);
  return {
    content,
    encoding: found.name,
    isEncodingSure: found.isSure,
    byteOrderMark: found.mark > 0,
    lineEnds,
  };
}

/** The encoding a file is read in: the chosen one, or what it seems to be. Throws a Failure. */
export function findEncoding(bytes: Uint8Array, { name, encoding, told }: Decoding): Encoding {
  if (encoding !== null) {
    const chosen = chosenEncoding(encoding, bytes);
    if (chosen === null) throw failure('no-such-encoding', { name, encoding });
    return chosen;
  }
  const detected = detectEncoding(bytes);
  if (detected === null) throw failure('file-not-text', { name });
  const itself = detected.isSure || told == null ? null : knownName(told);
  if (itself === null || itself === 'utf-8') return detected;
  const fits = decodeOther(Buffer.from(bytes), itself) !== null;
  return fits ? { name: itself, isSure: true, mark: 0 } : detected;
}

function decodeAs(bytes: Uint8Array, { name: encoding, isSure }: Encoding, name: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === 'utf-8') {
    if (isUtf8(buffer)) return buffer.toString('utf8');
    throw failure('file-wrong-bytes', { name, line: wrongLineOf(buffer), encoding });
  }
  const decoded = decodeOther(buffer, encoding);
  if (decoded !== null) return decoded;
  const text = decodeLoosely(buffer, encoding);
  const wrong = Math.max(0, text.indexOf('\ufffd'));
  // A guess that does not fit: bytes of no encoding we know are no text.
  if (!isSure && hasControls(text)) throw failure('file-not-text', { name });
  throw failure('file-wrong-bytes', { name, line: lineOf(text, wrong), encoding });
}

/** Text in an encoding that is not UTF-8; null where some of the bytes are no characters of it. */
export function decodeOther(bytes: Buffer, encoding: string): string | null {
  if (isUtf16(encoding)) {
    try {
      // It tells halves of characters, which the library passes on.
      return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  return text.includes('\ufffd') ? null : text;
}

/** As `decodeOther`, with U+FFFD for what is no character. */
function decodeLoosely(bytes: Buffer, encoding: string): string {
  if (isUtf16(encoding)) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return iconv.decode(bytes, encoding, { stripBOM: false });
}

function isUtf16(encoding: string): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function wrongLineOf(bytes: Uint8Array): number {
  const decoded = decodeText(bytes);
  return !decoded.ok && decoded.reason.kind === 'not utf-8' ? decoded.reason.line : 1;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  const controls = text.slice(0, 4096).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls * 50 > Math.min(text.length, 4096);
}

/** CRLF and lone CR as LF, and how many there were. */
export function plainLineEnds(text: string): { content: string; lineEnds: number } {
  if (!text.includes('\r')) return { content: text, lineEnds: 0 };
  let lineEnds = 0;
  const content = text.replace(/\r\n?/g, () => {
    lineEnds += 1;
    return '\n';
  });
  return { content, lineEnds };
}
