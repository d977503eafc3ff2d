import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fragment } from '../../../../shared/model/annotation.ts';
import { plainTextBlocks } from '../../../../shared/text/blocks.ts';
import { isTidy } from '../../../../shared/text/spans.ts';
import type { UnitsIn } from '../../../../shared/text/units/per-block.ts';
import type { Text } from '../../../../shared/text/units/text.ts';
import { anyText } from '../any-text.ts';

/** A text as import would shape it. */
export function textOf(content: string): Text {
  return { content, blocks: plainTextBlocks(content) };
}

/** All units of a text, shown with [ and ] about each. The text itself has no such brackets. */
export function shown(notation: string, unitsIn: UnitsIn): string {
  const text = textOf(notation.replace(/[[\]]/g, ''));
  return withBrackets(text.content, unitsOf(text, unitsIn));
}

/** The unit at the caret |, shown with brackets; null where there is none. */
export function shownAt(
  notation: string,
  unitAt: (text: Text, offset: number) => Fragment | null,
): string | null {
  const text = textOf(notation.replace('|', ''));
  const unit = unitAt(text, notation.indexOf('|'));
  return unit === null ? null : withBrackets(text.content, [unit]);
}

export function unitsOf(text: Text, unitsIn: UnitsIn): Fragment[] {
  return text.blocks.flatMap((block) => unitsIn(text, block));
}

function withBrackets(content: string, units: readonly Fragment[]): string {
  const parts = units.toReversed().reduce((rest, { start, end }) => {
    return `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`;
  }, content);
  return parts;
}

const pieces = [
  ...[
    'The dam',
    'Mr. Vaal',
    'J. K. Rowling',
    'U.S.',
    'It leaked',
    'he said',
    'al-Assad',
    'van Gogh',
  ],
  ...[
    '4,200',
    '4.1%',
    '€1.2 bn',
    '3–5',
    'one in six',
    'a third',
    'between 30 and 40',
    'T-72',
    '1:30',
  ],
  ...['.', '?', '!', '…', ',', ';', ':', ' — ', ' – ', '-', '“', '”', '‘', '’', '"', '«', '»'],
  ...[
    '「',
    '」',
    '『',
    '„',
    '(',
    ')',
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '我们去',
    '。',
    '\u0301',
  ],
];

/** Random texts: of prose with all its marks, and of characters with rules of their own. */
export function anyArticle(): fc.Arbitrary<Text> {
  const prose = fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, anyText()), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  return fc.oneof(prose, anyText()).map(textOf);
}

/** A random text and an offset in it. */
export function anyPlace(): fc.Arbitrary<[Text, number]> {
  return anyArticle().chain((text) =>
    fc.tuple(fc.constant(text), fc.integer({ min: 0, max: text.content.length })),
  );
}

/** The law of all units: in order, apart, tidy, each within its block. */
export function expectUnits(unitsIn: UnitsIn): void {
  fc.assert(
    fc.property(anyArticle(), (text) => {
      for (const block of text.blocks) {
        const units = unitsIn(text, block);
        for (const [index, unit] of units.entries()) {
          expect(isTidy(text.content, unit)).toBe(true);
          expect(unit.start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? block.start);
          expect(unit.end).toBeLessThanOrEqual(block.end);
        }
      }
    }),
    { numRuns: 300 },
  );
}

/**
 * A line of 200,000 units is searched in a fraction of a second; were the time to grow with its
 * square, the test would not end.
 */
export function expectAnswer(unitsIn: UnitsIn, words: string): void {
  const text = textOf(words.repeat(200_000 / words.length));
  for (const { start, end } of unitsOf(text, unitsIn)) {
    if (start >= end || end > text.content.length) throw new Error(`a unit at ${start} to ${end}`);
  }
}
