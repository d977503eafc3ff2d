import { TextDecoder, TextEncoder } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Codec, Parsed, Source } from '../../../shared/formats/codec.ts';
import { nativeRecordSchema, recordProblem } from '../../../shared/formats/native.ts';
import { exchangeRecord } from './exchange-record.ts';
import { usualWriting, written } from './laws.ts';

/** Numbers from 0 to below a limit, always the same ones from the same seed (mulberry32). */
export type Chance = (limit: number) => number;

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

type Mutation = (text: string, chance: Chance) => string;

/** What happens to files: on bad disks, in editors, in scripts that nobody tested. */
const mutations: Record<string, Mutation> = {
  'bytes flipped': flipBytes,
  'bytes lost': (text, chance) => {
    const start = chance(text.length + 1);
    return whole(text.slice(0, start) + text.slice(start + 1 + chance(20)));
  },
  'cut off': (text, chance) => whole(text.slice(0, chance(text.length + 1))),
  'a line lost': (text, chance) =>
    withLines(text, (lines) => void lines.splice(chance(lines.length), 1)),
  'a line cut': (text, chance) =>
    withLine(text, chance, (line) => whole(line.slice(0, chance(line.length + 1)))),
  'a line twice': (text, chance) =>
    withLines(text, (lines) => {
      const line = lines[chance(lines.length)] ?? '';
      lines.splice(chance(lines.length + 1), 0, line);
    }),
  'two lines swapped': (text, chance) =>
    withLines(text, (lines) => swap(lines, chance(lines.length), chance(lines.length))),
  'two lines joined': (text, chance) =>
    withLines(text, (lines) => {
      const at = chance(lines.length);
      lines.splice(at, 2, lines.slice(at, at + 2).join(''));
    }),
  'two fields swapped': (text, chance) =>
    withLine(text, chance, (line) => {
      const fields = line.split(/([\t ,;:|]+)/);
      swap(fields, 2 * chance((fields.length + 1) / 2), 2 * chance((fields.length + 1) / 2));
      return fields.join('');
    }),
  'a number changed': (text, chance) =>
    withOneOf(text, /-?\d+/g, chance, (found) => pick(oddNumbers(found), chance)),
  'a value changed': (text, chance) =>
    withOneOf(text, /"(?:[^"\\]|\\.)*"|\btrue\b|\bfalse\b|\bnull\b|\[\]|\{\}/g, chance, () =>
      pick(oddValues, chance),
    ),
  'values swapped': (text, chance) => withLine(text, chance, (line) => swapValues(line, chance)),
};

const oddValues = [
  'null',
  '""',
  '0',
  '-1',
  '1e400',
  '[]',
  '{}',
  '[[]]',
  'true',
  '"\\ud800"',
  '"\\r\\n"',
];

function oddNumbers(found: string): string[] {
  const number = Number(found);
  return [number + 1, number - 1, -number, number * 1000, number + 0.5].map(String).concat('', 'x');
}

/**
 * A text damaged in one of the ways that files are, and sometimes in several; `seed` says which.
 * What it answers is well-formed, as what has been decoded always is.
 */
export function mutated(text: string, seed: number): string {
  const chance = createChance(seed);
  const all = Object.values(mutations);
  let damaged = text;
  for (let times = 1 + Math.max(0, chance(4) - 1); times > 0; times -= 1) {
    damaged = (all[chance(all.length)] ?? flipBytes)(damaged, chance);
  }
  return damaged;
}

export type Damage = {
  /** How many damaged files are read. */
  times?: number;
  /** Files to damage beside those that the codec writes itself, each by its path. */
  more?: readonly Readonly<Record<string, string>>[];
};

/**
 * Holds a codec to what reading owes any file: it throws nothing and ends; each problem is a
 * sentence with a line from 1; each record is whole and valid; and no line or element of a list
 * that says anything is passed over in silence. A hang is found by the time a test may take.
 */
export function standsDamage(
  codec: Codec,
  sourcesOf: (files: Readonly<Record<string, string>>) => Source[],
  { times = 2000, more = [] }: Damage = {},
): void {
  const { parse } = codec;
  if (parse === null) throw new Error('this format is not read');
  const samples = fc.sample(exchangeRecord(), { numRuns: 24, seed: 6 });
  const outputs = [0, 1, 2, 3, 4, 5, 6, 7].map((group) =>
    written(codec, samples.slice(group * 3, group * 3 + 3), usualWriting),
  );
  const all = [...outputs, ...more];
  for (let seed = 0; seed < times; seed += 1) {
    const files = { ...all[seed % all.length] };
    const paths = Object.keys(files);
    const path = paths[createChance(seed)(paths.length)] ?? '';
    files[path] = mutated(files[path] ?? '', seed);
    for (const source of sourcesOf(files)) {
      const unit = seed % 7 === 0 ? 'grapheme' : null;
      expectSound(parse(source, { unit }), source, codec, `damage ${seed} to ${path}`);
    }
  }
}

function expectSound(parsed: Parsed, source: Source, codec: Codec, about: string): void {
  for (const { line, message } of parsed.problems) {
    expect(Number.isInteger(line) && line >= 1, `${about}: line ${line}, ${message}`).toBe(true);
    expect(message, about).toMatch(/\S/);
  }
  for (const record of parsed.records) {
    expect(recordProblem(record), about).toBeNull();
    expect(nativeRecordSchema.safeParse(record).success, about).toBe(true);
    expect(record.offset_unit, about).toBe('utf16');
    expect(record.text.isWellFormed() && !record.text.includes('\r'), about).toBe(true);
  }
  const saysNothing = source.text.trim() === '' || !['lines', 'list'].includes(codec.framing);
  const found = parsed.records.length + parsed.problems.length;
  expect(saysNothing || found > 0, `${about} was passed over`).toBe(true);
}

function flipBytes(text: string, chance: Chance): string {
  const bytes = new TextEncoder().encode(text);
  for (let times = 1 + chance(3); times > 0 && bytes.length > 0; times -= 1) {
    const at = chance(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
  }
  return new TextDecoder().decode(bytes);
}

/** Text with U+FFFD for halves of surrogate pairs: decoding leaves no other. */
function whole(text: string): string {
  return text.toWellFormed();
}

function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

function withLine(text: string, chance: Chance, change: (line: string) => string): string {
  return withLines(text, (lines) => {
    const at = chance(lines.length);
    lines[at] = change(lines[at] ?? '');
  });
}

function withOneOf(
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (found: string) => string,
) {
  const found = [...text.matchAll(pattern)];
  const one = found[chance(found.length)];
  if (one === undefined) return text;
  return text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length);
}

function pick(values: readonly string[], chance: Chance): string {
  return values[chance(values.length)] ?? '';
}

function swap<Value>(values: Value[], one: number, other: number): void {
  const [first, second] = [values[one], values[other]];
  if (first === undefined || second === undefined) return;
  values[one] = second;
  values[other] = first;
}

/** Swaps two values of a line of JSON, wherever in it they are. */
function swapValues(line: string, chance: Chance): string {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      visit(holder[key]);
    }
  };
  try {
    const value: unknown = JSON.parse(line);
    visit(value);
    const [one, other] = [places[chance(places.length)], places[chance(places.length)]];
    if (one === undefined || other === undefined) return line;
    const kept = one.holder[one.key];
    one.holder[one.key] = other.holder[other.key];
    other.holder[other.key] = kept;
    return JSON.stringify(value);
  } catch {
    // No JSON, or a value that has come to hold itself.
    return line;
  }
}
