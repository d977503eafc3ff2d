import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { isBrokenUtf8 } from './guess/broken-utf8.ts';
import { guessEncoding, guessWide } from './guess/guess.ts';
import { checkMark, guessUtf16 } from './utf16.ts';

/** In which encoding bytes are, and whether that is certain. `mark`: bytes of a byte order mark. */
export type Encoding = { name: string; isSure: boolean; mark: number };

/**
 * The encoding of a file by its first bytes (64 KB and more, or all there are): a byte order mark,
 * strict UTF-8, UTF-16 by its shape, UTF-8 with a few wrong bytes in it, else a guess by the
 * letters. Null for what is no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = encodingByMark(bytes);
  if (marked !== null) return checked(marked, bytes);
  const sample = bytes.subarray(0, sampleLength);
  const controls = partOfControls(sample);
  const isText = isUtf8(bytes.length < sampleLength ? bytes : wholeCharacters(bytes));
  // Halves of UTF-16 units look like control characters, which are in no text of another encoding.
  if (sample.includes(0) || controls > (isText ? 0.2 : 0.02)) {
    const utf16 = guessUtf16(sample) ?? (bytes.length % 2 === 0 ? guessWide(bytes) : null);
    if (utf16 !== null) return { name: utf16, isSure: false, mark: 0 };
    if (sample.includes(0) || !isText) return null;
  }
  if (isText) {
    // The escapes that ISO-2022-JP, which is ASCII byte by byte, changes its alphabet with.
    const isJapanese = ['\u001b$B', '\u001b$@'].some((sequence) =>
      Buffer.from(sample).includes(sequence),
    );
    return { name: isJapanese ? 'iso-2022-jp' : 'utf-8', isSure: !isJapanese, mark: 0 };
  }
  const name = isBrokenUtf8(bytes) ? 'utf-8' : guessEncoding(bytes);
  return { name, isSure: false, mark: 0 };
}

const sampleLength = 64 * 1024;

function checked(marked: Encoding, bytes: Uint8Array): Encoding {
  const { name, mark } = marked;
  if (name !== 'utf-16le' && name !== 'utf-16be') return marked;
  const found = checkMark(bytes.subarray(mark, sampleLength), name);
  return found === name ? marked : { name: found, isSure: false, mark };
}

function partOfControls(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !whiteBytes.has(byte)) controls += 1;
  return sample.length === 0 ? 0 : controls / sample.length;
}

/** Tab, line ends, form feed, and the escape of ISO-2022 and of terminals. */
const whiteBytes = new Set([9, 10, 12, 13, 27]);

/** The encoding that a byte order mark names, or null where there is none. */
export function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { name: 'utf-8', isSure: true, mark: 3 };
  }
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) return { name: 'utf-32le', isSure: true, mark: 4 };
    return { name: 'utf-16le', isSure: true, mark: 2 };
  }
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', isSure: true, mark: 2 };
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) {
    return { name: 'utf-32be', isSure: true, mark: 4 };
  }
  return null;
}

/** What was chosen by a person, with the mark it has in this file. Null for no encoding we know. */
export function chosenEncoding(name: string, bytes: Uint8Array): Encoding | null {
  const known = knownName(name);
  if (known === null) return null;
  const marked = encodingByMark(bytes);
  if (known === 'utf-16') return marked ?? { name: 'utf-16le', isSure: true, mark: 0 };
  return { name: known, isSure: true, mark: marked?.name === known ? marked.mark : 0 };
}

/** The label of the Encoding Standard for a name, or null where there is no such encoding. */
export function knownName(name: string): string | null {
  const label = name.trim().toLowerCase().replaceAll('_', '-');
  const usual = usualNames.get(label) ?? name.trim().toLowerCase();
  return iconv.encodingExists(usual) ? usual : null;
}

/** Names that differ from the label we show. */
const usualNames = new Map([
  ['utf8', 'utf-8'],
  ['ascii', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['utf-16-le', 'utf-16le'],
  ['utf-16-be', 'utf-16be'],
  ['shift-jis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['euc-tw', 'big5'],
  ['big5-hkscs', 'big5'],
  ['cp949', 'euc-kr'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['x-mac-cyrillic', 'maccyrillic'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [string, string] => [
    `cp${page}`,
    `windows-${page}`,
  ]),
]);

/** UTF-8 without the beginning of a character at its end. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (length > back) end = bytes.length - back;
      break;
    }
  }
  return bytes.subarray(0, end);
}
