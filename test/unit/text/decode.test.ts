import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/text/decode.ts';
import { anyText } from './any-text.ts';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)),
  );
}

/** What a conforming decoder makes of bytes, or null. */
function decodedElsewhere(input: Uint8Array): string | null {
  try {
    return strict.decode(input);
  } catch {
    return null;
  }
}

describe('a file', () => {
  it('keeps every character of its text', () => {
    expect(decodeText(bytes('  Zoë 😊\u00a0“4.1%”\u2028\n\n'))).toEqual({
      ok: true,
      content: '  Zoë 😊\u00a0“4.1%”\u2028\n\n',
      byteOrderMark: false,
      lineEnds: 0,
    });
  });

  it('loses its byte order mark, but only at the very start', () => {
    expect(decodeText(bytes('\ufeffa\ufeff'))).toMatchObject({
      content: 'a\ufeff',
      byteOrderMark: true,
    });
  });

  it('has LF for each CRLF and each lone CR, and tells how many', () => {
    expect(decodeText(bytes('a\r\nb\rc\nd\r\r\n\r'))).toMatchObject({
      content: 'a\nb\nc\nd\n\n\n',
      lineEnds: 5,
    });
  });
});

describe('a file that is no article', () => {
  it.each([
    ['nothing', bytes()],
    ['only a byte order mark', bytes('\ufeff')],
    ['only white space', bytes(' \r\n\t\u00a0\u200b')],
  ])('is empty: %s', (_, input) => {
    expect(decodeText(input)).toEqual({ ok: false, reason: { kind: 'empty' } });
  });

  it('is binary with a NUL in it', () => {
    expect(decodeText(bytes('A text with ', [0], ' in it, and words enough.'))).toEqual({
      ok: false,
      reason: { kind: 'binary' },
    });
  });

  it.each([
    ['a long form of /', [0xc0, 0xaf]],
    ['a three-byte long form', [0xe0, 0x9f, 0xbf]],
    ['a four-byte long form', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['more than U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that never occurs', [0xff]],
    ['a continuation without a start', [0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
  ])('is not UTF-8, with the place: %s', (_, sequence) => {
    expect(decodeText(bytes('é\r\nb\rc\n', sequence))).toEqual({
      ok: false,
      reason: { kind: 'not utf-8', byte: 8, line: 4, looksLike: 'single-byte' },
    });
  });

  it.each([
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), 0],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, 0x00, 0x41]), 0],
    ['utf-16le', utf16('Unemployment fell to 4.1%', { littleEndian: true }), 1],
    ['utf-16be', utf16('Unemployment fell to 4.1%', { littleEndian: false }), 0],
    ['single-byte', bytes('caf', [0xe9], ' au lait'), 3],
    ['binary', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR'), 0],
  ] as const)('is not UTF-8 and looks like %s', (looksLike, input, byte) => {
    expect(decodeText(input)).toMatchObject({
      ok: false,
      reason: { kind: 'not utf-8', byte, looksLike },
    });
  });
});

describe('any bytes', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }).map((text) => encoder.encode(text)),
    fc.uint8Array({ maxLength: 3 }),
    fc
      .constantFrom(
        [0xc2, 0x80],
        [0xe0, 0xa0],
        [0xed, 0x9f, 0xbf],
        [0xf0, 0x90],
        [0xf4, 0x8f, 0xbf],
      )
      .map((sequence) => Uint8Array.from(sequence)),
    fc.constantFrom('\r', '\n', '\r\n', '\ufeff').map((text) => encoder.encode(text)),
  );
  const anyBytes = fc
    .array(pieces, { maxLength: 12 })
    .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

  it('are read exactly where a conforming decoder reads them, and as the same text', () => {
    fc.assert(
      fc.property(anyBytes, (input) => {
        fc.pre(!input.includes(0));
        const expected = decodedElsewhere(input);
        const decoded = decodeText(input);
        if (decoded.ok) {
          expect(decoded.content).toBe(expected?.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
          expect(decoded.lineEnds).toBe(expected?.match(/\r\n?/g)?.length ?? 0);
          return;
        }
        expect(decoded.reason.kind).toBe(expected === null ? 'not utf-8' : 'empty');
      }),
      { numRuns: 3000 },
    );
  });

  it('are readable up to the byte that is named', () => {
    fc.assert(
      fc.property(anyBytes, (input) => {
        fc.pre(!input.includes(0));
        const decoded = decodeText(input);
        fc.pre(!decoded.ok && decoded.reason.kind === 'not utf-8');
        const byte = !decoded.ok && decoded.reason.kind === 'not utf-8' ? decoded.reason.byte : -1;
        expect(decodedElsewhere(input.subarray(0, byte))).not.toBeNull();
        const longer = [1, 2, 3, 4].map((more) => input.subarray(0, byte + more));
        expect(longer.map(decodedElsewhere)).toEqual([null, null, null, null]);
      }),
      { numRuns: 2000 },
    );
  });

  it('give back any text they were made of', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const decoded = decodeText(encoder.encode(`x${text}`));
        expect(decoded).toMatchObject({ ok: true, content: `x${text}`, byteOrderMark: false });
      }),
    );
  });

  it('may be ten megabytes long', () => {
    const input = encoder.encode('Zoë Müller 😊 said “4.1%”\r\n'.repeat(280_000));
    expect(decodeText(input)).toMatchObject({ ok: true, lineEnds: 280_000 });
  });
});

function utf16(text: string, { littleEndian }: { littleEndian: boolean }): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  }
  return new Uint8Array(view.buffer);
}
