import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FigureContext,
  figureAttributes,
  readFigure,
} from '../../../shared/figures/read-figure.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { anyText } from '../text/any-text.ts';
import { readPhrases, shown } from './table.ts';

/** How each language writes 1234567.5. */
const habits = [
  { language: 'en', group: ',', decimal: '.' },
  { language: 'en', group: '\u2009', decimal: '.' },
  { language: 'de', group: '.', decimal: ',' },
  { language: 'de', group: '\u202f', decimal: ',' },
  { language: 'de-CH', group: '’', decimal: '.' },
  { language: 'fr', group: '\u202f', decimal: ',' },
  { language: 'fr', group: '\u00a0', decimal: ',' },
  { language: 'fr', group: ' ', decimal: ',' },
  { language: 'es', group: '.', decimal: ',' },
  { language: 'es', group: '\u00a0', decimal: ',' },
  { language: 'es-MX', group: ',', decimal: '.' },
] as const;

const languages = ['en', 'de', 'fr', 'es'];
const phrases = languages.flatMap(readPhrases);

function alone(language: string): FigureContext {
  return { language, published: '', before: '', after: '' };
}

/** Words of the table thrown together: what looks most like a figure and is none. */
const nearlyFigures = fc
  .array(fc.constantFrom(...phrases.flatMap(({ quote }) => quote.split(' ')), '-', '–', '%', '€'), {
    maxLength: 8,
  })
  .map((words) => words.join(' '));

const anyWords = fc.oneof(anyText(), nearlyFigures);
const anyContext = fc.record({
  language: fc.constantFrom('', 'en', 'de', 'fr', 'es', 'es-MX', 'ar', 'x'),
  published: fc.constantFrom('', '2018-02-14', '2018-02-30', 'x'),
  before: anyWords,
  after: anyWords,
});

describe('reading a figure', () => {
  it('never fails, and says finite numbers and days that exist', () => {
    fc.assert(
      fc.property(anyWords, anyContext, (quote, context) => {
        const read = readFigure(quote, context);
        if (read === null) return;
        for (const value of [read.value, read.valueMax]) {
          expect(value === null || Number.isFinite(value)).toBe(true);
        }
        expect(read.valueMax === null || (read.value ?? 0) < read.valueMax).toBe(true);
        for (const [day] of read.period.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
          expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a number as its language writes it as that number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...habits),
        fc.integer({ min: 10_000, max: 999_999_999 }),
        fc.constantFrom('', '0', '5', '25', '75'),
        ({ language, group, decimal }, whole, decimals) => {
          const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, group);
          const written = decimals === '' ? grouped : `${grouped}${decimal}${decimals}`;
          const read = readFigure(`${written} km`, alone(language));
          expect(shown(read)).toBe(`measure ${Number(`${whole}.${decimals || '0'}`)} [km]`);
        },
      ),
    );
  });

  it('reads small numbers with decimals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...habits),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 99 }),
        ({ language, decimal }, whole, decimals) => {
          const read = readFigure(`${whole}${decimal}${decimals} %`, alone(language));
          expect(read?.value).toBe(Number(`${whole}.${decimals}`));
        },
      ),
    );
  });

  it('does not look at white space around the words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom('', ' ', '\n', '\u00a0', '  \t'),
        fc.constantFrom('', ' ', '\n', '\u202f', ' \n '),
        ({ quote, context }, before, after) => {
          expect(readFigure(`${before}${quote}${after}`, context)).toEqual(
            readFigure(quote, context),
          );
        },
      ),
    );
  });

  it('takes any space between words for a space', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.constantFrom('\n', '\u00a0'),
        ({ quote, context }, space) => {
          const read = readFigure(quote.replaceAll(' ', space), context);
          expect(shown(read).replaceAll(space, ' ')).toBe(shown(readFigure(quote, context)));
        },
      ),
    );
  });
});

describe('the attributes of a figure', () => {
  it('have the names of the label schema, without what is unknown', () => {
    const context = alone('en');
    const read = readFigure('between $10 and $15 million a year', context);
    expect(read && figureAttributes(read)).toEqual({
      kind: 'money',
      value: 10,
      'value max': 15,
      scale: 'million',
      currency: 'USD',
      modifier: 'range',
      period: 'per year',
      parsed: 'auto',
    });
  });

  it('keep a value of zero', () => {
    const read = readFigure('0 per cent', alone(''));
    expect(read && figureAttributes(read)).toEqual({
      kind: 'percent',
      value: 0,
      modifier: 'exact',
      parsed: 'auto',
    });
  });

  it('are choices and types that the default schema has', () => {
    const figure = defaultSchema.labels.find(({ id }) => id === 'figure');
    for (const { quote, context } of phrases) {
      const read = readFigure(quote, context);
      for (const [name, value] of Object.entries(read === null ? {} : figureAttributes(read))) {
        const attribute = figure?.attributes.find((each) => each.name === name);
        const isFitting =
          attribute?.type === 'number'
            ? typeof value === 'number'
            : attribute?.choices.length === 0 || attribute?.choices.includes(String(value));
        expect([name, value, isFitting]).toEqual([name, value, true]);
      }
    }
  });
});
