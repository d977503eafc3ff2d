import { parseArgs } from 'node:util';
import { type OffsetUnit, offsetUnits } from '../../shared/text/offsets.ts';
import { cliTexts } from '../../shared/texts/cli.ts';

/** The person called a command in a way it does not know; the message is a sentence. */
export class UsageError extends Error {}

export type Options = {
  json: boolean;
  replace: boolean;
  offsets: OffsetUnit;
  /** The file of a label schema; null where none is named. */
  set: string | null;
  dryRun: boolean;
  /** Names of labels, `OLD=NEW`. */
  merge: readonly string[];
};

/** How many words a command takes, and how to call it. `--json` goes with every command. */
export type Shape = {
  usage: string;
  words: { least: number; most: number };
  options: readonly ('replace' | 'offsets' | 'set' | 'dry-run' | 'merge')[];
};

/** Sorts a command's words from its options. Throws a UsageError. */
export function parseArguments(
  shape: Shape,
  words: readonly string[],
): { positionals: string[]; options: Options } {
  const parsed = attempt(shape, words);
  const { positionals, values } = parsed;
  if (positionals.length < shape.words.least || positionals.length > shape.words.most) {
    throw new UsageError(cliTexts.wrongArguments(shape.usage));
  }
  const offsets = offsetUnits.find((unit) => unit === values.offsets);
  if (offsets === undefined) throw new UsageError(cliTexts.wrongArguments(shape.usage));
  const { json, replace, set = null, 'dry-run': dryRun, merge } = values;
  return { positionals, options: { json, replace, offsets, set, dryRun, merge } };
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
        set: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        merge: { type: 'string', multiple: true, default: [] },
      },
    });
    const { replace, offsets } = parsed.values;
    if (replace && !shape.options.includes('replace')) throw new Error('--replace');
    for (const option of ['set', 'dry-run', 'merge'] as const) {
      const isGiven = ![undefined, false].includes(parsed.values[option] as undefined | false);
      const isEmpty = Array.isArray(parsed.values[option]) && parsed.values[option].length === 0;
      if (isGiven && !isEmpty && !shape.options.includes(option)) throw new Error(`--${option}`);
    }
    if (offsets !== 'codepoint' && !shape.options.includes('offsets')) throw new Error('--offsets');
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
