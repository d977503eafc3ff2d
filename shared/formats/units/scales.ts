import { graphemeStarts } from '../../text/graphemes.ts';
import { createOffsets, type Offsets } from '../../text/offsets.ts';
import type { ReadUnit } from '../codec.ts';
import type { LineEnds } from './line-ends.ts';

/** Offsets in one unit, as offsets (UTF-16) in the text with LF; null for what is none. */
export type Scale = { unit: ReadUnit; at(offset: number): number | null };

/** The units that offsets may be in without being asked for by name; graphemes are slow to count. */
const usual = ['codepoint', 'utf16', 'byte'] as const;

/**
 * The scales a source's offsets may be read by, in the order in which they are to be asked, the
 * format's own first: usual units, those with CRLF counted as one character, and graphemes.
 * Only one unit where a person said which.
 */
export function createScales(
  source: string,
  ends: LineEnds,
  { unit, rule }: { unit: ReadUnit | null; rule: ReadUnit },
): (() => Scale[])[] {
  const given = createOffsets(source);
  const asGiven = (one: ReadUnit): Scale => {
    const scale = createScale(source, given, one);
    if (!ends.isShorter) return scale;
    const at = (offset: number) => {
      const place = scale.at(offset);
      return place === null ? null : ends.carry(place);
    };
    return { unit: one, at };
  };
  const asOne = (units: readonly ReadUnit[]): (() => Scale[])[] => {
    if (!ends.isShorter) return [];
    const joined = createOffsets(ends.text);
    return [() => units.map((one) => createScale(ends.text, joined, one))];
  };
  if (unit !== null) return [() => [asGiven(unit)], ...asOne([unit])];
  const first: ReadUnit[] = [rule, ...usual.filter((one) => one !== rule)];
  const second: ReadUnit[] = rule === 'grapheme' ? [] : ['grapheme'];
  return [() => first.map(asGiven), ...asOne(first), () => second.map(asGiven)];
}

function createScale(content: string, offsets: Offsets, unit: ReadUnit): Scale {
  if (unit === 'codepoint') return { unit, at: offsets.fromCodePoint };
  if (unit === 'byte') return { unit, at: offsets.fromByte };
  // Half of a surrogate pair is an offset to nobody.
  if (unit === 'utf16') {
    return { unit, at: (offset) => (offsets.toCodePoint(offset) === null ? null : offset) };
  }
  const starts = graphemeStarts(content);
  return { unit, at: (offset) => starts[offset] ?? null };
}
