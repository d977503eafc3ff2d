import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Fragment } from '../../shared/model/annotation.ts';
import { type OffsetUnit, offsetUnits } from '../../shared/text/offsets.ts';
import { cliTexts } from '../../shared/texts/cli.ts';

/** The person called a command in a way it does not know; the message is a sentence. */
export class UsageError extends Error {}

export type Options = {
  json: boolean;
  replace: boolean;
  /** The unit of offsets in what is written; null for what is usual. */
  offsets: OffsetUnit | null;
  /** Values typed as `name=value`. */
  attribute: readonly string[];
  /** Where a cue is, in code points; null where none is given. */
  cue: Fragment | null;
  /** An article by its id or title, or '' for all. */
  article: string;
  wholeWord: boolean;
  matchCase: boolean;
  plural: boolean;
  dryRun: boolean;
  /** The file of a label schema; null where none is named. */
  set: string | null;
  /** Names of labels, `OLD=NEW`. */
  merge: readonly string[];
  /** The commit to go back to, or the format to make; null where none is named. */
  to: string | null;
  /** Which articles: names of statuses and of labels, sources, `name=value` of metadata, days or ''. */
  status: readonly string[];
  label: readonly string[];
  source: readonly string[];
  meta: readonly string[];
  from: string;
  until: string;
  hasNote: boolean;
  limit: number | null;
  /** Fields to look in. */
  in: readonly string[];
  /** How files are read, and what becomes of copies; null where it is to be found out. */
  format: string | null;
  encoding: string | null;
  map: readonly string[];
  exact: string | null;
  near: string | null;
  report: string | null;
  /** Whether what a check finds wrong with the index is put right. */
  repair: boolean;
  /** What goes into a dataset, and how. */
  layer: readonly string[];
  split: readonly string[];
  query: string;
  strict: boolean;
  noText: boolean;
  names: boolean;
  folder: boolean;
  /** Whether labels that the project does not have come in with their marks. */
  addLabels: boolean;
  overlap: string | null;
  /** The unit that a file's offsets are in; null to find out. */
  unit: string | null;
  /** How articles are divided. */
  by: readonly string[];
  seed: string | null;
  shares: string | null;
};

const optionTable = {
  json: { type: 'boolean' },
  replace: { type: 'boolean' },
  offsets: { type: 'string' },
  attribute: { type: 'string', multiple: true },
  article: { type: 'string' },
  'whole-word': { type: 'boolean' },
  'match-case': { type: 'boolean' },
  plural: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  set: { type: 'string' },
  merge: { type: 'string', multiple: true },
  to: { type: 'string' },
  status: { type: 'string', multiple: true },
  label: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  meta: { type: 'string', multiple: true },
  from: { type: 'string' },
  until: { type: 'string' },
  'has-note': { type: 'boolean' },
  limit: { type: 'string' },
  in: { type: 'string', multiple: true },
  format: { type: 'string' },
  encoding: { type: 'string' },
  map: { type: 'string', multiple: true },
  exact: { type: 'string' },
  near: { type: 'string' },
  report: { type: 'string' },
  repair: { type: 'boolean' },
  layer: { type: 'string', multiple: true },
  split: { type: 'string', multiple: true },
  query: { type: 'string' },
  strict: { type: 'boolean' },
  'no-text': { type: 'boolean' },
  names: { type: 'boolean' },
  folder: { type: 'boolean' },
  'add-labels': { type: 'boolean' },
  overlap: { type: 'string' },
  unit: { type: 'string' },
  by: { type: 'string', multiple: true },
  seed: { type: 'string' },
  shares: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** The options that a command may know. `--json` goes with every command. */
export type OptionName = Exclude<keyof typeof optionTable, 'json'> | 'cue';

/** How many words a command takes, and how to call it. */
export type Shape = {
  usage: string;
  words: { least: number; most: number };
  options: readonly OptionName[];
};

/** Sorts a command's words from its options. Throws a UsageError. */
export function parseArguments(
  shape: Shape,
  words: readonly string[],
): { positionals: string[]; options: Options } {
  const { cue, others } = takeCue(shape, words);
  const { positionals, values } = attempt(shape, others);
  const offsets = offsetUnits.find((unit) => unit === values.offsets) ?? null;
  const isFew = positionals.length < shape.words.least;
  const isWrongUnit = values.offsets !== undefined && offsets === null;
  if (isFew || positionals.length > shape.words.most || isWrongUnit) {
    throw new UsageError(cliTexts.wrongArguments(shape.usage));
  }
  return {
    positionals,
    options: {
      json: values.json ?? false,
      replace: values.replace ?? false,
      offsets,
      attribute: values.attribute ?? [],
      cue,
      article: values.article ?? '',
      wholeWord: values['whole-word'] ?? false,
      matchCase: values['match-case'] ?? false,
      plural: values.plural ?? false,
      dryRun: values['dry-run'] ?? false,
      set: values.set ?? null,
      merge: values.merge ?? [],
      to: values.to ?? null,
      status: values.status ?? [],
      label: values.label ?? [],
      source: values.source ?? [],
      meta: values.meta ?? [],
      from: values.from ?? '',
      until: values.until ?? '',
      hasNote: values['has-note'] ?? false,
      limit: values.limit === undefined ? null : parseOffset(values.limit),
      in: values.in ?? [],
      format: values.format ?? null,
      encoding: values.encoding ?? null,
      map: values.map ?? [],
      exact: values.exact ?? null,
      near: values.near ?? null,
      report: values.report ?? null,
      repair: values.repair ?? false,
      layer: values.layer ?? [],
      split: values.split ?? [],
      query: values.query ?? '',
      strict: values.strict ?? false,
      noText: values['no-text'] ?? false,
      names: values.names ?? false,
      folder: values.folder ?? false,
      addLabels: values['add-labels'] ?? false,
      overlap: values.overlap ?? null,
      unit: values.unit ?? null,
      by: values.by ?? [],
      seed: values.seed ?? null,
      shares: values.shares ?? null,
    },
  };
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
    const parsed = parseArgs({ args: [...words], allowPositionals: true, options: optionTable });
    const known: readonly string[] = ['json', ...shape.options];
    const unknown = Object.keys(parsed.values).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new Error(`--${unknown}`);
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
