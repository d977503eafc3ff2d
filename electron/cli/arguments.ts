import { parseArgs } from 'node:util';
import type { Fragment } from '../../shared/model/annotation.ts';
import { type OffsetUnit, offsetUnits } from '../../shared/text/offsets.ts';
import { cliTexts } from '../../shared/texts/cli.ts';

/** The person called a command in a way it does not know; the message is a sentence. */
export class UsageError extends Error {}

export type Options = {
  json: boolean;
  replace: boolean;
  offsets: OffsetUnit;
  /** Values typed as `name=value`. */
  attribute: readonly string[];
  /** Where a cue is, in code points; null where none is given. */
  cue: Fragment | null;
};

/** How many words a command takes, and how to call it. `--json` goes with every command. */
export type Shape = {
  usage: string;
  words: { least: number; most: number };
  options: readonly ('replace' | 'offsets' | 'attribute' | 'cue')[];
};

/** Sorts a command's words from its options. Throws a UsageError. */
export function parseArguments(
  shape: Shape,
  words: readonly string[],
): { positionals: string[]; options: Options } {
  const { cue, others } = takeCue(shape, words);
  const parsed = attempt(shape, others);
  const { positionals, values } = parsed;
  if (positionals.length < shape.words.least || positionals.length > shape.words.most) {
    throw new UsageError(cliTexts.wrongArguments(shape.usage));
  }
  const offsets = offsetUnits.find((unit) => unit === values.offsets);
  if (offsets === undefined) throw new UsageError(cliTexts.wrongArguments(shape.usage));
  const { json, replace, attribute } = values;
  return { positionals, options: { json, replace, offsets, attribute, cue } };
}

/** A cue is the one option that takes two words. */
function takeCue(
  shape: Shape,
  words: readonly string[],
): { cue: Fragment | null; others: readonly string[] } {
  const at = words.indexOf('--cue');
  if (at === -1) return { cue: null, others: words };
  const [start, end] = words.slice(at + 1, at + 3);
  if (!shape.options.includes('cue') || start === undefined || end === undefined) {
    throw new UsageError(cliTexts.wrongArguments(shape.usage));
  }
  const cue = { start: parseOffset(start), end: parseOffset(end) };
  return { cue, others: words.toSpliced(at, 3) };
}

function attempt(shape: Shape, words: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        offsets: { type: 'string', default: 'codepoint' },
        attribute: { type: 'string', multiple: true, default: [] },
      },
    });
    const { replace, offsets, attribute } = parsed.values;
    if (replace && !shape.options.includes('replace')) throw new Error('--replace');
    if (offsets !== 'codepoint' && !shape.options.includes('offsets')) throw new Error('--offsets');
    if (attribute.length > 0 && !shape.options.includes('attribute'))
      throw new Error('--attribute');
    return parsed;
  } catch {
    throw new UsageError(cliTexts.wrongArguments(shape.usage));
  }
}

/** A whole number from 0 as a person types it. Throws a UsageError. */
export function parseOffset(word: string): number {
  if (!/^\d{1,15}$/.test(word)) throw new UsageError(cliTexts.wrongNumber(word));
  return Number(word);
}
