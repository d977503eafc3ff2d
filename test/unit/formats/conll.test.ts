import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecord, blankSpan } from '../../../shared/formats/blank.ts';
import type { Codec, ExchangeRecord, Parsed } from '../../../shared/formats/codec.ts';
import {
  conll2002,
  conllBilou,
  conllBioes,
  conllIob1,
  conllIob2,
} from '../../../shared/formats/conll.ts';
import { exchangeRecord } from '../../support/formats/exchange-record.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { readByPython } from '../../support/formats/python-standoff.ts';
import { documentsIn } from '../../support/formats/sources.ts';
import { article } from '../../support/notation.ts';

const codecs: [string, Codec][] = [
  ['iob1', conllIob1],
  ['iob2', conllIob2],
  ['bilou', conllBilou],
  ['bioes', conllBioes],
];

function recordOf(notation: string): ExchangeRecord {
  const { text, spans } = article(notation);
  const marks = spans.map(({ label, fragments }, index) =>
    blankSpan(text, { id: `m${index + 1}`, label, fragments }),
  );
  return { ...blankRecord(text, 'a1'), spans: marks };
}

/** The tags of a record's tokens in a scheme, sentences apart by `/`. */
function tagsOf(codec: Codec, record: ExchangeRecord): string {
  const [text = ''] = Object.values(written(codec, [record]));
  const tags = text
    .split('\n')
    .slice(2, -2)
    .map((line) => line.split(' ').at(-1) || '/');
  return tags.join(' ');
}

function read(text: string, beside: Record<string, string> = {}): Parsed {
  const parsed = conllIob2.parse?.({ file: 'jobs.conll', line: 1, text, beside }, { unit: null });
  if (parsed === undefined) throw new Error('CoNLL is read');
  return parsed;
}

/** The spans of each record that is read, as label and words. */
function spansIn({ records }: Parsed): string[] {
  return records.flatMap(({ spans }) => spans.map(({ label, text }) => `${label}: ${text}`));
}

const rows = (...tags: string[]) => tags.map((tag, index) => `w${index} ${tag}\n`).join('');

describe('CoNLL', () => {
  it.each(codecs)('comes back in %s as what it can carry', (_, codec) => {
    keepsWhatItCarries(codec, documentsIn);
  });

  it('comes back with offsets in UTF-16 beside it', () => {
    keepsWhatItCarries(conll2002, documentsIn, { ...usualWriting, unit: 'utf16' });
  });

  it.each(codecs)('is read in %s by a program that takes chunks as conlleval does', (_, codec) => {
    const records = fc
      .sample(exchangeRecord(), { numRuns: 60, seed: 7 })
      .map((record, index) => ({ ...record, id: `a${index}` }));
    const marks = records.map((record) => [
      record.id,
      codec.fit(record, usualWriting).spans.map(({ label, text }) => [label, text]),
    ]);
    expect(readByPython('conll', written(codec, records))).toEqual(Object.fromEntries(marks));
  });

  it('has a token a line and a blank line behind each sentence', () => {
    const golden = { ...goldenRecord, spans: goldenRecord.spans.slice(1) };
    expect(written(conll2002, [golden])['jobs.iob2.conll']?.split('\n')).toEqual([
      ...['-DOCSTART- O', '', '🗞️ O', '“ O', 'Unemployment O', 'fell O', 'to O'],
      ...['4.1 B-figure', '% I-figure', ', O', '” O', 'said O', 'Zoë B-actor', 'Müller I-actor'],
      ...['😊 O', ', O', '“ O', 'the O', 'lowest O', 'since O', '1970 B-figure', '. O', '” O', ''],
      ...['Turnover O', 'hit O', '€ B-figure', '1.2 I-figure', 'bn I-figure', '. O', '', ''],
    ]);
  });

  it('has beside it the text, and where in it the tokens are, in code points', () => {
    const sidecar = written(conllIob2, [goldenRecord, goldenRecord])['jobs.iob2.offsets.jsonl'];
    const lines = (sidecar ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ line: 1, id: 'article-1', offset_unit: 'codepoint' });
    expect(lines[0].text).toBe(goldenText);
    expect(lines[0].tokens.slice(0, 7)).toEqual([
      ...[
        [0, 2],
        [3, 4],
        [4, 16],
        [17, 21],
        [22, 24],
        [25, 28],
        [28, 29],
      ],
    ]);
    expect(lines[1].line).toBe(32);
  });

  it('tells in its tags where chunks begin and end, as the scheme has it', () => {
    const record = recordOf('[Zoë Müller|actor] [Ann|actor] saw [4%|figure]\n[Bo|actor]');
    expect(tagsOf(conllIob1, record)).toBe('I-actor I-actor B-actor O I-figure I-figure / I-actor');
    expect(tagsOf(conllIob2, record)).toBe('B-actor I-actor B-actor O B-figure I-figure / B-actor');
    expect(tagsOf(conllBilou, record)).toBe(
      'B-actor L-actor U-actor O B-figure L-figure / U-actor',
    );
    expect(tagsOf(conllBioes, record)).toBe(
      'B-actor E-actor S-actor O B-figure E-figure / S-actor',
    );
  });

  it('has four columns, as CoNLL-2003', () => {
    const text = written(conllIob1, [recordOf('[Jobs|claim] up')])['jobs.iob1.conll'];
    expect(text).toBe('-DOCSTART- -X- -X- O\n\nJobs -X- O I-claim\nup -X- O O\n\n');
  });

  it('cuts a token where a mark begins or ends in it, and joins sentences that a mark crosses', () => {
    const record = recordOf('Pre[fix|figure]es [rose.\nThen|claim] fell.');
    expect(tagsOf(conllIob2, record)).toBe('O B-figure O B-claim I-claim I-claim O O');
    expect(conllIob2.fit(record, usualWriting).spans.map(({ text }) => text)).toEqual([
      ...['fix', 'rose.\nThen'],
    ]);
  });

  it('leaves out split marks, and of those that overlap all but the longest', () => {
    const record = recordOf(
      '[Jobs [rose|actor] by [4%|figure]|claim], [it|claim#1] was [said|claim#1]',
    );
    expect(conllIob2.fit(record, usualWriting).spans.map(({ text }) => text)).toEqual([
      'Jobs rose by 4%',
    ]);
  });

  it('has marks across a text of any length', () => {
    const text = 'Up.\n'.repeat(70_000).trim();
    const span = blankSpan(text, {
      ...{ id: 'm1', label: 'claim' },
      fragments: [{ start: 0, end: text.length }],
    });
    const record = { ...blankRecord(text, 'a1'), spans: [span] };
    const [source] = documentsIn(written(conllIob2, [record]));
    expect(source && conllIob2.parse?.(source, { unit: null }).records[0]?.spans[0]?.end).toBe(
      text.length,
    );
  });

  it('has with a file for each label all that only other labels overlap', () => {
    const options = { ...usualWriting, overlap: 'file per label' } as const;
    const record = recordOf('[Jobs [rose|actor] by [[4|figure]%|figure]|claim]');
    const files = written(conllIob2, [record], options);
    expect(Object.keys(files)).toEqual([
      ...['jobs.iob2.claim.conll', 'jobs.iob2.actor.conll', 'jobs.iob2.figure.conll'],
      'jobs.iob2.offsets.jsonl',
    ]);
    expect(conllIob2.fit(record, options).spans).toHaveLength(3);
    const parsed = documentsIn(files).map((source) => conllIob2.parse?.(source, { unit: null }));
    expect(parsed.flatMap((one) => one?.problems)).toEqual([]);
    expect(
      parsed.map((one) => one?.records.map(({ text, spans }) => [text, spans[0]?.text])),
    ).toEqual([...[[[record.text, record.text]], [[record.text, 'rose']], [[record.text, '4%']]]]);
  });

  it('has with a file for each label the same marks in all files together', () => {
    const options = { ...usualWriting, overlap: 'file per label' } as const;
    fc.assert(
      fc.property(exchangeRecord(), (record) => {
        const fitted = conllBilou.fit(record, options);
        expect(conllBilou.fit(fitted, options)).toEqual(fitted);
        const sources = documentsIn(written(conllBilou, [record], options));
        const parsed = sources.map((source) => conllBilou.parse?.(source, { unit: null }));
        expect(parsed.flatMap((one) => one?.problems)).toEqual([]);
        const spans = parsed.flatMap((one) => one?.records.flatMap((read) => read.spans) ?? []);
        const places = ({ spans: all }: Pick<ExchangeRecord, 'spans'>) =>
          all.map(({ label, start, end }) => `${label} ${start} ${end}`).sort();
        expect(places({ spans })).toEqual(places(fitted));
      }),
    );
  });
});

describe('CoNLL of others', () => {
  it('is its tokens with a space between them where nothing says where they stand', () => {
    const parsed = read('-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nsaid VBD O O\n\nNo UH O O\n');
    expect(parsed.records).toEqual([
      {
        ...blankRecord('EU said\nNo', 'jobs-1'),
        spans: [
          blankSpan('EU said', { id: 's1', label: 'ORG', fragments: [{ start: 0, end: 2 }] }),
        ],
      },
    ]);
    expect(parsed.problems).toEqual([]);
    expect(parsed.units).toEqual([{ unit: 'utf16', by: 'rule' }]);
  });

  it('stands apart by spaces or tabs, and may have words of several tokens between tabs', () => {
    expect(spansIn(read('JAPAN\tB-LOC\nGET\tO\n\nNew York\tB-LOC\n'))).toEqual([
      ...['LOC: JAPAN', 'LOC: New York'],
    ]);
    expect(spansIn(read('-DOCSTART- -X- O\r\nJAPAN -X- _ B-LOC\r\nGET -X- _ O\r\n'))).toEqual([
      'LOC: JAPAN',
    ]);
  });

  it.each([
    ['IOB1', rows('I-A', 'B-A', 'I-A', 'I-B'), ['A: w0', 'A: w1 w2', 'B: w3']],
    ['IOB2', rows('B-A', 'B-A', 'I-A', 'B-B'), ['A: w0', 'A: w1 w2', 'B: w3']],
    ['BILOU', rows('U-A', 'B-A', 'L-A', 'B-B', 'I-B', 'L-B'), ['A: w0', 'A: w1 w2', 'B: w3 w4 w5']],
    ['BIOES', rows('S-A', 'B-A', 'E-A', 'S-B'), ['A: w0', 'A: w1 w2', 'B: w3']],
  ])('is read in %s', (_, text, spans) => {
    const parsed = read(text);
    expect(spansIn(parsed)).toEqual(spans);
    expect(parsed.problems).toEqual([]);
  });

  it('is mended as conlleval does where tags do not follow, and each of these is told', () => {
    const iob2 = read(rows('B-A', 'I-B', 'O', 'I-B'));
    expect(spansIn(iob2)).toEqual(['A: w0', 'B: w1', 'B: w3']);
    expect(iob2.problems.map(({ line }) => line)).toEqual([2, 4]);
    const bilou = read(rows('U-A', 'I-A', 'L-A', 'B-B', 'O'));
    expect(spansIn(bilou)).toEqual(['A: w0', 'A: w1 w2', 'B: w3']);
    expect(bilou.problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('has columns however far apart', () => {
    expect(spansIn(read(`a${' '.repeat(1_000_000)}B-A\n`))).toEqual(['A: a']);
  });

  it('takes a chunk to end with its sentence', () => {
    expect(spansIn(read('a B-A\n\nb I-A\n'))).toEqual(['A: a', 'A: b']);
  });

  it('tells a tag of no scheme once, and each token without one', () => {
    const { records, problems } = read('a PER\nb PER\nc\nd B-A\n\tB-A\n');
    expect(records[0]?.text).toBe('a b c d');
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('has its documents told apart, also where they come together', () => {
    const { records } = read('-DOCSTART- O\n\na B-A\n\n-DOCSTART- O\n\nb O\n');
    expect(records.map(({ id, text }) => `${id} ${text}`)).toEqual(['jobs-1 a', 'jobs-5 b']);
  });

  it('is put together from its tokens where those beside it are others, which is told', () => {
    const files = written(conllIob2, [recordOf('Jobs  [rose|claim]')]);
    const text = (files['jobs.iob2.conll'] ?? '').replace('rose', 'fell');
    const parsed = read(text, { 'jobs.offsets.jsonl': files['jobs.iob2.offsets.jsonl'] ?? '' });
    expect(parsed.records[0]?.text).toBe('Jobs fell');
    expect(parsed.problems).toEqual([
      { line: 1, message: expect.stringMatching(/^jobs\.offsets\.jsonl says nothing/) },
    ]);
  });

  it.each(codecs)('is read whole or told in %s, however it is damaged', (_, codec) => {
    standsDamage(codec, documentsIn, { times: 1000 });
  });
});
