import { describe, expect, it } from 'vitest';
import { joinBoxes } from '../../renderer/editor/join-boxes.ts';
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
