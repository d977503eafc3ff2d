import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecord, blankRelation, blankSpan } from '../../../shared/formats/blank.ts';
import { brat } from '../../../shared/formats/brat.ts';
import type { ExchangeRecord, Parsed, ReadUnit } from '../../../shared/formats/codec.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { exchangeRecord } from '../../support/formats/exchange-record.ts';
import { goldenRecord } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { readByPython } from '../../support/formats/python-standoff.ts';
import { filesWith } from '../../support/formats/sources.ts';

const articles = filesWith('.txt');

/** What is read of a text and the lines of its `.ann`. */
function read(text: string, lines: readonly string[], unit: ReadUnit | null = null): Parsed {
  const beside = { 'a.ann': lines.map((line) => `${line}\n`).join('') };
  return brat.parse?.({ file: 'a.txt', line: 1, text, beside }, { unit }) ?? missing();
}

function missing(): never {
  throw new Error('brat is read');
}

function recordOf({ records }: Parsed): ExchangeRecord {
  return records[0] ?? missing();
}

/** Each span as its id, label and words, fragments apart by `|`. */
function spansOf(parsed: Parsed): string[] {
  const { text, spans } = recordOf(parsed);
  return spans.map(({ id, label, fragments }) => {
    const words = fragments.map(({ start, end }) => text.slice(start, end));
    return `${id} ${label}: ${words.join('|')}`;
  });
}

/** The lines of the `.ann` of a record, as written. */
function linesOf(record: ExchangeRecord): string[] {
  const files = written(brat, [record]);
  return (files[`${record.id}.ann`] ?? '').split('\n').slice(0, -1);
}

/** A record `a` of a text with a claim on each of these stretches of it, together. */
function claimOn(text: string, ...fragments: [number, number][]): ExchangeRecord {
  const places = fragments.map(([start, end]) => ({ start, end }));
  const span = blankSpan(text, { id: 'm1', label: 'claim', fragments: places });
  return { ...blankRecord(text, 'a'), spans: [span] };
}

describe('brat standoff', () => {
  it('comes back as what it can carry', () => {
    keepsWhatItCarries(brat, articles);
  });

  it('has offsets in code points, fragments, links, choices and notes', () => {
    expect(linesOf(goldenRecord)).toEqual([
      'T1\tclaim 4 30;52 74\tUnemployment fell to 4.1%, the lowest since 1970.',
      'T2\tfigure 25 29\t4.1%',
      'T3\tactor 37 47\tZoë Müller',
      'T4\tfigure 69 73\t1970',
      'T5\tfigure 89 96\t€1.2 bn',
      'R1\tattributed_to Arg1:T1 Arg2:T3',
      'R2\thas_figure Arg1:T1 Arg2:T2',
      'A1\tquote T1 direct',
      '#1\tAnnotatorNotes T5\tin euros',
    ]);
    expect(written(brat, [goldenRecord])['article-1.txt']).toBe(goldenRecord.text);
  });

  it('is read by a program that ends lines where brat does', () => {
    const records = fc
      .sample(exchangeRecord(), { numRuns: 100, seed: 5 })
      .map((record, index) => ({ ...record, id: `a${index}` }));
    const marks = Object.fromEntries(
      records.map((record) => [
        record.id,
        brat
          .fit(record, usualWriting)
          .spans.map(({ label, fragments }) => [
            label,
            fragments.map(({ start, end }) => record.text.slice(start, end)).join(' '),
          ]),
      ]),
    );
    expect(readByPython('brat', written(brat, records))).toEqual(marks);
  });

  it('has no span across a line end, of whatever kind: there it is cut', () => {
    const text = 'Jobs rose \n\n and fell\u2028again\u0085twice\vup\fdown';
    expect(linesOf(claimOn(text, [0, text.length]))).toEqual([
      'T1\tclaim 0 9;13 21;22 27;28 33;34 36;37 41\tJobs rose and fell again twice up down',
    ]);
  });

  it('has notes on one line', () => {
    const [span] = claimOn('Jobs rose', [0, 9]).spans;
    const record = claimOn('Jobs rose', [0, 9]);
    const noted = { ...record, spans: [{ ...(span ?? missing()), note: ' ask\nagain\ttoday ' }] };
    expect(linesOf(noted)[1]).toBe('#1\tAnnotatorNotes T1\task again today');
  });

  it('has types without spaces, spelt in ASCII', () => {
    const record = claimOn('Jobs rose', [0, 9]);
    const named = (label: string) => ({
      ...record,
      spans: record.spans.map((span) => ({ ...span, label })),
    });
    const typeOf = (label: string) => linesOf(named(label))[0]?.split(/[\t ]/)[1];
    expect(typeOf('economic claim')).toBe('economic_claim');
    expect(typeOf('décès')).toBe('deces');
    expect(typeOf('失业')).toBe('u5931u4E1A');
  });

  it('says a flag without a value where it is set, and a choice without spaces', () => {
    const record = claimOn('4 jobs', [0, 6]);
    const span = record.spans[0] ?? missing();
    const attributes = { modifier: 'at least', value: 4, 'value max': 5 };
    const figure = { ...record, spans: [{ ...span, label: 'figure', attributes }] };
    expect(linesOf(figure).slice(1)).toEqual(['A1\tmodifier T1 at_least']);
    const flagged = (negated: boolean) => ({
      ...record,
      spans: [{ ...span, attributes: { negated } }],
    });
    expect(linesOf(flagged(true)).slice(1)).toEqual(['A1\tnegated T1']);
    expect(linesOf(flagged(false)).slice(1)).toEqual([]);
  });

  it('comes with the settings of its labels, links and values', () => {
    const { 'annotation.conf': annotation = '', 'visual.conf': visual = '' } = written(brat, []);
    expect(annotation.split('\n')).toEqual(
      expect.arrayContaining([
        ...['[entities]', 'claim', '[relations]', '[events]', '[attributes]'],
        'attributed_to\tArg1:claim, Arg2:actor',
        'check-worthy\tArg:claim, Value:yes|no|unsure',
        'negated\tArg:claim',
        'parsed\tArg:figure, Value:auto|confirmed|edited',
      ]),
    );
    // One attribute of two labels: brat knows it by its name alone.
    expect(annotation.match(/^kind\t/gm)).toHaveLength(1);
    expect(annotation).toContain('kind\tArg:actor|figure, Value:person|organisation|');
    expect(annotation).not.toMatch(/^(?:restated|value|topic)/m);
    expect(visual).toContain('attributed_to | attributed to\n');
    expect(visual).toContain(`claim\tbgColor:${defaultSchema.labels[0]?.colourDark}\n`);
  });

  it('has a file for each article, whatever its id, which comes back', () => {
    const ids = ['a/b', '..', 'Zoë 1', '100%', '%41', 'a*b', '😊'];
    const files = written(
      brat,
      ids.map((id) => blankRecord('Jobs', id)),
    );
    const names = Object.keys(files).filter((name) => name.endsWith('.txt'));
    expect(names.every((name) => /^[^./\\*%\s][^/\\*\s]*\.txt$|^%[^/\\*\s]+$/.test(name))).toBe(
      true,
    );
    const read = articles(files).map((source) => brat.parse?.(source, { unit: null }));
    expect(read.map((parsed) => parsed?.records[0]?.id)).toEqual(ids);
  });

  it('is read from either of its two files', () => {
    const files = written(brat, [goldenRecord]);
    const [source] = filesWith('.ann')(files);
    const parsed = brat.parse?.(source ?? missing(), { unit: null }) ?? missing();
    expect(parsed).toEqual({
      records: [brat.fit(goldenRecord, usualWriting)],
      problems: [],
      units: [{ unit: 'codepoint', by: 'quotes' }],
    });
  });
});

describe('brat standoff of others', () => {
  it('has values of spans and of links, and notes', () => {
    const parsed = read('they see as good', [
      ...['T1\tSource 0 4\tthey', 'T2\tCue 5 11\tsee as', 'R1\tSays Arg2:T2 Arg1:T1'],
      ...['A1\tPolarity T1 affirm', 'M1\tNegated T2', 'A2\tSure R1', 'A3\tHow T1 at least'],
      ...['#1\tAnnotatorNotes T1\tfree note', '#2\tAnnotatorNotes T1\tand more'],
      'N1\tReference T1 Wikidata:Q76\tBarack Obama',
    ]);
    expect(parsed.problems).toEqual([]);
    const { spans, relations } = recordOf(parsed);
    expect(spans[0]).toMatchObject({
      attributes: { Polarity: 'affirm', How: 'at least', Wikidata: 'Q76' },
      note: 'free note\nand more',
    });
    expect(spans[1]?.attributes).toEqual({ Negated: true });
    expect(relations).toEqual([
      {
        ...blankRelation({ id: 'R1', type: 'Says', from: 'T1', to: 'T2' }),
        attributes: { Sure: true },
      },
    ]);
  });

  it('has events, whose triggers are joined to what plays a part', () => {
    const parsed = read('they say so, and we', [
      ...[
        'T1\tSource 0 4\tthey',
        'T2\tSaying 5 8\tsay',
        'T3\tContent 9 11\tso',
        'T4\tSource 17 19\twe',
      ],
      ...['E1\tSaying:T2 Source:T1 Content:T3 Source2:T4', 'E2\tSaying:T3 Of:E1', 'A1\tPast E1'],
    ]);
    expect(parsed.problems).toEqual([]);
    const { spans, relations } = recordOf(parsed);
    expect(relations.map(({ id, type, from, to }) => [id, type, from, to].join(' '))).toEqual([
      ...['E1.1 Source T2 T1', 'E1.2 Content T2 T3', 'E1.3 Source T2 T4', 'E2.1 Of T3 T2'],
    ]);
    expect(spans[1]?.attributes).toEqual({ Past: true });
  });

  it('has equals, each linked to the first', () => {
    const parsed = read('a b c', [
      'T1\tX 0 1\ta',
      'T2\tX 2 3\tb',
      'T3\tX 4 5\tc',
      '*\tEquiv T1 T2 T3',
    ]);
    const { relations } = recordOf(parsed);
    expect(relations.map(({ type, from, to }) => `${type} ${from} ${to}`)).toEqual([
      ...['Equiv T1 T2', 'Equiv T1 T3'],
    ]);
  });

  it('counts CRLF as two characters or as one, as its words say', () => {
    const text = 'One\r\ntwo 😊 three';
    for (const [start, end] of [
      [9, 10],
      [8, 9],
    ]) {
      const parsed = read(text, [`T1\tX ${start} ${end}\t😊`]);
      expect(recordOf(parsed).text).toBe('One\ntwo 😊 three');
      expect(spansOf(parsed)).toEqual(['T1 X: 😊']);
    }
  });

  it('is read in the unit that its words stand in', () => {
    const parsed = read('😊 jobs rose', ['T1\tX 3 7\tjobs', 'T2\tX 8 12\trose']);
    expect(spansOf(parsed)).toEqual(['T1 X: jobs', 'T2 X: rose']);
    expect(parsed.units).toEqual([{ unit: 'utf16', by: 'quotes' }]);
  });

  it('puts a span where its words stand nearest, and leaves out those that stand nowhere', () => {
    const parsed = read('Jobs rose. Jobs fell.', [
      'T1\tX 10 14\tJobs',
      'T2\tX 0 4\tSales',
      'T3\tX 15 99',
    ]);
    expect(spansOf(parsed)).toEqual(['T1 X: Jobs']);
    expect(recordOf(parsed).spans[0]).toMatchObject({ start: 11, end: 15 });
    expect(parsed.problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(parsed.problems[0]?.message).toMatch(/^a\.ann: T1: “Jobs” does not stand at 10 to 14/);
  });

  it('tells each line that says nothing brat has, and each that points at nothing', () => {
    const { records, problems } = read('Jobs rose', [
      'T1\tX 0 4\tJobs',
      'T1\tX 5 9\trose',
      'nonsense',
      'T2\tX 5\trose',
      'R1\tSays Arg1:T1 Arg2:T9',
      'R2\tSays Arg1:T1 Arg1:T1',
      'A1\tSure T9',
      'A2\tSure T1',
      'A3\tSure T1 very',
      'E1\tX:T8',
    ]);
    expect(records[0]?.spans).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 9, 10]);
    expect(problems[3]?.message).toBe(
      'a.ann: R1 points at T9, which is not there; it was left out.',
    );
  });

  it('tells where one of the two files is missing', () => {
    const alone = brat.parse?.(
      { file: 'a.txt', line: 1, text: 'Jobs', beside: {} },
      { unit: null },
    );
    expect(alone?.records[0]?.text).toBe('Jobs');
    expect(alone?.problems[0]?.message).toMatch(/There is no a\.ann/);
    const without = brat.parse?.({ file: 'a.ann', line: 1, text: '', beside: {} }, { unit: null });
    expect(without?.records).toEqual([]);
    expect(without?.problems[0]?.message).toMatch(/There is no a\.txt/);
  });

  it('is read whole or told, however it is damaged', () => {
    const text = 'they see as good';
    const lines = [
      'T1\tX 0 4\tthey',
      'T2\tX 5 8\tsee',
      'E1\tX:T2 By:T1',
      '*\tEquiv T1 T2',
      'M1\tNo E1',
    ];
    standsDamage(brat, articles, { more: [{ 'a.txt': text, 'a.ann': lines.join('\n') }] });
  });
});
