/**
 * The units in which a place in a text is counted, as files name them: Unicode code points,
 * UTF-16 code units, UTF-8 bytes. Inside Galley it is always UTF-16.
 */
export const offsetUnits = ['codepoint', 'utf16', 'byte'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/**
 * Converts the offsets of one text between UTF-16 code units (inside), Unicode code points and
 * UTF-8 bytes (at the border). Every answer is `null` for an offset that does not exist in its
 * unit: negative, fractional, past the end, inside a surrogate pair or inside a byte sequence.
 * The end of the text is an offset in each unit.
 */
export type Offsets = {
  /** The text's length in a unit. */
  lengthIn(unit: OffsetUnit): number;
  toCodePoint(utf16: number): number | null;
  fromCodePoint(codePoint: number): number | null;
  toByte(utf16: number): number | null;
  fromByte(byte: number): number | null;
};

/**
 * Reads a text once for each unit that is asked for, which takes about a millisecond a megabyte;
 * each question after that looks at no more than `stride` code units. The text must be
 * well-formed, as import sees to: a surrogate standing alone would be counted as half a pair.
 */
export function createOffsets(text: string): Offsets {
  const codePoints = once(() => createScale(text, /[\ud800-\udfff]/, codePointsOf));
  const bytes = once(() => createScale(text, /[\u0080-\uffff]/, bytesOf));
  return {
    lengthIn(unit) {
      if (unit === 'utf16') return text.length;
      return (unit === 'codepoint' ? codePoints() : bytes()).length;
    },
    toCodePoint: (utf16) => codePoints().to(utf16),
    fromCodePoint: (codePoint) => codePoints().from(codePoint),
    toByte: (utf16) => bytes().to(utf16),
    fromByte: (byte) => bytes().from(byte),
  };
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Code units between two checkpoints: the longest scan any question needs. */
const stride = 1024;

/** How many code points a code unit begins: a low surrogate belongs to the one before it. */
function codePointsOf(unit: number): number {
  return isLowSurrogate(unit) ? 0 : 1;
}

/** How many UTF-8 bytes a code unit begins: a high surrogate brings all four of its pair. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (isLowSurrogate(unit)) return 0;
  return isHighSurrogate(unit) ? 4 : 3;
}

type Scale = {
  length: number;
  to(utf16: number): number | null;
  from(count: number): number | null;
};

/**
 * One unit laid along a text: how many of it stand before each `stride`th code unit. `heavy` finds
 * a code unit that does not weigh one; without any (all ASCII, or no pairs) both units count alike.
 * A checkpoint inside a surrogate pair has the whole pair behind it, as any scan does.
 */
function createScale(text: string, heavy: RegExp, weigh: (unit: number) => number): Scale {
  if (!heavy.test(text)) return createSameScale(text.length);
  const checkpoints = new Uint32Array(Math.floor(text.length / stride) + 1);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (index % stride === 0) checkpoints[index / stride] = length;
    length += weigh(text.charCodeAt(index));
  }
  if (text.length % stride === 0) checkpoints[text.length / stride] = length;

  // Where the last question ended, as a checkpoint of its own: most go on from the one before.
  let last = { index: 0, count: 0 };
  return {
    length,
    to(utf16) {
      if (!isOffset(utf16, text.length)) return null;
      if (isLowSurrogate(text.charCodeAt(utf16))) return null;
      const checkpoint = Math.floor(utf16 / stride);
      const isNearer = last.index > checkpoint * stride && last.index <= utf16;
      let count = isNearer ? last.count : (checkpoints[checkpoint] ?? 0);
      for (let index = isNearer ? last.index : checkpoint * stride; index < utf16; index += 1) {
        count += weigh(text.charCodeAt(index));
      }
      last = { index: utf16, count };
      return count;
    },
    from(count) {
      if (!isOffset(count, length)) return null;
      const checkpoint = lastAtMost(checkpoints, count);
      const isNearer = last.index > checkpoint * stride && last.count <= count;
      let index = isNearer ? last.index : checkpoint * stride;
      let reached = isNearer ? last.count : (checkpoints[checkpoint] ?? 0);
      while (reached < count) {
        reached += weigh(text.charCodeAt(index));
        index += 1;
      }
      if (reached !== count) return null;
      last = { index, count };
      return isLowSurrogate(text.charCodeAt(index)) ? index + 1 : index;
    },
  };
}

function createSameScale(length: number): Scale {
  const same = (offset: number) => (isOffset(offset, length) ? offset : null);
  return { length, to: same, from: same };
}

/** The index of the last checkpoint whose count is at most `count`; the first is 0. */
function lastAtMost(checkpoints: Uint32Array, count: number): number {
  let low = 0;
  let high = checkpoints.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((checkpoints[middle] ?? 0) <= count) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isOffset(offset: number, length: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= length;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
