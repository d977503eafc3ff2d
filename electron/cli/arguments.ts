import { parseArgs } from 'node:util';
import { type OffsetUnit, offsetUnits } from '../../shared/text/offsets.ts';
import { cliTexts } from '../../shared/texts/cli.ts';

/** The person called a command in a way it does not know; the message is a sentence. */
export class UsageError extends Error {}

export type Options = {
  json: boolean;
  replace: boolean;
  offsets: OffsetUnit;
  /** The commit to go back to, or null. */
  to: number | null;
  isDryRun: boolean;
};

/** How many words a command takes, and how to call it. `--json` goes with every command. */
export type Shape = {
  usage: string;
  words: { least: number; most: number };
  options: readonly ('replace' | 'offsets' | 'to' | 'dry-run')[];
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
  const to = values.to === undefined ? null : parseOffset(values.to);
  const isDryRun = values['dry-run'];
  const { json, replace } = values;
  return { positionals, options: { json, replace, offsets, to, isDryRun } };
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
        to: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { replace, offsets, to } = parsed.values;
    if (replace && !shape.options.includes('replace')) throw new Error('--replace');
    if (offsets !== 'codepoint' && !shape.options.includes('offsets')) throw new Error('--offsets');
    if (to !== undefined && !shape.options.includes('to')) throw new Error('--to');
    if (parsed.values['dry-run'] && !shape.options.includes('dry-run'))
      throw new Error('--dry-run');
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
