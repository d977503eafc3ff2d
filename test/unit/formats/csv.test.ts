import { describe, expect, it } from 'vitest';
import { blankRecord, blankSpan } from '../../../shared/formats/blank.ts';
import { spanTable } from '../../../shared/formats/csv.ts';
import { lossesBetween } from '../../../shared/formats/losses.ts';
import { goldenRecord } from '../../support/formats/golden.ts';
import { usualWriting, written } from '../../support/formats/laws.ts';
import { isReadByPython } from '../../support/formats/python-lists.ts';

describe('the table of spans', () => {
  it('has a row for each fragment, in code points, and a column for each attribute', () => {
    const rows = (written(spanTable, [goldenRecord])['jobs.csv'] ?? '').split('\r\n');
    const header = rows[0]?.split(',') ?? [];
    expect(header.slice(0, 15)).toEqual([
      ...['article', 'span', 'label', 'fragment', 'fragments', 'start', 'end', 'offset_unit'],
      ...['text', 'note', 'layer', 'origin', 'created', 'updated', 'attribute: quote'],
    ]);
    expect(new Set(header).size).toBe(header.length);
    const empty = (count: number) => ','.repeat(count);
    expect(rows.slice(1, 3)).toEqual([
      `article-1,c1,claim,1,2,4,30,codepoint,"Unemployment fell to 4.1%,",,,import,,,direct${empty(header.length - 15)}`,
      `article-1,c1,claim,2,2,52,74,codepoint,the lowest since 1970.,,,import,,,direct${empty(header.length - 15)}`,
    ]);
    expect(rows.slice(3).map((row) => row.split(',').slice(1, 7).join(' '))).toEqual([
      'f1 figure 1 1 25 29',
      'a1 actor 1 1 37 47',
      'f2 figure 1 1 69 73',
      'f3 figure 1 1 89 96',
      '',
    ]);
  });

  it('has the articles in a table of their own', () => {
    const files = written(spanTable, [goldenRecord]);
    expect(Object.keys(files)).toEqual(['jobs.csv', 'jobs.articles.csv']);
    expect(files['jobs.articles.csv']).toContain(
      'article-1,Jobs,,,,,new,,,"{""desk"":""north""}",1,',
    );
  });

  it('counts as it is asked to', () => {
    const files = written(spanTable, [goldenRecord], { ...usualWriting, unit: 'byte' });
    expect(files['jobs.csv']).toContain('article-1,a1,actor,1,1,46,58,byte,Zoë Müller,');
  });

  it('quotes what would end a cell, and leaves what a spreadsheet takes for a formula', () => {
    const text = '=SUM(A1) "a",\nb';
    const mark = (start: number, end: number, id: string) =>
      blankSpan(text, { id, label: 'x', fragments: [{ start, end }] });
    const record = {
      ...blankRecord(text, 'a'),
      spans: [mark(0, 8, 'm1'), mark(9, text.length, 'm2')],
    };
    const { 'jobs.csv': spans } = written(spanTable, [record]);
    expect(spans).toContain(',=SUM(A1),');
    expect(spans).toContain(',"""a"",\nb",');
  });

  it('is read by Python with the same words', () => {
    isReadByPython(spanTable, 'csv');
  });

  it('loses links, and values that no attribute of the schema has', () => {
    const [first, ...others] = goldenRecord.spans;
    if (first === undefined) throw new Error('there are marks');
    const record = { ...goldenRecord, spans: [{ ...first, attributes: { odd: 1 } }, ...others] };
    expect(lossesBetween(record, spanTable.fit(record, usualWriting))).toEqual([
      { kind: 'relation', name: 'attributed to', count: 1 },
      { kind: 'relation', name: 'has figure', count: 1 },
      { kind: 'attribute', name: 'odd', count: 1 },
    ]);
  });
});
