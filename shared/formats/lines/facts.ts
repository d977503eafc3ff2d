import { publishedSchema } from '../../model/article.ts';
import type { ExchangeRecord } from '../codec.ts';

/** What is known of an article, under the names it has where a format keeps metadata by name. */
const factNames = [
  ...(['id', 'title', 'byline', 'published', 'source', 'language', 'split', 'note'] as const),
];
type Facts = Pick<ExchangeRecord, (typeof factNames)[number] | 'meta'>;

const isFactName = (name: string): name is (typeof factNames)[number] =>
  factNames.some((one) => one === name);

/**
 * The facts that metadata by name can carry: all, but for metadata under the name of a fact or
 * under one of the names that the format has for something else.
 */
export function fitFacts(record: ExchangeRecord, taken: readonly string[]): Facts {
  const meta = Object.entries(record.meta).filter(
    ([name]) => !isFactName(name) && !taken.includes(name),
  );
  const { id, title, byline, published, source, language, split, note } = record;
  return {
    ...{ id, title, byline, published, source, language, split, note },
    meta: Object.fromEntries(meta),
  };
}

/** Fitted facts by name, those that say nothing left out. */
export function namedFacts(record: ExchangeRecord): Record<string, string> {
  const facts = factNames.filter((name) => record[name] !== '').map((name) => [name, record[name]]);
  return Object.fromEntries([...facts, ...Object.entries(record.meta)]);
}

/**
 * The facts in metadata by name, whatever is there: a name that is a fact's is that fact, where
 * the value can be one, and all others are metadata. Lists and objects become their JSON.
 */
export function factsFrom(values: Readonly<Record<string, unknown>>): Facts {
  const facts = { id: '', title: '', byline: '', published: '', source: '', language: '' };
  const all: Omit<Facts, 'meta'> = { ...facts, split: '', note: '' };
  const meta: [string, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    const words = wordsOf(value);
    if (words === null) continue;
    const isDay = name !== 'published' || publishedSchema.safeParse(words).success;
    if (isFactName(name) && isDay) all[name] = words;
    else meta.push([name, words]);
  }
  return { ...all, meta: Object.fromEntries(meta) };
}

function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // Nested so deeply that it can be read and not written.
    return null;
  }
}
