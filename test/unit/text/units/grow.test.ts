import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../../shared/model/annotation.ts';
import { isTidy, tidySpan } from '../../../../shared/text/spans.ts';
import { growSpan, shrinkSpan } from '../../../../shared/text/units/grow.ts';
import type { Text } from '../../../../shared/text/units/text.ts';
import { anyPlace, textOf } from './notation.ts';

/** The words of each step from a span to where it grows no more. */
function stepsFrom(text: Text, span: Fragment): Fragment[] {
  const next = growSpan(text, span);
  if (next.start === span.start && next.end === span.end) return [];
  return [next, ...stepsFrom(text, next)];
}

/** The words of each step from the caret |. */
function grown(notation: string): string[] {
  const text = textOf(notation.replace('|', ''));
  const caret = notation.indexOf('|');
  return stepsFrom(text, { start: caret, end: caret }).map(({ start, end }) =>
    text.content.slice(start, end),
  );
}

describe('growing a span from the caret', () => {
  it('takes word, figure, clause, quotation, sentence, paragraph and all', () => {
    expect(grown('“It rose 4.1 per |cent, it fell,” he said. Yes.\n\nNo.')).toEqual([
      'cent',
      '4.1 per cent',
      'It rose 4.1 per cent',
      'It rose 4.1 per cent, it fell',
      '“It rose 4.1 per cent, it fell,” he said.',
      '“It rose 4.1 per cent, it fell,” he said. Yes.',
      '“It rose 4.1 per cent, it fell,” he said. Yes.\n\nNo.',
    ]);
  });

  it('takes a name before its clause', () => {
    expect(grown('Then Anna V|aal left, he said.')).toEqual([
      'Vaal',
      'Anna Vaal',
      'Then Anna Vaal left',
      'Then Anna Vaal left, he said.',
    ]);
  });

  it('takes a sentence before the quotation of several', () => {
    expect(grown('“It fell. It |rose. It fell.”')).toEqual([
      'rose',
      'It rose',
      'It rose.',
      'It fell. It rose. It fell',
      '“It fell. It rose. It fell.”',
    ]);
  });

  it('between words takes the clause, between blocks all', () => {
    expect(grown('It fell  |  again, it did.')[0]).toBe('It fell    again');
    expect(grown('It fell.\n|\nNo.')).toEqual(['It fell.\n\nNo.']);
  });

  it('ends at the whole text, and begins nowhere in none', () => {
    expect(growSpan(textOf('It fell.'), { start: 0, end: 8 })).toEqual({ start: 0, end: 8 });
    expect(growSpan(textOf(' \n'), { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
  });

  it('takes the next larger of a span that is no unit', () => {
    const text = textOf('It rose 4%, he said.');
    expect(growSpan(text, { start: 4, end: 9 })).toEqual({ start: 0, end: 10 });
  });
});

describe('each step', () => {
  it('is tidy, holds the one before and more, and the eighth at most is the whole text', () => {
    fc.assert(
      fc.property(anyPlace(), fc.nat({ max: 20 }), ([text, offset], length) => {
        const whole = tidySpan(text.content, 0, text.content.length);
        const tidy = tidySpan(text.content, offset, Math.min(offset + length, text.content.length));
        const span = tidy ?? { start: offset, end: offset };
        if (whole === null || span.start < whole.start || span.end > whole.end) return;
        const steps = stepsFrom(text, span);
        expect(steps.at(-1) ?? span).toEqual(whole);
        expect(steps.length).toBeLessThanOrEqual(8);
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1] ?? span;
          expect(isTidy(text.content, step)).toBe(true);
          expect(step.start <= before.start && before.end <= step.end).toBe(true);
          expect(step.end - step.start).toBeGreaterThan(before.end - before.start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is found a hundred times over on a very long line', () => {
    const text = textOf('Mr. Vaal said “it rose 4%, or 5.” '.repeat(6000));
    const caret = { start: 100_000, end: 100_000 };
    const first = growSpan(text, caret);
    for (let times = 0; times < 100; times += 1) expect(growSpan(text, caret)).toEqual(first);
  });
});

describe('shrinking a span towards the caret', () => {
  const caretIn = (notation: string) => {
    const text = textOf(notation.replace('|', ''));
    return { text, caret: notation.indexOf('|') };
  };
  const wordsOf = (text: Text, span: Fragment | null) =>
    span === null ? null : text.content.slice(span.start, span.end);

  it('takes the largest smaller thing around the caret, whatever the span was', () => {
    const { text, caret } = caretIn('It rose 4.1 per |cent, he said.');
    const all = { start: 0, end: text.content.length };
    expect(wordsOf(text, shrinkSpan(text, all, caret))).toBe('It rose 4.1 per cent');
    expect(wordsOf(text, shrinkSpan(text, { start: 3, end: 20 }, caret))).toBe('4.1 per cent');
  });

  it('has nothing to take within a word, and where the caret is outside', () => {
    const { text, caret } = caretIn('It ro|se.');
    expect(shrinkSpan(text, { start: 3, end: 7 }, caret)).toBeNull();
    expect(shrinkSpan(text, { start: 0, end: 2 }, caret)).toBeNull();
  });

  it('takes back each step of growth from the caret', () => {
    fc.assert(
      fc.property(anyPlace(), ([text, offset]) => {
        const steps = stepsFrom(text, { start: offset, end: offset });
        for (const [index, step] of steps.entries()) {
          expect(shrinkSpan(text, step, offset)).toEqual(steps[index - 1] ?? null);
        }
      }),
    );
  });
});
