import { describe, expect, it } from 'vitest';
import type { ReadUnit } from '../../../shared/formats/codec.ts';
import { doccano } from '../../../shared/formats/doccano.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, linesOf, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { linesByPython, marksOf, writtenSample } from '../../support/formats/python-lines.ts';

const withoutRelations = {
  ...usualWriting,
  schema: { ...usualWriting.schema, relationTypes: [] },
};
const inCodePoints = { ...usualWriting, unit: 'codepoint' } as const;

/** What is read of a line, in short. */
function read(value: unknown, unit: ReadUnit | null = null) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parsed = doccano.parse?.({ file: 'a.jsonl', line: 3, text, beside: {} }, { unit });
  if (parsed === undefined) throw new Error('doccano is read');
  const [record] = parsed.records;
  return {
    record,
    units: parsed.units.map((found) => `${found.unit} by ${found.by}`),
    spans: record?.spans.map((span) => `${span.label} ${span.text}`),
    relations: record === undefined ? undefined : marksOf(record).relations,
    problems: parsed.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

const google = 'Google was founded by Larry Page.';

describe('doccano JSONL', () => {
  it('keeps what it carries, with relations', () => {
    keepsWhatItCarries(doccano, linesOf);
  });

  it('keeps what it carries in the older form, without relations', () => {
    keepsWhatItCarries(doccano, linesOf, withoutRelations);
  });

  it('keeps what it carries in code points, which the line says', () => {
    keepsWhatItCarries(doccano, linesOf, inCodePoints);
  });

  it('is written as projects with relations have it, in UTF-16', () => {
    expect(JSON.parse(written(doccano, [goldenRecord])['jobs.jsonl'] ?? '')).toEqual({
      text: goldenText,
      entities: [
        { id: 0, start_offset: 5, end_offset: 31, label: 'claim' },
        { id: 1, start_offset: 26, end_offset: 30, label: 'figure' },
        { id: 2, start_offset: 38, end_offset: 48, label: 'actor' },
        { id: 3, start_offset: 54, end_offset: 76, label: 'claim' },
        { id: 4, start_offset: 71, end_offset: 75, label: 'figure' },
        { id: 5, start_offset: 91, end_offset: 98, label: 'figure' },
      ],
      relations: [
        { id: 0, from_id: 0, to_id: 2, type: 'attributed to' },
        { id: 1, from_id: 0, to_id: 1, type: 'has figure' },
      ],
      Comments: [],
      id: 'article-1',
      title: 'Jobs',
      desk: 'north',
    });
  });

  it('is written in the older form where there are no relation types', () => {
    expect(
      JSON.parse(written(doccano, [goldenRecord], withoutRelations)['jobs.jsonl'] ?? ''),
    ).toEqual({
      text: goldenText,
      label: [
        [5, 31, 'claim'],
        [26, 30, 'figure'],
        [38, 48, 'actor'],
        [54, 76, 'claim'],
        [71, 75, 'figure'],
        [91, 98, 'figure'],
      ],
      Comments: [],
      id: 'article-1',
      title: 'Jobs',
      desk: 'north',
    });
  });

  it('has no metadata under the names that doccano or facts have, which would take their place', () => {
    const meta = { text: 'other', label: 'x', Comments: 'y', title: 'z', desk: 'north' };
    const line = written(doccano, [{ ...goldenRecord, meta }])['jobs.jsonl'] ?? '';
    expect(JSON.parse(line)).toMatchObject({ text: goldenText, Comments: [], title: 'Jobs' });
    expect(doccano.fit({ ...goldenRecord, meta }, usualWriting).meta).toEqual({ desk: 'north' });
  });

  it('has code points where those are asked for', () => {
    const { entities, offset_unit } = JSON.parse(
      written(doccano, [goldenRecord], inCodePoints)['jobs.jsonl'] ?? '',
    );
    expect(offset_unit).toBe('codepoint');
    expect(entities[2]).toEqual({ id: 2, start_offset: 37, end_offset: 47, label: 'actor' });
  });

  it.each([
    ['doccano', usualWriting],
    ['doccano-codepoint', inCodePoints],
  ])('is read by Python with the same words: %s', (tool, options) => {
    const { fitted, text } = writtenSample(doccano, options);
    expect(linesByPython(tool, text)).toEqual(fitted.map(marksOf));
  });
});

describe('reading doccano JSONL', () => {
  it.each([
    ['label', [[0, 6, 'ORG']]],
    ['labels', [[0, 6, 'ORG']]],
    ['entities', [{ id: 4, start_offset: 0, end_offset: 6, label: 'ORG' }]],
    ['annotations', [{ label: 'ORG', start_offset: 0, end_offset: 6, user: 1 }]],
  ])('takes spans under %s', (key, spans) => {
    expect(read({ id: 1, text: google, [key]: spans })).toMatchObject({
      record: { id: '1', text: google, meta: {} },
      units: ['utf16 by rule'],
      spans: ['ORG Google'],
      problems: [],
    });
  });

  it('takes a label that is a number for its name', () => {
    const annotations = [{ label: 7, start_offset: 0, end_offset: 6, user: 1 }];
    expect(read({ text: google, annotations }).spans).toEqual(['7 Google']);
  });

  it('joins relations by the ids of entities, wherever those stand', () => {
    const entities = [
      { id: 31, start_offset: 22, end_offset: 32, label: 'PERSON' },
      { id: 30, start_offset: 0, end_offset: 6, label: 'ORG' },
    ];
    const relations = [
      { id: 2, from_id: 30, to_id: 31, type: 'foundedBy' },
      { from_id: 30, to_id: 9, type: 'foundedBy' },
      { id: 4, from_id: 30, to_id: 30, type: 'same' },
      { id: 5, from_id: 30, type: 'foundedBy' },
    ];
    expect(read({ text: google, entities, relations })).toMatchObject({
      spans: ['ORG Google', 'PERSON Larry Page'],
      relations: [['foundedBy', 'Google', 'Larry Page']],
      problems: [
        '3: Relation 5 does not say its kind and what it joins; it was left out.',
        '3: Relation no. 2 joins a span that is not there; it was left out.',
        '3: Relation 4 joins a span with itself; it was left out.',
      ],
    });
  });

  it('counts as the page does unless the line or a person says otherwise', () => {
    const line = { text: '👩‍👩‍👧 Zoë', label: [[9, 12, 'PER']] };
    expect(read(line)).toMatchObject({ units: ['utf16 by rule'], spans: ['PER Zoë'] });
    const graphemes = { ...line, label: [[2, 5, 'PER']] };
    expect(read(graphemes, 'grapheme').spans).toEqual(['PER Zoë']);
    const codePoints = { ...line, label: [[6, 9, 'PER']], offset_unit: 'codepoint' };
    expect(read(codePoints)).toMatchObject({ units: ['codepoint by rule'], spans: ['PER Zoë'] });
  });

  it('takes what lies beside the text for facts and metadata, and comments for the note', () => {
    const line = {
      ...{ id: 12, text: google, label: [], title: 'Google', page: 4, published: 'soon' },
      ...{ annotation_approver: null, tags: ['a'], meta: { source: 'Wiki' }, Comments: ['Sure?'] },
    };
    expect(read(line).record).toMatchObject({
      ...{ id: '12', title: 'Google', source: 'Wiki', published: '', note: 'Sure?' },
      meta: { page: '4', published: 'soon', tags: '["a"]' },
    });
  });

  it('has LF for CRLF, with the spans on the same words', () => {
    const parsed = read({
      text: 'One\r\ntwo\rthree',
      label: [
        [5, 8, 'x'],
        [9, 14, 'y'],
      ],
    });
    expect(parsed.record?.text).toBe('One\ntwo\nthree');
    expect(parsed.spans).toEqual(['x two', 'y three']);
  });

  it('leaves out what fits nowhere and keeps the rest', () => {
    const label = [
      [0, 60, 'a'],
      [3, 3, 'b'],
      [0, 6],
      [0, 6, ''],
      ['0', 6, 'c'],
      'sports',
      [0, 6, 'd'],
    ];
    expect(read({ text: google, label })).toMatchObject({
      spans: ['d Google'],
      problems: [
        '3: Span no. 3 does not say a label, where it begins and where it ends; it was left out.',
        '3: Span no. 4 does not say a label, where it begins and where it ends; it was left out.',
        '3: Span no. 5 does not say a label, where it begins and where it ends; it was left out.',
        '3: label: “sports” is said of the whole text and of no place in it; it was left out.',
        '3: Span no. 1 (a) at 0 to 60 does not fit in the text in UTF-16 code units; it was left out.',
        '3: Span no. 2 (b) at 3 to 3 does not fit in the text in UTF-16 code units; it was left out.',
      ],
    });
  });

  it('takes the first of two entities with one id', () => {
    const entity = { id: 1, start_offset: 0, end_offset: 6, label: 'ORG' };
    expect(read({ text: google, entities: [entity, { ...entity, end_offset: 9 }] })).toMatchObject({
      spans: ['ORG Google'],
      problems: ['3: Span 1 is there twice; the second was left out.'],
    });
  });

  it.each([
    ['{"text":', 'The line is not JSON; it was left out.'],
    ['[1]', 'The line is JSON, but no record of this format; it was left out.'],
    ['{"label":[]}', 'The record has no text; it was left out.'],
    ['{"text":"\\ud83d"}', 'half of a character'],
  ])('leaves out %s and says why', (line, message) => {
    const parsed = read(line);
    expect(parsed.record).toBeUndefined();
    expect(parsed.problems).toEqual([expect.stringContaining(message)]);
  });

  it('stands files that were damaged', () => {
    const older = {
      'a.jsonl': written(doccano, [goldenRecord], withoutRelations)['jobs.jsonl'] ?? '',
    };
    standsDamage(doccano, linesOf, { more: [older] });
  });
});
