import type { Loss, LossKind } from '../formats/losses.ts';
import { clip } from './failures.ts';
import { count, plural } from './plural.ts';

/** What a mark that does not fit is, before the name of its label and after it. */
const misfits: Partial<Record<LossKind, (label: string) => [one: string, many: string]>> = {
  'split span': (label) => named('split ', label),
  'nested span': (label) => named('nested ', label),
  'overlapping span': (label) => named('overlapping ', label),
  'span within words': (label) => named('', label, ' off the edges of words'),
  span: (label) => named('', label),
};

/** What becomes of marks and links that stay but change. */
const changes: Partial<Record<LossKind, (name: string, number: number) => string>> = {
  'joined span': (label, number) =>
    `${counted(number, named('split ', label))} ${number === 1 ? 'becomes' : 'become'} one stretch, with all that stands between.`,
  'divided span': (label, number) =>
    `${counted(number, named('', label))} ${isOrAre(number)} divided into more parts.`,
  'span in parts': (label, number) =>
    `${counted(number, named('split ', label))} ${number === 1 ? 'becomes' : 'become'} a mark for each part.`,
  'moved span': (label, number) =>
    `${counted(number, named('', label))} ${number === 1 ? 'begins or ends' : 'begin or end'} elsewhere.`,
  'renamed span': (label, number) =>
    `${counted(number, named('', label))} ${number === 1 ? 'gets its' : 'get their'} label written another way.`,
  'added span': (label, number) => `${counted(number, named('', label))} ${isOrAre(number)} added.`,
  'renamed relation': (type, number) =>
    `${plural(number, 'link')} “${clip(type)}” ${number === 1 ? 'gets its' : 'get their'} name written another way.`,
  'added relation': (type, number) =>
    `${plural(number, 'link')} “${clip(type)}” ${isOrAre(number)} added.`,
  text: (_, number) =>
    `The words of ${plural(number, 'article')} are left out, or written another way.`,
  order: (_, number) => `The order of marks or links changes in ${plural(number, 'article')}.`,
};

/** What is left out of what stays, by how many. */
const omissions: Partial<Record<LossKind, [one: string, many: string]>> = {
  relation: ['link', 'links'],
  'author link': ['link to the author', 'links to the author'],
  cue: ['cue', 'cues'],
  attribute: ['value of a mark', 'values of marks'],
  'relation attribute': ['value of a link', 'values of links'],
  note: ['note on a mark', 'notes on marks'],
  'article note': ['note on an article', 'notes on articles'],
};

const factNames: Record<string, string> = {
  title: 'titles',
  byline: 'bylines',
  published: 'days of publication',
  source: 'sources',
  language: 'languages',
};

/** What is not kept at all and is known to tools rather than to readers. */
const technical: Partial<Record<LossKind, string>> = {
  layer: 'layers',
  origin: 'origins of marks',
  date: 'times of marks',
  id: 'ids',
  'text version': 'versions of texts',
};

const articleFacts: Partial<Record<LossKind, (name: string) => string>> = {
  fact: (name) => factNames[name] ?? name,
  meta: () => 'further facts',
  status: () => 'statuses',
  split: () => 'splits',
};

/**
 * What a format leaves out, in a few sentences: marks that do not fit first, then what changes,
 * then what is left out. None where nothing is lost.
 */
export function lossSentences(losses: readonly Loss[]): string[] {
  const missing = losses
    .flatMap(({ kind, name, count: number }) => {
      const words = misfits[kind]?.(name);
      return words === undefined ? [] : [{ number, words: counted(number, words) }];
    })
    .sort((one, other) => other.number - one.number);
  const number = missing.reduce((sum, one) => sum + one.number, 0);
  const facts = losses.flatMap(({ kind, name }) => articleFacts[kind]?.(name) ?? []);
  const unkept = losses.flatMap(({ kind }) => technical[kind] ?? []);
  return [
    ...sentence(
      missing.map(({ words }) => words),
      number === 1 ? 'does not fit.' : 'do not fit.',
    ),
    ...losses.flatMap(({ kind, name, count: times }) => changes[kind]?.(name, times) ?? []),
    ...omissionSentence(losses),
    ...sentence(facts, 'of articles are left out.'),
    ...sentence(unkept, 'are not kept.'),
  ];
}

/** Every loss in a line of its own, with its number and what it is lost of, for a report. */
export function lossLines(losses: readonly Loss[]): string[] {
  return losses.map(({ kind, name, count: number }) => {
    const what = name === '' ? '' : `: ${name}`;
    return `${count(number)}\t${lineNames[kind] ?? kind}${what}`;
  });
}

const lineNames: Partial<Record<LossKind, string>> = {
  'split span': 'split marks left out',
  'nested span': 'nested marks left out',
  'overlapping span': 'overlapping marks left out',
  'span within words': 'marks off the edges of words left out',
  span: 'marks left out',
  'joined span': 'split marks joined into one stretch',
  'divided span': 'marks divided into more parts',
  'span in parts': 'split marks written as a mark for each part',
  'moved span': 'marks that begin or end elsewhere',
  'renamed span': 'marks whose label is written another way',
  'added span': 'marks added',
  relation: 'links left out',
  'author link': 'links to the author left out',
  'renamed relation': 'links whose name is written another way',
  'added relation': 'links added',
  cue: 'cues left out or changed, by the link',
  attribute: 'values of marks left out or changed',
  'relation attribute': 'values of links left out or changed',
  note: 'notes on marks left out or changed, by the label',
  'article note': 'notes on articles left out or changed',
  text: 'texts left out or changed',
  fact: 'facts left out or changed',
  meta: 'further facts left out or changed',
  status: 'statuses not kept',
  split: 'splits not kept',
  layer: 'layers of marks not kept',
  origin: 'origins of marks not kept',
  date: 'times of marks not kept',
  id: 'ids not kept',
  'text version': 'versions of texts not kept',
  order: 'articles whose marks or links come in another order',
};

function omissionSentence(losses: readonly Loss[]): string[] {
  const sums = new Map<LossKind, number>();
  for (const { kind, count: number } of losses) sums.set(kind, (sums.get(kind) ?? 0) + number);
  const parts = [...sums].flatMap(([kind, number]) => {
    const words = omissions[kind];
    return words === undefined ? [] : [{ number, words: counted(number, words) }];
  });
  const all = parts.reduce((sum, { number }) => sum + number, 0);
  return sentence(
    parts.map(({ words }) => words),
    `${isOrAre(all)} left out.`,
  );
}

/** One sentence of what is listed, each once; none of nothing. */
function sentence(parts: readonly string[], end: string): string[] {
  if (parts.length === 0) return [];
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(new Set(parts));
  return [`${list.charAt(0).toUpperCase()}${list.slice(1)} ${end}`];
}

function counted(number: number, [one, many]: [one: string, many: string]): string {
  return plural(number, one, many);
}

function isOrAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

/** A label as the noun of what it marks; in quotation marks where English has no plural of it. */
function named(before: string, label: string, after = ''): [one: string, many: string] {
  if (!/^[A-Za-z][A-Za-z -]*[A-Za-z]$/.test(label)) {
    return [`${before}mark “${clip(label)}”${after}`, `${before}marks “${clip(label)}”${after}`];
  }
  return [`${before}${label}${after}`, `${before}${pluralOf(label)}${after}`];
}

function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
