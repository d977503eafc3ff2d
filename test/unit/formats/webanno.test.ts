import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRecord, blankRelation, blankSpan } from '../../../shared/formats/blank.ts';
import type { ExchangeRecord, Parsed } from '../../../shared/formats/codec.ts';
import { webanno } from '../../../shared/formats/webanno.ts';
import { exchangeRecord } from '../../support/formats/exchange-record.ts';
import { goldenRecord } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { readByPython } from '../../support/formats/python-standoff.ts';
import { filesWith } from '../../support/formats/sources.ts';
import { article } from '../../support/notation.ts';

const articles = filesWith('.tsv');

function read(lines: readonly string[]): Parsed {
  const text = ['#FORMAT=WebAnno TSV 3.3', ...lines].join('\n');
  const parsed = webanno.parse?.({ file: 'a.tsv', line: 1, text, beside: {} }, { unit: null });
  if (parsed === undefined) throw new Error('WebAnno TSV is read');
  return parsed;
}

/** The spans that are read, as label and words. */
function spansIn({ records }: Parsed): string[] {
  return records.flatMap(({ spans }) => spans.map(({ label, text }) => `${label}: ${text}`));
}

function linksIn({ records }: Parsed): string[] {
  return records.flatMap(({ spans, relations }) => {
    const words = (id: string) => spans.find((span) => span.id === id)?.text ?? '';
    return relations.map(({ type, from, to }) => `${type}: ${words(from)} > ${words(to)}`);
  });
}

function recordOf(notation: string): ExchangeRecord {
  const { text, spans } = article(notation);
  const marks = spans.map(({ label, fragments }, index) =>
    blankSpan(text, { id: `m${index + 1}`, label, fragments }),
  );
  return { ...blankRecord(text, 'a1'), spans: marks };
}

function linesOf(record: ExchangeRecord): string[] {
  const [text = ''] = Object.values(written(webanno, [record]));
  return text.split('\n').slice(0, -1);
}

/** The rows of a record, by their number, as their words and cells. */
function rowsOf(record: ExchangeRecord): string[] {
  return linesOf(record)
    .filter((line) => /^\d/.test(line))
    .map((line) => line.replace(/\t$/, '').split('\t').toSpliced(1, 1).join(' '));
}

/** The text of a test of INCEpTION's: five tokens, 0-4, 5-7, 8-9, 10-14 and 15-16. */
const test = (...cells: string[]) => [
  '#Text=This is a test .',
  ...['1-1\t0-4\tThis', '1-2\t5-7\tis', '1-3\t8-9\ta', '1-4\t10-14\ttest', '1-5\t15-16\t.'].map(
    (row, index) => `${row}\t${cells[index] ?? '_'}\t`,
  ),
];

describe('WebAnno TSV', () => {
  it('comes back as what it can carry', () => {
    keepsWhatItCarries(webanno, articles);
  });

  it('has offsets in UTF-16, labels and notes as features, and split marks left out', () => {
    expect(linesOf(goldenRecord)).toEqual([
      ...['#FORMAT=WebAnno TSV 3.3', '#T_SP=custom.Span|label|note', '', ''],
      '#Text=🗞️ “Unemployment fell to 4.1%,” said Zoë Müller 😊, “the lowest since 1970.”',
      ...['1-1\t0-3\t🗞️\t_\t_\t', '1-2\t4-5\t“\t_\t_\t', '1-3\t5-17\tUnemployment\t_\t_\t'],
      ...['1-4\t18-22\tfell\t_\t_\t', '1-5\t23-25\tto\t_\t_\t'],
      ...['1-6\t26-29\t4.1\tfigure[1]\t*[1]\t', '1-7\t29-30\t%\tfigure[1]\t*[1]\t'],
      ...['1-8\t30-31\t,\t_\t_\t', '1-9\t31-32\t”\t_\t_\t', '1-10\t33-37\tsaid\t_\t_\t'],
      ...['1-11\t38-41\tZoë\tactor[2]\t*[2]\t', '1-12\t42-48\tMüller\tactor[2]\t*[2]\t'],
      ...['1-13\t49-51\t😊\t_\t_\t', '1-14\t51-52\t,\t_\t_\t', '1-15\t53-54\t“\t_\t_\t'],
      ...['1-16\t54-57\tthe\t_\t_\t', '1-17\t58-64\tlowest\t_\t_\t', '1-18\t65-70\tsince\t_\t_\t'],
      ...['1-19\t71-75\t1970\tfigure\t*\t', '1-20\t75-76\t.\t_\t_\t', '1-21\t76-77\t”\t_\t_\t'],
      ...['', '#Text=Turnover hit €1.2 bn.'],
      ...['2-1\t78-86\tTurnover\t_\t_\t', '2-2\t87-90\thit\t_\t_\t'],
      ...['2-3\t91-92\t€\tfigure[3]\tin euros[3]\t', '2-4\t92-95\t1.2\tfigure[3]\tin euros[3]\t'],
      ...['2-5\t96-98\tbn\tfigure[3]\tin euros[3]\t', '2-6\t98-99\t.\t_\t_\t'],
    ]);
  });

  it('is read by a program that puts sentences together as INCEpTION does', () => {
    const records = fc
      .sample(exchangeRecord(), { numRuns: 100, seed: 8 })
      .map((record, index) => ({ ...record, id: `a${index}` }));
    const marks = records.map((record) => {
      const { text, spans } = webanno.fit(record, usualWriting);
      return [record.id, { text, spans: spans.map((span) => [span.label, span.text]) }];
    });
    expect(readByPython('webanno', written(webanno, records))).toEqual(Object.fromEntries(marks));
  });

  it('has rows for parts of tokens where marks begin or end in them', () => {
    expect(rowsOf(recordOf('Pre[fix|figure]es [ro|figure]se'))).toEqual([
      ...['1-1 Prefixes _', '1-1.1 fix figure', '1-2 rose _', '1-2.1 ro figure'],
    ]);
    expect(rowsOf(recordOf('Pre[fixes rose a|claim]gain'))).toEqual([
      ...['1-1 Prefixes _', '1-1.1 fixes claim[1]', '1-2 rose claim[1]'],
      ...['1-3 again _', '1-3.1 a claim[1]'],
    ]);
  });

  it('tells marks apart that stand on one token', () => {
    expect(rowsOf(recordOf('[[Jobs|actor] rose|claim]'))).toEqual([
      ...['1-1 Jobs claim[1]|actor[2]', '1-2 rose claim[1]'],
    ]);
  });

  it('has each link where it points to, with the row and number it comes from', () => {
    const record = recordOf('[[Jobs|actor] rose|claim] [fast|figure]');
    const link = (type: string, from: string, to: string) =>
      blankRelation({ id: `${type}${from}`, type, from, to });
    const linked = { ...record, relations: [link('x', 'm1', 'm2'), link('y', 'm3', 'm2')] };
    expect(linesOf(linked)[2]).toBe('#T_RL=custom.Relation|label|BT_custom.Span');
    expect(rowsOf(linked)).toEqual([
      ...['1-1 Jobs claim[1]|actor[2] x|y 1-1[1_2]|1-3[0_2]', '1-2 rose claim[1] _ _'],
      '1-3 fast figure _ _',
    ]);
  });

  it('has values with all that means something to it escaped', () => {
    const record = recordOf('[Jobs|claim]');
    const topic = '\\ [a] | b_c -> d; *\tx\ny';
    const valued = {
      ...record,
      spans: record.spans.map((span) => ({ ...span, attributes: { topic } })),
    };
    expect(rowsOf(valued)).toEqual(['1-1 Jobs claim \\\\ \\[a\\] \\| b\\_c \\-> d\\; \\*\\tx\\ny']);
    expect(
      articles(written(webanno, [valued])).map(
        (source) => webanno.parse?.(source, { unit: null }).records[0]?.spans[0]?.attributes,
      ),
    ).toEqual([{ topic }]);
  });

  it('has the names of values as features can be called', () => {
    const record = recordOf('[4|figure]');
    const attributes = { 'value max': 4.1, note: 'x', '4th': true, label: 'a' };
    const valued = { ...record, spans: record.spans.map((span) => ({ ...span, attributes })) };
    expect(webanno.fit(valued, usualWriting).spans[0]?.attributes).toEqual({
      ...{ value_max: 4.1, x_note: 'x', x_4th: true, x_label: 'a' },
    });
  });

  it('keeps all that stands between sentences and behind the last', () => {
    const record = recordOf('One.  Two.\n\n\tThree.\nFour. \n');
    expect(linesOf(record).filter((line) => line.startsWith('#Text='))).toEqual([
      ...[
        '#Text=One.  ',
        '#Text=Two.',
        '#Text=',
        '#Text=\\t',
        '#Text=Three.',
        '#Text=Four. ',
        '#Text=',
      ],
    ]);
    const [source] = articles(written(webanno, [record]));
    const parsed = source === undefined ? undefined : webanno.parse?.(source, { unit: null });
    expect(parsed?.records[0]?.text).toBe(record.text);
  });
});

describe('WebAnno TSV of others', () => {
  const span = '#T_SP=webanno.custom.Span|value';

  it('has labels in the feature `value`, or is called after its layer', () => {
    expect(spansIn(read([span, '', '', ...test('PER', '*')]))).toEqual(['PER: This', 'Span: is']);
    const simple = ['#T_SP=webanno.custom.SimpleSpan|', '', ''];
    expect(spansIn(read([...simple, ...test('*', '_', '*[1]', '*[1]')]))).toEqual([
      ...['SimpleSpan: This', 'SimpleSpan: a test'],
    ]);
  });

  it('has marks one above the other', () => {
    const parsed = read([span, '', '', ...test('PER[1]|LOC[2]', 'PER[1]|LOC[2]', '_', 'X\\|Y')]);
    expect(spansIn(parsed)).toEqual(['LOC: This is', 'PER: This is', 'X|Y: test']);
    expect(parsed.problems).toEqual([]);
  });

  it('has marks on parts of tokens, but none that marks no character', () => {
    const rows = test('_', '_');
    rows.splice(2, 0, '1-1.1\t1-4\this\tX[1]\t', '1-1.2\t4-4\t\tY\t');
    rows.splice(5, 0, '1-2.1\t5-6\ti\tX[1]\t');
    const parsed = read([span, '', '', ...rows]);
    expect(spansIn(parsed)).toEqual(['X: his i']);
    expect(parsed.problems).toEqual([
      { line: 8, message: 'A mark of Y marks no character; it was left out.' },
    ]);
  });

  it('has links with values, and tells those between what is not marked', () => {
    const relation = '#T_RL=webanno.custom.Relation|value|sure|BT_webanno.custom.Span';
    const cells = ['A[1]\t_\t_\t_', 'A[1]\t_\t_\t_', 'B[2]\tdoes\ttrue\t1-1[1_2]', 'B[2]\t_\t_\t_'];
    const parsed = read([span, relation, '', '', ...test(...cells, '_\t*\t*\t1-1')]);
    expect(linksIn(parsed)).toEqual(['does: This is > a test']);
    expect(parsed.records[0]?.relations[0]?.attributes).toEqual({ sure: true });
    expect(parsed.problems.map(({ line }) => line)).toEqual([11]);
    const words = '#T_RL=dep.Dependency|value|BT_dep.Token';
    const tokens = read([words, '', '', ...test('_\t_', 'subj\t1-1')]);
    expect(tokens.problems).toEqual([
      {
        line: 2,
        message: 'Links of Dependency join what is no mark in this file; they were left out.',
      },
    ]);
  });

  it('has slots, whose fillers are linked by their role', () => {
    const host = '#T_SP=custom.Host|ROLE_custom.Host:links_custom.HostLink|uima.tcas.Annotation';
    const cells = ['_\tby;*\t1-2[2];1-4', '*[2]\t_\t_', '*[2]\t_\t_', '*\t_\t_'];
    const parsed = read(['#T_SP=custom.Simple|', host, '', '', ...test(...cells, '_\t_\t_')]);
    expect(parsed.problems).toEqual([]);
    expect(linksIn(parsed)).toEqual(['by: This > is a', 'Host: This > test']);
  });

  it('has what stands between sentences as a line end and spaces', () => {
    const parsed = read([
      ...['', '', '#Text=One', '#Text=two', '1-1\t2-5\tOne\t', '1-2\t6-9\ttwo\t', ''],
      ...['#Text=Three', '2-1\t12-17\tThree\t'],
    ]);
    expect(parsed.records[0]?.text).toBe('  One\ntwo\n  Three');
    expect(parsed.problems).toEqual([]);
  });

  it('is read in code points where its tokens stand so', () => {
    const lines = ['', '#Text=😊 up', '1-1\t0-1\t😊\tA\t', '1-2\t2-4\tup\tB\t'];
    const parsed = read([span, '', ...lines]);
    expect(spansIn(parsed)).toEqual(['A: 😊', 'B: up']);
    expect(parsed.units).toEqual([{ unit: 'codepoint', by: 'quotes' }]);
  });

  it('tells chains, rows that are none, and tokens that stand elsewhere', () => {
    const chain = '#T_CH=webanno.custom.Link|referenceRelation|referenceType';
    const rows = test('X\t_\t_', '_\t*->1-1\t*[1]', 'Y\t_\t_', '_\t_\t_', '_\t_\t_');
    rows.splice(3, 1, '1-3\t9-10\ta\tY\t_\t_\t', 'nonsense', '1-9\t3-4');
    const parsed = read([span, chain, '', '', ...rows]);
    expect(spansIn(parsed)).toEqual(['X: This']);
    expect(parsed.problems.map(({ line }) => line)).toEqual([3, 9, 10, 11, 11]);
  });

  it('is left out where its sentences overlap, and where it is no WebAnno TSV 3', () => {
    const lines = ['', '#Text=One', '1-1\t0-3\tOne\t', '', '#Text=Two', '2-1\t1-4\tTwo\t'];
    expect(read(lines).records).toEqual([]);
    expect(read(lines).problems).toHaveLength(1);
    const source = { file: 'a.tsv', line: 1, text: 'a\tb', beside: {} };
    expect(webanno.parse?.(source, { unit: null }).problems).toHaveLength(1);
  });

  it('is read whole or told, however it is damaged', () => {
    const host = '#T_SP=custom.Host|ROLE_custom.Host:links_custom.HostLink|uima.tcas.Annotation';
    const cells = ['_\tby;*\t1-2[2];1-4', '*[2]\t_\t_', '*[2]\t_\t_', '*\t_\t_', '_\t_\t_'];
    const lines = [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=custom.Simple|',
      host,
      '',
      '',
      ...test(...cells),
    ];
    standsDamage(webanno, articles, { more: [{ 'a.tsv': lines.join('\n') }] });
  });
});
