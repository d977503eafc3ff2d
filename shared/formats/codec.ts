import type { LabelSchema } from '../model/label-schema.ts';
import type { Offsets, OffsetUnit } from '../text/offsets.ts';
import type { NativeRecord } from './native.ts';

/**
 * A record between formats: the native record with offsets in UTF-16 code units. Every writer
 * takes it and every reader makes it.
 */
export type ExchangeRecord = NativeRecord & { offset_unit: 'utf16' };

/** The units a file's offsets can be in: those we write, and what a person sees as one character. */
export const readUnits = ['codepoint', 'utf16', 'byte', 'grapheme'] as const;
export type ReadUnit = (typeof readUnits)[number];

/** Text at the end of one of the files of an output, by its path within it. */
export type Piece = { path: string; text: string };

/** How spans that overlap, or are of several labels, are to go into a format without either. */
export const overlapChoices = ['drop', 'file per label'] as const;
export type OverlapChoice = (typeof overlapChoices)[number];

export type WriteOptions = {
  /** The labels, attributes and relation types there are, for the configuration some tools need. */
  schema: LabelSchema;
  /** The unit of offsets, where the format leaves a choice; null for the one it usually has. */
  unit: OffsetUnit | null;
  overlap: OverlapChoice;
  /** The name of the output without its ending, for the files that are named after it. */
  name: string;
};

export type Writer = {
  begin(): Piece[];
  /** Writes what `fit` of the same codec and options answers; anything else is our own mistake. */
  add(record: ExchangeRecord): Piece[];
  end(): Piece[];
};

/** What is found in a file that is not as it should be; the line counts from 1 within the source. */
export type FormatProblem = { line: number; message: string };

/** How the unit of offsets was decided. */
export type UnitFinding = {
  unit: ReadUnit;
  /** By quotes that fit in it alone, by all fitting alike, or by the format's rule without any. */
  by: 'quotes' | 'any' | 'rule';
};

/** Text that is read on its own: a line, an element of a list, a document, or a whole file. */
export type Source = {
  /** Its file's name without the folder, and the line of that file where it begins, from 1. */
  file: string;
  line: number;
  text: string;
  /** Files beside it that belong to it, by name: a text and its standoff, an offsets sidecar. */
  beside: Readonly<Record<string, string>>;
};

export type ReadOptions = {
  /** The unit a person says the offsets are in; null to find out. */
  unit: ReadUnit | null;
};

/** What one source holds. Whatever is wrong with it is a problem; nothing is thrown. */
export type Parsed = {
  records: ExchangeRecord[];
  problems: FormatProblem[];
  units: UnitFinding[];
};

/** How a file is cut into sources: each line of it, each element of its list, each document. */
export type Framing = 'lines' | 'list' | 'documents' | 'file';

/**
 * A format. The law for each: reading what was written of `fit(record)` gives `fit(record)` again,
 * and what was lost is the difference between the record and that, which `lossesBetween` counts.
 */
export type Codec = {
  framing: Framing;
  /** What of a record the format can carry, everything else at the value that reading gives it. */
  fit(record: ExchangeRecord, options: WriteOptions): ExchangeRecord;
  createWriter(options: WriteOptions): Writer;
  /** Null for formats that are written only. */
  parse: ((source: Source, options: ReadOptions) => Parsed) | null;
};

/** An offset of ours, which begins a character, in the unit of a file. Throws for any other. */
export function toUnit(offsets: Offsets, unit: OffsetUnit, offset: number): number {
  const converted = inUnit(offsets, unit, offset);
  if (converted === null) throw new Error(`no character begins at ${offset}`);
  return converted;
}

function inUnit(offsets: Offsets, unit: OffsetUnit, offset: number): number | null {
  if (unit === 'codepoint') return offsets.toCodePoint(offset);
  if (unit === 'byte') return offsets.toByte(offset);
  return offsets.toCodePoint(offset) === null ? null : offset;
}

/** JSON on one line for any reader: Python's `splitlines` takes these three for line ends. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
