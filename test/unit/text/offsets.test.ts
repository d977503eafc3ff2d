import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOffsets } from '../../../shared/text/offsets.ts';
import { anyText } from './any-text.ts';

const golden =
  '🗞️ “Unemployment fell to 4.1%,” said Zoë Müller 😊, “the lowest since 1970.”\nTurnover hit €1.2 bn.';

/** Words; where they stand in code points, UTF-16 and bytes. */
const goldenSpans: [string, [number, number], [number, number], [number, number]][] = [
  ['Unemployment fell to 4.1%,', [4, 30], [5, 31], [11, 37]],
  ['the lowest since 1970.', [52, 74], [54, 76], [68, 90]],
  ['said', [32, 36], [33, 37], [41, 45]],
  ['Zoë Müller', [37, 47], [38, 48], [46, 58]],
  ['4.1%', [25, 29], [26, 30], [32, 36]],
  ['1970', [69, 73], [71, 75], [85, 89]],
  ['€1.2 bn', [89, 96], [91, 98], [107, 116]],
];

describe('offsets of the golden vector', () => {
  const offsets = createOffsets(golden);

  it('count the whole text in every unit', () => {
    expect(offsets.lengthIn('codepoint')).toBe(97);
    expect(offsets.lengthIn('utf16')).toBe(99);
    expect(offsets.lengthIn('byte')).toBe(117);
  });

  it.each(goldenSpans)('find “%s” in every unit, there and back', (words, points, units, bytes) => {
    expect(golden.slice(...units)).toBe(words);
    expect(units.map(offsets.toCodePoint)).toEqual(points);
    expect(units.map(offsets.toByte)).toEqual(bytes);
    expect(points.map(offsets.fromCodePoint)).toEqual(units);
    expect(bytes.map(offsets.fromByte)).toEqual(units);
  });
});

describe('an offset that does not exist', () => {
  const { toCodePoint, toByte, fromCodePoint, fromByte } = createOffsets('a😊é');

  it('is null inside a surrogate pair or a byte sequence', () => {
    expect([0, 1, 2, 3, 4].map(toCodePoint)).toEqual([0, 1, null, 2, 3]);
    expect([0, 1, 2, 3, 4].map(toByte)).toEqual([0, 1, null, 5, 7]);
    expect([0, 1, 2, 3].map(fromCodePoint)).toEqual([0, 1, 3, 4]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(fromByte)).toEqual([0, 1, null, null, null, 3, null, 4]);
  });

  it.each(['a😊é', 'plain', ''])('is null outside the text and between units, in “%s”', (text) => {
    for (const convert of Object.values(createOffsets(text)).slice(1)) {
      expect([-1, 0.5, 100, Number.NaN].map((offset) => convert(offset as never))).toEqual([
        null,
        null,
        null,
        null,
      ]);
    }
  });

  it('is not the end of the text, not even of an empty one', () => {
    expect(createOffsets('').toByte(0)).toBe(0);
    expect(createOffsets('é').fromByte(2)).toBe(1);
  });
});

describe('offsets of any text', () => {
  // Longer than a stride, so that pairs come to lie across a checkpoint.
  const longText = fc
    .tuple(anyText(), fc.integer({ min: 0, max: 1100 }), anyText())
    .map(([head, count, tail]) => head + '😊'.repeat(count) + tail + 'é'.repeat(count) + head);

  it('agree with what an encoder counts', () => {
    fc.assert(
      fc.property(longText, fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => {
        const offset = Math.floor(where * text.length);
        fc.pre(text.slice(0, offset).isWellFormed());
        const offsets = createOffsets(text);
        const points = Array.from(text.slice(0, offset)).length;
        const bytes = new TextEncoder().encode(text.slice(0, offset)).length;
        expect(offsets.toCodePoint(offset)).toBe(points);
        expect(offsets.toByte(offset)).toBe(bytes);
        expect(offsets.fromCodePoint(points)).toBe(offset);
        expect(offsets.fromByte(bytes)).toBe(offset);
      }),
    );
  });

  it('lead there and back, each offset of each unit exactly once', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const offsets = createOffsets(text);
        const places = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        const points = places.map(offsets.toCodePoint).filter((point) => point !== null);
        expect(points).toEqual(
          Array.from({ length: offsets.lengthIn('codepoint') + 1 }, (_, point) => point),
        );
        const bytes = Array.from({ length: offsets.lengthIn('byte') + 1 }, (_, byte) => byte);
        const back = bytes.map(offsets.fromByte).filter((offset) => offset !== null);
        expect(back).toEqual(places.filter((offset) => offsets.toByte(offset) !== null));
      }),
    );
  });

  it('are right for 10,000 spans in a megabyte', () => {
    const offsets = createOffsets('Zoë Müller 😊 said 4.1% '.repeat(45_000));
    for (let offset = 0; offset < 1_000_000; offset += 100) {
      const point = offsets.toCodePoint(offset);
      if (point !== null) expect(offsets.fromCodePoint(point)).toBe(offset);
    }
  });
});
