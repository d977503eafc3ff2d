import { describe, expect, it } from 'vitest';
import type { ReadUnit } from '../../../shared/formats/codec.ts';
import { labelbuddy } from '../../../shared/formats/labelbuddy.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, linesOf, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { linesByPython, marksOf, writtenSample } from '../../support/formats/python-lines.ts';

/** What is read of a document, in short. */
function read(value: unknown, unit: ReadUnit | null = null) {
  const text = JSON.stringify(value);
  const parsed = labelbuddy.parse?.({ file: 'a.jsonl', line: 2, text, beside: {} }, { unit });
  if (parsed === undefined) throw new Error('labelbuddy is read');
  const [record] = parsed.records;
  return {
    record,
    units: parsed.units.map((found) => `${found.unit} by ${found.by}`),
    spans: record?.spans.map((span) => `${span.label} ${span.text}`),
    problems: parsed.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

const chars = (start: number, end: number) => ({ start_char: start, end_char: end });
const bytes = (start: number, end: number) => ({ start_byte: start, end_byte: end });
const word = { label_name: 'Word' };

describe('labelbuddy JSONL', () => {
  it('keeps what it carries', () => {
    keepsWhatItCarries(labelbuddy, linesOf);
  });

  it('is written with characters and bytes, and what else a span has as one string', () => {
    expect(JSON.parse(written(labelbuddy, [goldenRecord])['jobs.jsonl'] ?? '')).toEqual({
      annotations: [
        {
          ...{ ...chars(4, 30), ...bytes(11, 37), label_name: 'claim' },
          extra_data: '{"attributes":{"quote":"direct"},"note":""}',
        },
        { ...chars(25, 29), ...bytes(32, 36), label_name: 'figure' },
        { ...chars(37, 47), ...bytes(46, 58), label_name: 'actor' },
        {
          ...{ ...chars(52, 74), ...bytes(68, 90), label_name: 'claim' },
          extra_data: '{"attributes":{"quote":"direct"},"note":""}',
        },
        { ...chars(69, 73), ...bytes(85, 89), label_name: 'figure' },
        { ...chars(89, 96), ...bytes(107, 116), label_name: 'figure', extra_data: 'in euros' },
      ],
      metadata: { id: 'article-1', title: 'Jobs', desk: 'north' },
      display_title: 'Jobs',
      list_title: 'Jobs',
      text: goldenText,
    });
  });

  it('is read by Python with the same words in both units', () => {
    const { fitted, text } = writtenSample(labelbuddy);
    expect(linesByPython('labelbuddy', text)).toEqual(
      fitted.map((record) => ({ ...marksOf(record), relations: [] })),
    );
  });

  it('has a label at one place once, as labelbuddy does', () => {
    const twice = [...goldenRecord.spans, { ...goldenRecord.spans[1], id: 'again' }];
    const fitted = labelbuddy.fit({ ...goldenRecord, spans: twice } as typeof goldenRecord, {
      ...{ schema: { labels: [], relationTypes: [] }, unit: null, overlap: 'drop', name: 'jobs' },
    });
    expect(fitted.spans.filter(({ text }) => text === '4.1%')).toHaveLength(1);
  });
});

describe('reading labelbuddy JSONL', () => {
  const text = '😀 the text';

  it('takes an export of labelbuddy, checksum and all', () => {
    const annotations = [{ ...chars(6, 10), ...bytes(9, 13), ...word, extra_data: '1' }];
    const document = { annotations, metadata: { id: 'doc-2', year: 1999 }, text };
    expect(read({ ...document, list_title: 'Two', utf8_text_md5_checksum: 'baa2' })).toMatchObject({
      record: { id: 'doc-2', title: 'Two', meta: { year: '1999' }, spans: [{ note: '1' }] },
      units: ['codepoint by quotes'],
      spans: ['Word text'],
      problems: [],
    });
  });

  it('takes characters alone for code points, and bytes alone for bytes', () => {
    expect(read({ text, annotations: [{ ...chars(6, 10), ...word }] })).toMatchObject({
      units: ['codepoint by rule'],
      spans: ['Word text'],
    });
    expect(read({ text, annotations: [{ ...bytes(9, 13), ...word }] })).toMatchObject({
      units: ['byte by rule'],
      spans: ['Word text'],
    });
  });

  it('sees by the bytes that characters are UTF-16 units', () => {
    expect(
      read({ text, annotations: [{ ...chars(7, 11), ...bytes(9, 13), ...word }] }),
    ).toMatchObject({ units: ['utf16 by quotes'], spans: ['Word text'], problems: [] });
  });

  it('tells where bytes are no place, and takes the characters', () => {
    expect(
      read({ text, annotations: [{ ...chars(6, 10), ...bytes(2, 13), ...word }] }),
    ).toMatchObject({
      spans: ['Word text'],
      problems: [
        '2: Span 1: its bytes are no place in the text; it was put where its characters are.',
      ],
    });
  });

  it('tells where characters and bytes are of different words', () => {
    expect(
      read({ text, annotations: [{ ...chars(2, 5), ...bytes(9, 13), ...word }] }).problems,
    ).toEqual([expect.stringContaining('“text” does not stand at 2 to 5')]);
  });

  it('leaves out what has no place or no label, and keeps the rest', () => {
    const annotations = [
      { ...chars(6, 10) },
      { ...word },
      { ...chars(6, 99), ...word },
      7,
      { ...chars(2, 5), ...word },
    ];
    const parsed = read({ text, annotations });
    expect(parsed.spans).toEqual(['Word the']);
    expect(parsed.problems).toHaveLength(4);
  });

  it('takes what a person wrote as extra data for a note, even where it looks like ours', () => {
    const written = [
      '{"attributes":7}',
      '{',
      'ask Zoë',
      '{"attributes":{"kind":"person"},"note":"n"}',
    ];
    const annotations = written.map((extra_data, index) => ({
      ...{ ...chars(index, index + 1), label_name: 'x', extra_data },
    }));
    expect(
      read({ text, annotations }).record?.spans.map(({ attributes, note }) => [attributes, note]),
    ).toEqual([
      [{}, '{"attributes":7}'],
      [{}, '{'],
      [{}, 'ask Zoë'],
      [{ kind: 'person' }, 'n'],
    ]);
  });

  it('says of a document without its text that it has none', () => {
    const parsed = read({ utf8_text_md5_checksum: 'baa2', annotations: [] });
    expect(parsed.problems).toEqual(['2: The record has no text; it was left out.']);
  });

  it('stands files that were damaged', () => {
    standsDamage(labelbuddy, linesOf);
  });
});
