import { readFileSync } from 'node:fs';
import type { FigureContext, ReadFigure } from '../../../shared/figures/read-figure.ts';

/** A line of a table of phrases: words, where they stand, and what they are expected to say. */
export type Phrase = {
  readonly written: string;
  readonly quote: string;
  readonly context: FigureContext;
  /** In the notation of {@link shown}. */
  readonly expected: string;
  /** What a reader would say where the reader of figures is known to say nothing; else `''`. */
  readonly missed: string;
};

/**
 * A table of phrases, a line each: the words, what they say, and a language or the article's day
 * where it matters, divided by tabs. Brackets in the words mark the figure within its text.
 */
export function readPhrases(name: string): Phrase[] {
  const lines = linesOf(name);
  return lines.map(([written = '', expected = '', ...others]) => {
    const setting = others.find((other) => !other.startsWith('missed: ')) ?? '';
    const missed = others.find((other) => other.startsWith('missed: ')) ?? '';
    const isDay = /^\d{4}-/.test(setting);
    const language = setting === '' || isDay ? name : setting;
    const published = isDay ? setting : '';
    return {
      written,
      ...placed(written, language, published),
      expected,
      missed: missed.replace('missed: ', ''),
    };
  });
}

/** The phrases that say no figure, a language and words on a line. */
export function readTraps(name: string): Omit<Phrase, 'expected' | 'missed'>[] {
  return linesOf(name).map(([language = '', written = '']) => ({
    written,
    ...placed(written, language, ''),
  }));
}

/** The marked words and the text around them; all of the words where none are marked. */
function placed(written: string, language: string, published: string) {
  const [, before = '', quote = written, after = ''] = /^(.*)\[(.*)\](.*)$/u.exec(written) ?? [];
  return { quote, context: { language, published, before, after } };
}

/** Spaces that cannot be told from others are written as escapes. */
function linesOf(name: string): string[][] {
  const text = readFileSync(new URL(`phrases/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .split('\t'),
    );
}

/** A reading on one line: kind value[..max] [scale] [unit] [currency] [modifier] [{period}]. */
export function shown(read: ReadFigure | null): string {
  if (read === null) return 'nothing';
  const { kind, value, valueMax, scale, unit, currency, modifier, period } = read;
  const number = valueMax === null ? `${value ?? '-'}` : `${value}..${valueMax}`;
  return [
    kind,
    kind === 'date' ? '' : number,
    scale,
    unit === '' ? '' : `[${unit}]`,
    currency,
    // A range of days has one end in its period, not in a value.
    modifier === 'exact' ? '' : modifier,
    period === '' ? '' : `{${period}}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
