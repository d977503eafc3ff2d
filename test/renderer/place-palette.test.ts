import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePalette } from '../../renderer/commands/place-palette.ts';

const frame = { left: 100, top: 50, right: 700, bottom: 650 };
const size = { width: 200, height: 40 };
const line = { top: 300, bottom: 326, head: 400, isForward: true, frame };

describe('the palette at a selection', () => {
  it('stands below the end of words that were dragged over forwards', () => {
    expect(placePalette(line, size)).toEqual({ left: 300, top: 337 });
  });

  it('stands above the start of words that were dragged over backwards', () => {
    expect(placePalette({ ...line, isForward: false }, size)).toEqual({ left: 300, top: 249 });
  });

  it('goes to the other side where the frame ends', () => {
    expect(placePalette({ ...line, top: 600, bottom: 626 }, size)?.top).toBe(549);
    expect(placePalette({ ...line, top: 60, bottom: 86, isForward: false }, size)?.top).toBe(97);
  });

  it('keeps clear of the sides of the frame', () => {
    expect(placePalette({ ...line, head: 110 }, size)?.left).toBe(108);
    expect(placePalette({ ...line, head: 690 }, size)?.left).toBe(492);
  });

  it('has no place where the words fill the frame from top to bottom', () => {
    expect(placePalette({ ...line, top: 60, bottom: 640 }, size)).toBeNull();
  });

  it('lies within the frame and off the words, wherever it is', () => {
    const height = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(
        height,
        height,
        fc.integer({ min: 0, max: 900 }),
        fc.boolean(),
        (a, b, head, isForward) => {
          const [top, bottom] = [Math.min(a, b), Math.max(a, b)];
          const place = placePalette({ top, bottom, head, isForward, frame }, size);
          if (place === null) return;
          expect(place.top >= bottom || place.top + size.height <= top).toBe(true);
          expect(place.top).toBeGreaterThanOrEqual(frame.top);
          expect(place.top + size.height).toBeLessThanOrEqual(frame.bottom);
          expect(place.left).toBeGreaterThanOrEqual(frame.left);
          expect(place.left + size.width).toBeLessThanOrEqual(frame.right);
        },
      ),
    );
  });
});
