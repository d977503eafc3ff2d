/**
 * Whether bytes with NULs in them are UTF-16 without a byte order mark, and which. Both orders
 * are read, and the one that is nearly all letters, with the more spaces and line ends, is taken;
 * null where neither is a text.
 */
export function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  // Half a unit at the end of a file, and it is none.
  if (sample.length % 2 === 1) return null;
  const little = judge(sample, 'utf-16le');
  const big = judge(sample, 'utf-16be');
  if ((little ?? 0) + (big ?? 0) === 0) return null;
  return (little ?? -1) >= (big ?? -1) ? 'utf-16le' : 'utf-16be';
}

/**
 * What the bytes after a byte order mark of UTF-16 are: as the mark says, unless it is plainly
 * wrong. A text of ASCII alone is taken for UTF-8 then, and one that only the other order makes a
 * text of, for that.
 */
export function checkMark(
  rest: Uint8Array,
  marked: 'utf-16le' | 'utf-16be',
): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (rest.length < 16) return marked;
  if (rest.every((byte) => (byte >= 0x20 && byte < 0x7f) || [9, 10, 13].includes(byte))) {
    return 'utf-8';
  }
  const even = rest.subarray(0, rest.length & ~1);
  const other = marked === 'utf-16le' ? 'utf-16be' : 'utf-16le';
  const isOther = (judge(even, other) ?? 0) > 0.2 && (judge(even, marked) ?? 0) < 0.01;
  return isOther ? other : marked;
}

/** The part of the characters that every language shares; null for what is no text. */
function judge(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number | null {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample);
  if (text === '' || text.includes('\0')) return null;
  const plausible = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  const broken = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (plausible < text.length * 0.9 || broken * 50 > text.length) return null;
  const shared = text.match(/[ -~\n\r\u3000-\u3002\uff0c]/g)?.length ?? 0;
  return shared / text.length;
}
