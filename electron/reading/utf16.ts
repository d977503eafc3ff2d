/**
 * Whether bytes with NULs in them are UTF-16 without a byte order mark, and which. Both orders
 * are read, and the one that is nearly all letters, with the more spaces and line ends, is taken;
 * null where neither is a text.
 */
export function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const little = judge(sample, 'utf-16le');
  const big = judge(sample, 'utf-16be');
  if (little === null && big === null) return null;
  return (little ?? -1) >= (big ?? -1) ? 'utf-16le' : 'utf-16be';
}

/** The part of the characters that every language shares; null for what is no text. */
function judge(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number | null {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(even);
  if (text === '' || text.includes('\0')) return null;
  const plausible = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  const broken = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (plausible < text.length * 0.9 || broken * 50 > text.length) return null;
  const shared = text.match(/[ -~\n\r\u3000-\u3002\uff0c]/g)?.length ?? 0;
  return shared / text.length;
}
