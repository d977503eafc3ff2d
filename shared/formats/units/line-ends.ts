/** A text whose lines end with LF, and where in it the offsets (UTF-16) of its source are. */
export type LineEnds = {
  text: string;
  /** Whether the source has CRLF, so that its offsets are not those of the text. */
  isShorter: boolean;
  /** Null for an offset between CR and LF. Offsets outside the source are for others to refuse. */
  carry(offset: number): number | null;
};

/** LF for each CRLF and each CR alone. */
export function joinLineEnds(source: string): LineEnds {
  const same = (offset: number) => offset;
  if (!source.includes('\r')) return { text: source, isShorter: false, carry: same };
  const text = source.replace(/\r\n?/g, '\n');
  if (text.length === source.length) return { text, isShorter: false, carry: same };
  const pairs: number[] = [];
  for (let at = source.indexOf('\r\n'); at !== -1; at = source.indexOf('\r\n', at + 2)) {
    pairs.push(at);
  }
  const carry = (offset: number) => {
    const before = countBelow(pairs, offset);
    return pairs[before - 1] === offset - 1 ? null : offset - before;
  };
  return { text, isShorter: true, carry };
}

/** How many of these ascending numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
