import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  intoQueueRange,
  pageRanges,
  pageSettings,
  preferencesSchema,
  queueRange,
  type Range,
  stepInRange,
  stepZoom,
  usualPreferences,
  zooms,
} from '../../shared/preferences.ts';

describe('the settings of the page', () => {
  it('are 14 to 32 pixels, 45 to 95 characters, and leading of 1.3 to 2.2', () => {
    const ends = pageSettings.map((name) => [pageRanges[name].least, pageRanges[name].most]);
    expect(ends).toEqual([
      [14, 32],
      [45, 95],
      [1.3, 2.2],
    ]);
  });

  it('go up and down by steps that come back to where they began', () => {
    for (const name of pageSettings) {
      const range: Range = pageRanges[name];
      let value = range.usual;
      for (let step = 0; step < 3; step += 1) value = stepInRange(range, value, 1);
      expect(value).not.toBe(range.usual);
      for (let step = 0; step < 3; step += 1) value = stepInRange(range, value, -1);
      expect(value).toBe(range.usual);
    }
  });

  it('never leave their range, however often they are stepped', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pageSettings),
        fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 60 }),
        (name, steps) => {
          const range: Range = pageRanges[name];
          const value = steps.reduce((now, step) => stepInRange(range, now, step), range.usual);
          expect(value).toBeGreaterThanOrEqual(range.least);
          expect(value).toBeLessThanOrEqual(range.most);
          expect(
            preferencesSchema.shape.page.parse({ ...usualPreferences.page, [name]: value }),
          ).toEqual({ ...usualPreferences.page, [name]: value });
        },
      ),
    );
  });
});

describe('zoom', () => {
  it('steps from 50 to 300 per cent and stays at the ends', () => {
    expect([zooms[0], zooms.at(-1)]).toEqual([50, 300]);
    expect([stepZoom(100, 1), stepZoom(100, -1)]).toEqual([110, 90]);
    expect([stepZoom(300, 1), stepZoom(50, -1)]).toEqual([300, 50]);
  });
});

describe('the width of the queue', () => {
  it('is a whole number of pixels within its range', () => {
    expect(intoQueueRange(300.4)).toBe(300);
    expect(intoQueueRange(-5)).toBe(queueRange.least);
    expect(intoQueueRange(5000)).toBe(queueRange.most);
  });
});

describe('preferences that were kept', () => {
  it('are read back as they were', () => {
    const kept = {
      ...usualPreferences,
      theme: 'dark' as const,
      contrast: 'more' as const,
      zoom: 200,
      queueWidth: 300,
    };
    expect(preferencesSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('are as usual wherever they cannot be read, and only there', () => {
    const damaged = {
      theme: 'pink',
      zoom: 101,
      queueWidth: 9000,
      page: { textSize: 22, leading: 'x' },
    };
    expect(preferencesSchema.parse(damaged)).toEqual({
      ...usualPreferences,
      page: { ...usualPreferences.page, textSize: 22 },
    });
  });
});
