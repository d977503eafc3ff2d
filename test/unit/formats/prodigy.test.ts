import { describe, expect, it } from 'vitest';
import type { ReadUnit } from '../../../shared/formats/codec.ts';
import { prodigy, spacyEntities } from '../../../shared/formats/prodigy.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, linesOf, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { linesByPython, marksOf, writtenSample } from '../../support/formats/python-lines.ts';

/** What is read of a task, in short. */
function read(value: unknown, unit: ReadUnit | null = null) {
  const text = JSON.stringify(value);
  const parsed = prodigy.parse?.({ file: 'a.jsonl', line: 5, text, beside: {} }, { unit });
  if (parsed === undefined) throw new Error('Prodigy is read');
  const [record] = parsed.records;
  return {
    record,
    units: parsed.units.map((found) => `${found.unit} by ${found.by}`),
    spans: record?.spans.map((span) => `${span.label} ${span.text}`),
    relations: record === undefined ? undefined : marksOf(record).relations,
    problems: parsed.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

const place = (start: number, end: number, first: number, last: number) => ({
  ...{ start, end, token_start: first, token_end: last },
});

describe('Prodigy JSONL', () => {
  it('keeps what it carries', () => {
    keepsWhatItCarries(prodigy, linesOf);
  });

  it('is written in code points, with tokens, the last of a span included', () => {
    const { tokens, ...task } = JSON.parse(written(prodigy, [goldenRecord])['jobs.jsonl'] ?? '');
    const claim = { ...place(4, 30, 2, 7), label: 'claim' };
    const figure = { ...place(25, 29, 5, 6), label: 'figure' };
    const actor = { ...place(37, 47, 10, 11), label: 'actor' };
    expect(task).toEqual({
      text: goldenText,
      meta: { id: 'article-1', title: 'Jobs', desk: 'north' },
      spans: [
        claim,
        figure,
        actor,
        { ...place(52, 74, 15, 19), label: 'claim' },
        { ...place(69, 73, 18, 18), label: 'figure' },
        { ...place(89, 96, 23, 25), label: 'figure' },
      ],
      relations: [
        { head: 7, child: 11, head_span: claim, child_span: actor, label: 'attributed to' },
        { head: 7, child: 6, head_span: claim, child_span: figure, label: 'has figure' },
      ],
      answer: 'accept',
    });
    expect(tokens.map((token: { text: string }) => token.text)).toEqual([
      ...['🗞️', '“', 'Unemployment', 'fell', 'to', '4.1', '%', ',', '”', 'said', 'Zoë', 'Müller'],
      ...['😊', ',', '“', 'the', 'lowest', 'since', '1970', '.', '”'],
      ...['Turnover', 'hit', '€', '1.2', 'bn', '.'],
    ]);
    expect(tokens[12]).toEqual({ text: '😊', start: 48, end: 49, id: 12 });
  });

  it('cuts tokens where a span begins or ends within a word', () => {
    const [span] = goldenRecord.spans.slice(1);
    const fragments = [{ start: 7, end: 9 }];
    const within = { ...span, start: 7, end: 9, fragments, text: goldenText.slice(7, 9) };
    const line = written(prodigy, [{ ...goldenRecord, spans: [within], relations: [] } as never]);
    const { tokens, spans } = JSON.parse(line['jobs.jsonl'] ?? '');
    expect(tokens.slice(2, 5).map(({ text }: { text: string }) => text)).toEqual([
      ...['Un', 'em', 'ployment'],
    ]);
    expect(spans).toEqual([{ ...place(6, 8, 3, 3), label: 'figure' }]);
  });

  it('makes a token of what a span holds and no token does', () => {
    const content = 'One \u007f\u0080 two';
    const place = { start: 4, end: 6 };
    const [span] = goldenRecord.spans;
    const mark = { ...span, ...place, fragments: [place], text: content.slice(4, 6) };
    const record = { ...goldenRecord, text: content, spans: [mark], relations: [] };
    const line = written(prodigy, [record as typeof goldenRecord])['jobs.jsonl'] ?? '';
    const { tokens } = JSON.parse(line);
    expect(tokens.map((token: { text: string }) => token.text)).toEqual([
      ...['One', '\u007f\u0080', 'two'],
    ]);
  });

  it('takes white space off the edges of spans, where spaCy refuses it', () => {
    const spans = [' “Unemployment', '“Unemployment '].map((text, index) => {
      const start = goldenText.indexOf(text);
      const place = { start, end: start + text.length };
      return { ...goldenRecord.spans[0], id: `s${index}`, ...place, fragments: [place], text };
    });
    const record = { ...goldenRecord, spans, relations: [] } as typeof goldenRecord;
    const fitted = prodigy.fit(record, usualWriting);
    expect(fitted.spans.map(({ text }) => text)).toEqual(['“Unemployment']);
  });

  it('is read by Python with the same words, on whole tokens', () => {
    const { fitted, text } = writtenSample(prodigy);
    expect(linesByPython('prodigy', text)).toEqual(fitted.map(marksOf));
  });
});

describe('Prodigy JSONL for spaCy’s entities', () => {
  it('keeps what it carries', () => {
    keepsWhatItCarries(spacyEntities, linesOf);
  });

  it('has no spans that overlap: the longest stay, with the relations between them', () => {
    const fitted = spacyEntities.fit(goldenRecord, usualWriting);
    expect(fitted.spans.map(({ label, text }) => `${label} ${text}`)).toEqual([
      'claim Unemployment fell to 4.1%,',
      'actor Zoë Müller',
      'claim the lowest since 1970.',
      'figure €1.2 bn',
    ]);
    expect(marksOf(fitted).relations).toEqual([
      ['attributed to', 'Unemployment fell to 4.1%,', 'Zoë Müller'],
    ]);
  });

  it('has none that overlap, whatever the record', () => {
    for (const { spans } of writtenSample(spacyEntities).fitted) {
      spans.slice(1).forEach(({ start }, index) => {
        expect(start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0);
      });
    }
  });

  it('is read by Python with the same words, on whole tokens', () => {
    const { fitted, text } = writtenSample(spacyEntities);
    expect(linesByPython('prodigy', text)).toEqual(fitted.map(marksOf));
  });
});

describe('reading Prodigy JSONL', () => {
  const text = 'Uber 🚕 hired Zoë Müller.';
  const tokens = [
    ['Uber', 0, 4],
    ['🚕', 5, 6],
    ['hired', 7, 12],
    ['Zoë', 13, 16],
    ['Müller', 17, 23],
    ['.', 23, 24],
  ].map(([word, start, end], id) => ({ text: word, start, end, id }));
  const org = { ...place(0, 4, 0, 0), label: 'ORG' };
  const person = { ...place(13, 23, 3, 4), label: 'PERSON' };

  it('takes spans by their offsets, and metadata as facts', () => {
    const meta = { source: 'North Wire', score: 0.5 };
    expect(read({ text, meta, tokens, spans: [org, person], answer: 'accept' })).toMatchObject({
      record: { source: 'North Wire', meta: { score: '0.5' } },
      units: ['codepoint by quotes'],
      spans: ['ORG Uber', 'PERSON Zoë Müller'],
      problems: [],
    });
  });

  it('sees by the tokens that offsets are UTF-16, where spans have no words', () => {
    const shifted = tokens.map((token, index) =>
      index === 0
        ? token
        : { ...token, start: Number(token.start) + Number(index > 1), end: Number(token.end) + 1 },
    );
    expect(
      read({ text, tokens: shifted, spans: [{ start: 14, end: 24, label: 'PERSON' }] }),
    ).toMatchObject({
      units: ['utf16 by quotes'],
      spans: ['PERSON Zoë Müller'],
    });
  });

  it('takes a span without offsets by its tokens, the last of them included', () => {
    const span = { token_start: 3, token_end: 4, label: 'PERSON' };
    expect(read({ text, tokens, spans: [span] }).spans).toEqual(['PERSON Zoë Müller']);
  });

  it('joins relations by the places of their spans', () => {
    const other = { ...person, label: 'NAME' };
    const relation = { head: 0, child: 4, head_span: org, child_span: person, label: 'HIRED' };
    expect(
      read({ text, tokens, spans: [org, other, person], relations: [relation] }),
    ).toMatchObject({
      relations: [['HIRED', 'Uber', 'Zoë Müller']],
      problems: [],
    });
  });

  it('joins relations by last tokens where that is all they say', () => {
    const relations = [{ head: 0, child: 4, label: 'HIRED' }];
    expect(read({ text, tokens, spans: [org, person], relations }).relations).toEqual([
      ['HIRED', 'Uber', 'Zoë Müller'],
    ]);
    const surname = { ...place(17, 23, 4, 4), label: 'NAME' };
    expect(read({ text, tokens, spans: [org, person, surname], relations }).problems).toEqual([
      '5: Relation 1 joins tokens with which several spans end, and does not say which; it was left out.',
    ]);
    expect(
      read({ text, tokens, spans: [org], relations: [...relations, { head: 0, child: 0 }] })
        .problems,
    ).toEqual([
      '5: Relation 1 joins a span that is not there; it was left out.',
      '5: Relation 2 does not say its kind and what it joins; it was left out.',
    ]);
  });

  it.each(['reject', 'ignore'])('leaves out what was answered “%s”, and tells', (answer) => {
    expect(read({ text, spans: [org], answer })).toMatchObject({
      record: undefined,
      problems: [`5: The answer is “${answer}” and not “accept”; the record was left out.`],
    });
  });

  it('takes the pairs of spaCy 2', () => {
    const entities = [
      [0, 4, 'ORG'],
      [13, 23, 'PERSON'],
    ];
    expect(read([text, { entities }])).toMatchObject({
      units: ['codepoint by rule'],
      spans: ['ORG Uber', 'PERSON Zoë Müller'],
      problems: [],
    });
    expect(read([text, { entities: [] }]).record?.spans).toEqual([]);
    expect(read([text, { entities: [[0, 4], 'x', [0, 99, 'ORG']] }]).problems).toHaveLength(3);
  });

  it('tells spans without a label and spans that do not fit, and keeps the rest', () => {
    const spans = [
      { start: 0, end: 4 },
      { ...org, end: 99 },
      { ...person, text: 'Zoë Maier' },
      org,
    ];
    const parsed = read({ text, spans });
    expect(parsed.spans).toEqual(['ORG Uber']);
    expect(parsed.problems).toHaveLength(3);
  });

  it('tells what is said of the whole text', () => {
    expect(read({ text, label: 'TRAVEL', accept: ['Q1'] })).toMatchObject({
      spans: [],
      problems: [
        '5: label: “TRAVEL” is said of the whole text and of no place in it; it was left out.',
        '5: accept: “Q1” is said of the whole text and of no place in it; it was left out.',
      ],
    });
  });

  it('stands files that were damaged', () => {
    const pair = { 'a.jsonl': `${JSON.stringify([text, { entities: [[0, 4, 'ORG']] }])}\n` };
    standsDamage(prodigy, linesOf, { more: [pair] });
  });
});
