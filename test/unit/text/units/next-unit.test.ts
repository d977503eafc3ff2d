import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../shared/text/units/figures.ts';
import { namesIn } from '../../../../shared/text/units/names.ts';
import { nextUnit } from '../../../../shared/text/units/next-unit.ts';
import { quotationsIn } from '../../../../shared/text/units/quotations.ts';
import { sentencesIn } from '../../../../shared/text/units/sentences.ts';
import { anyPlace, shownAt, textOf, unitsOf } from './notation.ts';

const kinds = [
  ['sentence', sentencesIn],
  ['quotation', quotationsIn],
  ['figure', figuresIn],
  ['name', namesIn],
] as const;

describe('going to the next', () => {
  it.each([
    ['sentence', 'It |fell. It rose.', 'It fell. [It rose.]'],
    ['sentence', 'It fell.|\n\nIt rose.', 'It fell.\n\n[It rose.]'],
    ['quotation', '|He said “no”.', 'He said “[no]”.'],
    ['figure', 'It |fell.\n\nIt rose.\n\nBy 4%.', 'It fell.\n\nIt rose.\n\nBy [4%].'],
    ['name', 'He met |Vaal and Reed.', 'He met Vaal and [Reed].'],
    ['name', 'He met Vaal. |', null],
  ] as const)('%s in “%s” finds %s', (kind, notation, expected) => {
    expect(shownAt(notation, (text, offset) => nextUnit(text, offset, kind, 1))).toBe(expected);
  });
});

describe('going to the one before', () => {
  it.each([
    ['sentence', 'It fell. It |rose.', 'It fell. [It rose.]'],
    ['sentence', 'It fell. |It rose.', '[It fell.] It rose.'],
    ['figure', 'By 4%.\n\nIt fell.\n\nIt| rose.', 'By [4%].\n\nIt fell.\n\nIt rose.'],
    ['name', 'He met Vaal.\n\n\n|', 'He met [Vaal].\n\n\n'],
    ['quotation', '|He said “no”.', null],
  ] as const)('%s in “%s” finds %s', (kind, notation, expected) => {
    expect(shownAt(notation, (text, offset) => nextUnit(text, offset, kind, -1))).toBe(expected);
  });
});

describe('the next unit', () => {
  it('is the next of all units of the text', () => {
    fc.assert(
      fc.property(anyPlace(), ([text, offset]) => {
        for (const [kind, unitsIn] of kinds) {
          const units = unitsOf(text, unitsIn);
          const next = units.find(({ start }) => start > offset) ?? null;
          const before = units.findLast(({ start }) => start < offset) ?? null;
          expect(nextUnit(text, offset, kind, 1)).toEqual(next);
          expect(nextUnit(text, offset, kind, -1)).toEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is none in a text without blocks', () => {
    expect(nextUnit(textOf(' \n '), 1, 'name', 1)).toBeNull();
    expect(nextUnit(textOf(' \n '), 1, 'name', -1)).toBeNull();
  });

  it('is not looked for in blocks it is not in', () => {
    const searched: number[] = [];
    const text = textOf(`It rose 4%.\n\n${'It fell again.\n\n'.repeat(50)}`);
    const blocks = new Proxy(text.blocks, {
      get: (all, name) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) searched.push(Number(name));
        return Reflect.get(all, name);
      },
    });
    expect(nextUnit({ ...text, blocks }, 0, 'figure', 1)).toEqual({ start: 8, end: 10 });
    // Where the search begins is found by halving.
    expect(new Set(searched).size).toBeLessThan(10);
  });
});
