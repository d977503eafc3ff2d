import { describe, expect, it } from 'vitest';
import { joinBoxes } from '../../renderer/editor/join-boxes.ts';
import { laneCount } from '../../renderer/editor/lanes.ts';
import { markBox, wordsBox } from '../../renderer/editor/mark-boxes.ts';
import { type LetterStart, placeLetters } from '../../renderer/editor/place-letters.ts';

const at = (x: number, parts: Partial<LetterStart> = {}): LetterStart => ({
  x,
  line: 0,
  width: 6,
  side: 'left',
  ...parts,
});

describe('letters of marks', () => {
  it('stand where the words begin', () => {
    expect(placeLetters([at(10), at(40), at(10, { line: 33 })])).toEqual([10, 40, 10]);
  });

  it('stand side by side, in order, where marks begin together', () => {
    expect(placeLetters([at(10), at(10), at(10)])).toEqual([10, 17, 24]);
  });

  it('give way to one another where marks begin almost together, in whichever order', () => {
    expect(placeLetters([at(12), at(10), at(18)])).toEqual([17, 10, 24]);
  });

  it('go leftwards from the right edge of words that run so', () => {
    const right = (x: number) => at(x, { side: 'right' });
    expect(placeLetters([right(100), right(100), right(96), right(40)])).toEqual([94, 87, 80, 34]);
  });

  it('take starts that are a little higher or lower for one line', () => {
    expect(placeLetters([at(10), at(12, { line: 2 })])).toEqual([10, 17]);
  });
});

describe('boxes of marks', () => {
  const words = { left: 100, right: 180, top: 40, bottom: 66 };
  const type = { size: 20, lineHeight: 34, ascent: 20 };
  const lines = (wanted: Partial<typeof type>) =>
    Array.from({ length: laneCount }, (_, lane) => {
      const { top, height } = markBox(words, lane, { ...type, ...wanted });
      return top + height;
    });

  it('are as wide as the words, and end a little below their base line', () => {
    expect(markBox(words, 0, type)).toEqual({ left: 100, top: 40, width: 80, height: 23 });
  });

  it('end lower in each lane, by enough for a line of two pixels', () => {
    for (const lineHeight of [24, 28, 34, 44]) {
      const ends = lines({ lineHeight });
      for (const [lane, end] of ends.slice(1).entries()) {
        expect(end - (ends[lane] ?? 0)).toBeGreaterThan(2);
      }
    }
  });

  it('leave the last line above the words of the next line of text', () => {
    const [last] = lines({}).slice(-1);
    // The base line, a line of text, and up again by what small letters take.
    expect((last ?? 0) + 2).toBeLessThan(words.top + 20 + 34 - 0.5 * 20);
  });

  it('take the room that wide lines have, and no more than they need', () => {
    const [first, second] = lines({ lineHeight: 80 });
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(0.19 * 20);
  });

  it('behind words found are as tall as they are', () => {
    expect(wordsBox(words)).toEqual({ left: 100, top: 40, width: 80, height: 26 });
  });
});

describe('frames of words', () => {
  const box = (left: number, right: number, top = 0, bottom = 20) => ({ left, right, top, bottom });

  it('join the runs of a line, and leave lines apart', () => {
    expect(joinBoxes([box(10, 40), box(40, 60, 2, 22), box(0, 30, 33, 53)])).toEqual([
      box(10, 60, 0, 22),
      box(0, 30, 33, 53),
    ]);
  });

  it('join runs that go on to the left', () => {
    expect(joinBoxes([box(50, 90), box(20, 50)])).toEqual([box(20, 90)]);
  });

  it('leave parts of a line apart that do not touch, and what has no width', () => {
    expect(joinBoxes([box(0, 10), box(30, 40), box(40, 40)])).toEqual([box(0, 10), box(30, 40)]);
  });
});
