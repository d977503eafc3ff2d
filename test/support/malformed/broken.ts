/**
 * A file that is broken in one way: `tells` are the rows it gets in the report, by line and code and,
 * of an archive, the file in it,
 * and `keeps` the articles that are read of it all the same.
 */
export type Broken = {
  how: string;
  bytes: string | Uint8Array;
  tells: readonly [line: number, code: string, inside?: string][];
  keeps?: readonly string[];
};

/** Files broken in different ways, by the ending of their names; and one that is not. */
export type BrokenKind = {
  ending: string;
  broken: readonly Broken[];
  good: string | Uint8Array;
  /** What is read of the good one. */
  reads: readonly string[];
};

/** UTF-16 with its mark, little end first. */
export const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Bytes that are the same in every run, and no text: of each value with a NUL, or of all but it. */
export function noise(length: number, lowest: number): Buffer {
  let state = 11;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return lowest + ((state >>> 16) % (256 - lowest));
    }),
  );
}

/** Bytes one after the other, texts in Latin-1. */
export const bytesOf = (...parts: (string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
