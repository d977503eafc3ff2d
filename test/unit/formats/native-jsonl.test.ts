import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadUnit } from '../../../shared/formats/codec.ts';
import type { NativeRecord } from '../../../shared/formats/native.ts';
import { native } from '../../../shared/formats/native-jsonl.ts';
import { offsetUnits } from '../../../shared/text/offsets.ts';
import { goldenRecord } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, linesOf, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { readByPython } from '../../support/python.ts';

const goldenIn = (unit: 'codepoint' | 'utf16' | 'byte') =>
  written(native, [goldenRecord], { ...usualWriting, unit })['jobs.jsonl'] ?? '';

/** What is read of a native record, as a line; the golden one in code points, changed. */
function read(change: (record: NativeRecord) => NativeRecord, unit: ReadUnit | null = null) {
  const text = JSON.stringify(change(JSON.parse(goldenIn('codepoint'))));
  const parsed = native.parse?.({ file: 'jobs.jsonl', line: 7, text, beside: {} }, { unit });
  if (parsed === undefined) throw new Error('native records are read');
  const [record] = parsed.records;
  return { ...parsed, record, spans: record?.spans.map(({ id, text: words }) => `${id} ${words}`) };
}

const withSpan =
  (id: string, parts: Partial<NativeRecord['spans'][number]>) => (record: NativeRecord) => ({
    ...record,
    spans: record.spans.map((span) => (span.id === id ? { ...span, ...parts } : span)),
  });

describe.each(offsetUnits)('native JSONL in %s', (unit) => {
  it('carries all there is', () => {
    expect(native.fit(goldenRecord, usualWriting)).toBe(goldenRecord);
    keepsWhatItCarries(native, linesOf, { ...usualWriting, unit });
  });

  it('is read by Python with every quote at its offsets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-'));
    const path = join(folder, 'jobs.jsonl');
    writeFileSync(path, goldenIn(unit));
    expect(readByPython(path)).toEqual([
      {
        id: 'article-1',
        spans: [
          ['claim', 'Unemployment fell to 4.1%,', 'the lowest since 1970.'],
          ['figure', '4.1%'],
          ['actor', 'Zoë Müller'],
          ['figure', '1970'],
          ['figure', '€1.2 bn'],
        ],
      },
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('native JSONL', () => {
  it.each([
    ['codepoint', [4, 74, 32, 36]],
    ['utf16', [5, 76, 33, 37]],
    ['byte', [11, 90, 41, 45]],
  ] as const)('has the offsets of %s', (unit, offsets) => {
    const record: NativeRecord = JSON.parse(goldenIn(unit));
    const [claim] = record.spans;
    const [cue] = record.relations.flatMap((relation) => relation.cue);
    expect(record.offset_unit).toBe(unit);
    expect([claim?.start, claim?.end, cue?.start, cue?.end]).toEqual(offsets);
  });

  it('says the unit each record names', () => {
    expect(read((record) => record).units).toEqual([{ unit: 'codepoint', by: 'rule' }]);
  });

  it('is read in the unit a person says, and what does not stand there is told', () => {
    const parsed = read((record) => record, 'byte');
    expect(parsed.units).toEqual([{ unit: 'byte', by: 'rule' }]);
    expect(parsed.problems.length).toBeGreaterThan(0);
  });

  it('is read in the unit in which its quotes stand where it names another', () => {
    const parsed = read((record) => ({ ...record, offset_unit: 'byte' }));
    expect(parsed.record).toEqual(goldenRecord);
    expect(parsed.units).toEqual([{ unit: 'codepoint', by: 'quotes' }]);
    expect(parsed.problems).toEqual([]);
  });

  it('leaves out a span that stands nowhere, with its relations, and tells both', () => {
    const parsed = read(withSpan('a1', { text: 'Somebody else' }));
    expect(parsed.spans).not.toContain('a1 Zoë Müller');
    expect(parsed.spans).toHaveLength(4);
    expect(parsed.record?.relations.map(({ id }) => id)).toEqual(['r2']);
    expect(parsed.problems).toEqual([
      {
        line: 7,
        message:
          'Span a1 (actor): “Somebody else” does not stand at 37 to 47, nor anywhere near; it was left out.',
      },
      { line: 7, message: 'Relation r1 joins a span that is not there; it was left out.' },
    ]);
  });

  it('puts a span where its words stand nearest, and tells', () => {
    const place = { start: 30, end: 34 };
    const parsed = read(withSpan('f1', { ...place, fragments: [place] }));
    expect(parsed.record).toEqual(goldenRecord);
    expect(parsed.problems[0]?.message).toContain('5 characters before');
  });

  it('leaves out a cue that stands nowhere, and keeps its relation', () => {
    const parsed = read((record) => ({
      ...record,
      relations: record.relations.map((relation) => ({
        ...relation,
        cue: relation.cue.map((cue) => ({ ...cue, text: 'claimed' })),
      })),
    }));
    expect(parsed.record?.relations.map(({ id, cue }) => [id, cue])).toEqual([
      ['r1', []],
      ['r2', []],
    ]);
    expect(parsed.problems).toHaveLength(1);
  });

  it('takes the first of two spans with one id', () => {
    const parsed = read((record) => ({
      ...record,
      spans: [...record.spans, ...record.spans.slice(0, 1)],
    }));
    expect(parsed.record).toEqual(goldenRecord);
    expect(parsed.problems.map(({ message }) => message)).toEqual([
      'Span c1 is there twice; the second was left out.',
    ]);
  });

  it('takes the fragments of a span that begins elsewhere than they do', () => {
    const parsed = read(withSpan('c1', { start: 0 }));
    expect(parsed.record).toEqual(goldenRecord);
    expect(parsed.problems).toHaveLength(1);
  });

  it('has LF for CRLF, with its marks on the same words and no hash of another text', () => {
    const parsed = read((record) => {
      const text = record.text.replace('\n', '\r\n');
      const spans = record.spans.map((span) => {
        if (span.id !== 'f3') return span;
        const place = { start: span.start + 1, end: span.end + 1 };
        return { ...span, ...place, fragments: [place] };
      });
      return { ...record, text, spans };
    });
    expect(parsed.record).toEqual({ ...goldenRecord, text_sha256: '' });
    expect(parsed.problems).toEqual([]);
  });

  it.each<[string, (record: NativeRecord) => object, string]>([
    ['of another schema', (record) => ({ ...record, schema: 'galley/1' }), 'schema: '],
    ['without a text', ({ text: _, ...record }) => record, 'text: '],
    ['with half a character', (record) => ({ ...record, text: 'a\ud83d' }), 'half of a character'],
    ['that is a list', () => [], 'The record: '],
  ])('leaves out a record %s, and tells', (_, change, message) => {
    const parsed = read((record) => change(record) as NativeRecord);
    expect(parsed.records).toEqual([]);
    expect(parsed.problems).toEqual([{ line: 7, message: expect.stringContaining(message) }]);
  });

  it('stands files that were damaged', () => {
    standsDamage(native, linesOf);
  });
});
