import { describe, expect, it } from 'vitest';
import { blankRecord, blankSpan } from '../../../shared/formats/blank.ts';
import type { ExchangeRecord, ReadUnit, Source } from '../../../shared/formats/codec.ts';
import { labelStudio } from '../../../shared/formats/label-studio.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { keepsWhatItCarries, usualWriting, written } from '../../support/formats/laws.ts';
import { standsDamage } from '../../support/formats/mutations.ts';
import { isReadByPython } from '../../support/formats/python-lists.ts';

/** The elements of the list, each a source; they are written one on a line. */
function elementsOf(files: Readonly<Record<string, string>>): Source[] {
  return (files['jobs.json'] ?? '')
    .split('\n')
    .map((line, index) => ({ file: 'jobs.json', line: index + 1, text: line.replace(/,$/, '') }))
    .filter(({ text }) => !['', '[', ']'].includes(text))
    .map((source) => ({ ...source, beside: {} }));
}

const inUtf16 = { ...usualWriting, unit: 'utf16' } as const;

/** What is read of a task, in short. */
function read(task: unknown, unit: ReadUnit | null = null) {
  const text = typeof task === 'string' ? task : JSON.stringify(task, null, 1);
  const parsed = labelStudio.parse?.({ file: 'a.json', line: 5, text, beside: {} }, { unit });
  if (parsed === undefined) throw new Error('Label Studio JSON is read');
  const [record] = parsed.records;
  return {
    record,
    units: parsed.units.map((found) => `${found.unit} by ${found.by}`),
    spans: record?.spans.map((span) => `${span.label} ${span.text}`),
    relations: record?.relations.map(({ type, from, to }) => `${from} ${type} ${to}`),
    problems: parsed.problems.map(({ message }) => message),
    lines: parsed.problems.map(({ line }) => line),
  };
}

const said = 'Jane Doe said jobs rose 4%.';

/** A region of that text, as Label Studio writes it. */
function region(id: string, start: number, end: number, label: string, more: object = {}) {
  const value = { start, end, text: said.slice(start, end), labels: [label] };
  return { id, from_name: 'label', to_name: 'text', type: 'labels', value, ...more };
}

/** A task with one annotation of these results. */
function task(result: unknown[], more: object = {}) {
  return { id: 7, data: { text: said }, annotations: [{ id: 1, result }], ...more };
}

const jane = region('a1', 0, 8, 'actor', { origin: 'manual' });

describe('Label Studio JSON', () => {
  it('keeps what it carries', () => {
    keepsWhatItCarries(labelStudio, elementsOf);
  });

  it('keeps what it carries in UTF-16, as far as quotes tell the unit', () => {
    const [task] = elementsOf(written(labelStudio, [goldenRecord], inUtf16));
    if (task === undefined) throw new Error('there is one task');
    const parsed = labelStudio.parse?.(task, { unit: null });
    expect(parsed?.records).toEqual([labelStudio.fit(goldenRecord, inUtf16)]);
    expect(parsed?.units).toEqual([{ unit: 'utf16', by: 'quotes' }]);
  });

  it('is a list of tasks as Label Studio imports them, in code points', () => {
    const common = { to_name: 'text' };
    const place = (start: number, end: number, text: string) => ({ start, end, text });
    const marked = (id: string, start: number, end: number, text: string, label: string) => ({
      ...common,
      ...{ id, from_name: 'label', type: 'labels' },
      value: { ...place(start, end, text), labels: [label] },
    });
    const joined = (label: string, from: string, to: string) => ({
      ...{ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] },
    });
    const first = 'Unemployment fell to 4.1%,';
    const result = [
      marked('c1', 4, 30, first, 'claim'),
      {
        ...common,
        ...{ id: 'c1', from_name: 'claim.quote', type: 'choices' },
        value: { ...place(4, 30, first), choices: ['direct'] },
      },
      marked('c1-2', 52, 74, 'the lowest since 1970.', 'claim'),
      {
        ...common,
        ...{ id: 'c1-2', from_name: 'claim.quote', type: 'choices' },
        value: { ...place(52, 74, 'the lowest since 1970.'), choices: ['direct'] },
      },
      marked('f1', 25, 29, '4.1%', 'figure'),
      marked('a1', 37, 47, 'Zoë Müller', 'actor'),
      marked('f2', 69, 73, '1970', 'figure'),
      { ...marked('f3', 89, 96, '€1.2 bn', 'figure'), meta: { text: ['in euros'] } },
      joined('continued by', 'c1', 'c1-2'),
      joined('attributed to', 'c1', 'a1'),
      joined('has figure', 'c1', 'f1'),
    ];
    expect(JSON.parse(written(labelStudio, [goldenRecord])['jobs.json'] ?? '')).toEqual([
      {
        data: { text: goldenText, article_id: 'article-1', title: 'Jobs' },
        meta: { desk: 'north' },
        annotations: [{ result, was_cancelled: false, ground_truth: false }],
        predictions: [],
      },
    ]);
  });

  it('has suggestions as predictions, without links to what people marked', () => {
    const spans = goldenRecord.spans.map((span) => ({
      ...span,
      origin: span.id === 'a1' ? ('suggestion' as const) : ('human' as const),
    }));
    const fitted = labelStudio.fit({ ...goldenRecord, spans }, usualWriting);
    expect(fitted.relations.map(({ type }) => type)).toEqual(['has figure']);
    const files = written(labelStudio, [{ ...goldenRecord, spans }]);
    const [source] = elementsOf(files);
    if (source === undefined) throw new Error('there is one task');
    expect(labelStudio.parse?.(source, { unit: null }).records).toEqual([fitted]);
    const [one] = JSON.parse(files['jobs.json'] ?? '');
    expect(one.predictions[0].result).toHaveLength(1);
    expect(one.annotations[0].result[0].origin).toBe('manual');
  });

  it('is an empty list of no articles', () => {
    expect(JSON.parse(written(labelStudio, [])['jobs.json'] ?? '')).toEqual([]);
  });

  it('is read by Python with the same words, by the configuration beside it', () => {
    isReadByPython(labelStudio, 'label-studio');
  });

  it('comes with a configuration that has colours, keys and what may be said of each label', () => {
    const config = written(labelStudio, [])['jobs.config.xml'] ?? '';
    expect(config).toContain('<Label value="claim" background="#b8440c" hotkey="1"/>');
    expect(config).toContain(
      '<Choices name="actor.kind" toName="text" perRegion="true" whenLabelValue="actor" choice="single">',
    );
    expect(config).toContain('<Relation value="attributed to"/>');
    expect(config).toContain('white-space: pre-wrap');
  });

  it('has in the configuration what the schema lacks, and escapes what XML reserves', () => {
    const mark = blankSpan('Jobs', {
      id: 'm1',
      label: 'A & "B"',
      fragments: [{ start: 0, end: 4 }],
    });
    const odd: ExchangeRecord = {
      ...blankRecord('Jobs', 'a1'),
      spans: [{ ...mark, attributes: { 'is <new>': true, rank: 2 } }],
    };
    const config = written(labelStudio, [odd])['jobs.config.xml'] ?? '';
    expect(config).toContain('<Label value="A &amp; &quot;B&quot;"/>');
    expect(config).toContain('<Choices name="A &amp; &quot;B&quot;.is &lt;new&gt;?"');
    expect(config).toContain('<Number name="A &amp; &quot;B&quot;.rank"');
    expect(labelStudio.fit(odd, usualWriting)).toEqual(odd);
  });

  it('leaves out a value that the control of its attribute cannot hold', () => {
    const [first, ...others] = goldenRecord.spans;
    if (first === undefined) throw new Error('there are marks');
    const odd = { ...first, attributes: { quote: 7, negated: 'yes', topic: 'jobs' } };
    const fitted = labelStudio.fit({ ...goldenRecord, spans: [odd, ...others] }, usualWriting);
    expect(fitted.spans[0]?.attributes).toEqual({ topic: 'jobs' });
  });
});

describe('reading Label Studio JSON', () => {
  it('takes labels, values by the id of their region, and relations', () => {
    const value = { start: 0, end: 8, text: 'Jane Doe' };
    const result = [
      jane,
      {
        ...{ id: 'a1', from_name: 'kind', to_name: 'text', type: 'choices' },
        value: { ...value, choices: ['person'] },
      },
      {
        ...{ id: 'a1', from_name: 'role', to_name: 'text', type: 'textarea' },
        value: { ...value, text: ['minister', 'of labour'] },
      },
      {
        ...{ id: 'a1', from_name: 'since', to_name: 'text', type: 'datetime' },
        value: { ...value, datetime: '2024-02-29' },
      },
      {
        ...{ id: 'a1', from_name: 'age', to_name: 'text', type: 'number' },
        value: { ...value, number: 41 },
      },
      region('c1', 14, 26, 'claim'),
      { type: 'relation', from_id: 'c1', to_id: 'a1', direction: 'right', labels: ['by'] },
    ];
    const found = read(task(result));
    expect(found).toMatchObject({
      record: { id: '7', text: said },
      spans: ['actor Jane Doe', 'claim jobs rose 4%'],
      relations: ['c1 by a1'],
      problems: [],
    });
    expect(found.record?.spans[0]).toMatchObject({
      id: 'a1',
      origin: 'human',
      attributes: { kind: 'person', role: 'minister\nof labour', since: '2024-02-29', age: 41 },
    });
  });

  it('reads relations from right to left, without a label, and with several', () => {
    const both = [jane, region('c1', 14, 26, 'claim')];
    const link = { type: 'relation', from_id: 'a1', to_id: 'c1' };
    const result = [
      ...both,
      { ...link, direction: 'left', labels: ['by'] },
      { ...link, direction: 'bi', labels: ['x', 'y'] },
      { ...link, direction: 'right' },
    ];
    expect(read(task(result)).relations).toEqual([
      'c1 by a1',
      'a1 x c1',
      'a1 y c1',
      'a1 related to c1',
    ]);
  });

  it('joins parts that continue each other, and what only says so stays a link', () => {
    const parts = [
      region('p1', 0, 4, 'claim'),
      region('p2', 9, 13, 'claim'),
      region('p3', 14, 18, 'claim'),
      region('p4', 2, 8, 'claim'),
      region('p5', 19, 23, 'figure'),
    ];
    const joined = (from: string, to: string) => ({
      ...{ type: 'relation', from_id: from, to_id: to, labels: ['continued by'] },
    });
    const by = { type: 'relation', from_id: 'p3', to_id: 'p5', labels: ['by'] };
    const links = [
      by,
      joined('p1', 'p2'),
      joined('p2', 'p3'),
      joined('p1', 'p4'),
      joined('p3', 'p5'),
    ];
    const { record, relations, problems } = read(task([...parts, ...links]));
    expect(record?.spans.map(({ id, fragments }) => `${id} ${fragments.length}`)).toEqual([
      'p1 3',
      'p4 1',
      'p5 1',
    ]);
    expect(relations).toEqual(['p1 by p5', 'p1 continued by p4', 'p1 continued by p5']);
    expect(problems).toEqual([]);
  });

  it('has no number that is none', () => {
    const text = JSON.stringify(
      task([jane, { id: 'a1', from_name: 'age', type: 'number', value: { number: 41 } }]),
    );
    expect(read(text).record?.spans[0]?.attributes).toEqual({ age: 41 });
    expect(read(text.replace('41', '1e400')).record?.spans[0]?.attributes).toEqual({});
  });

  it('counts code points, and UTF-16 where only that fits the quotes', () => {
    const text = '💩 Smith met Smith';
    const at = (start: number) =>
      read({
        data: { text },
        annotations: [
          {
            result: [
              {
                ...{ id: 'a', type: 'labels', from_name: 'l', to_name: 't' },
                value: { start, end: start + 5, text: 'Smith', labels: ['PER'] },
              },
            ],
          },
        ],
      });
    expect(at(2)).toMatchObject({ units: ['codepoint by quotes'], spans: ['PER Smith'] });
    expect(at(3)).toMatchObject({ units: ['utf16 by quotes'], spans: ['PER Smith'] });
    expect(at(3).record?.spans[0]?.start).toBe(3);
  });

  it('takes the backslash and the n of its quotes for the end of a line', () => {
    const text = 'One\ntwo  three';
    const value = { start: 0, end: 14, text: 'One\\ntwo three', labels: ['x'] };
    const result = [{ id: 'a', type: 'labels', from_name: 'l', to_name: 't', value }];
    expect(read({ data: { text }, annotations: [{ result }] })).toMatchObject({
      spans: ['x One\ntwo  three'],
      problems: [],
    });
  });

  it('has LF for CRLF, which Label Studio counts as two', () => {
    const value = { start: 5, end: 8, text: 'two', labels: ['x'] };
    const result = [{ id: 'a', type: 'labels', from_name: 'l', to_name: 't', value }];
    const found = read({ data: { text: 'One\r\ntwo' }, annotations: [{ result }] });
    expect(found).toMatchObject({ record: { text: 'One\ntwo' }, spans: ['x two'], problems: [] });
  });

  it('takes the global offsets of HTML, whose text is that of its nodes', () => {
    const html =
      '<html><head><title>no</title></head><body><!-- no --><h1>Jobs &amp; pay</h1><p>It<br/>rose</p></body></html>';
    const value = {
      ...{ start: '/html/body/p/text()[2]', end: '/html/body/p/text()[2]' },
      ...{ startOffset: 0, endOffset: 4, text: 'rose', hypertextlabels: ['claim'] },
      globalOffsets: { start: 13, end: 17 },
    };
    const result = [{ id: 'a', type: 'hypertextlabels', from_name: 'l', to_name: 'text', value }];
    expect(read({ data: { text: html }, annotations: [{ result }] })).toMatchObject({
      record: { text: 'Jobs & payIt\nrose' },
      spans: ['claim rose'],
      problems: [],
    });
  });

  it('leaves out a region whose only place is an XPath', () => {
    const value = {
      start: '/p[1]/text()[1]',
      end: '/p[1]/text()[1]',
      startOffset: 0,
      endOffset: 4,
    };
    const result = [
      {
        id: 'a',
        type: 'hypertextlabels',
        to_name: 'text',
        value: { ...value, hypertextlabels: ['x'] },
      },
    ];
    expect(read({ data: { text: '<p>Jobs</p>' }, annotations: [{ result }] })).toMatchObject({
      spans: [],
      problems: [
        'Region “a” has no offsets that count from the beginning of the text; it was left out.',
      ],
    });
  });

  it('reads predictions as suggestions', () => {
    const predictions = [{ model_version: 'm1', score: 0.9, result: [region('p1', 9, 13, 'cue')] }];
    const { record } = read(task([jane], { predictions }));
    expect(record?.spans.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
      'a1 human',
      'p1 suggestion',
    ]);
  });

  it('keeps annotators apart, with ids that stay the only ones', () => {
    const annotations = [
      { completed_by: 6, result: [jane] },
      { completed_by: { id: 7, email: 'zoe@example.org' }, result: [jane] },
    ];
    const { record, problems } = read({ data: { text: said }, annotations });
    expect(record?.spans.map(({ id, layer }) => `${id} ${layer}`)).toEqual([
      'a1 6',
      'a1-2 zoe@example.org',
    ]);
    expect(problems).toEqual([]);
  });

  it('leaves out what its annotator skipped', () => {
    const annotations = [{ was_cancelled: true, result: [jane] }];
    expect(read({ data: { text: said }, annotations })).toMatchObject({
      spans: [],
      problems: ['An annotation was skipped by its annotator; what it holds was left out.'],
    });
  });

  it('has a span for each label of a region', () => {
    const two = { ...jane, value: { ...jane.value, labels: ['actor', 'woman'] } };
    expect(read(task([two])).record?.spans.map(({ id, label }) => `${id} ${label}`)).toEqual([
      'a1 actor',
      'a1-2 woman',
    ]);
  });

  it('takes other data for facts and metadata, and what is said of the whole text too', () => {
    const data = {
      ...{ text: said, title: 'Jobs', source: 'Wire', published: 'soon', page: 4, status: 'done' },
      ...{ language: 'en', tags: ['a'] },
    };
    const whole = { id: 'w', from_name: 'tone', type: 'choices', value: { choices: ['dry'] } };
    const found = read({ ...task([whole]), data, meta: { batch: 2 } });
    expect(found.record).toMatchObject({
      ...{ title: 'Jobs', source: 'Wire', published: '', language: 'en', status: 'new', spans: [] },
      meta: { published: 'soon', page: '4', status: 'done', tone: 'dry', batch: '2' },
    });
    expect(found.problems).toEqual([]);
  });

  it('finds the text under another name', () => {
    const value = { start: 0, end: 4, text: 'Jane', labels: ['x'] };
    const result = [{ id: 'a', type: 'labels', from_name: 'l', to_name: 'body', value }];
    const data = { title: 'Jobs', body: said, desk: 'north' };
    expect(read({ data, annotations: [{ result }] })).toMatchObject({
      record: { text: said, title: 'Jobs', meta: { desk: 'north' } },
      spans: ['x Jane'],
    });
  });

  it('leaves out what fits nowhere, says so with its line, and keeps the rest', () => {
    const result = [
      { ...jane, id: 'far', value: { ...jane.value, start: 90, end: 98, text: 'Nobody' } },
      { ...jane, id: 'bare', value: { start: 0, end: 4, text: 'Jane', labels: [] } },
      { ...jane, id: 'other', to_name: 'title' },
      { id: 'box', type: 'rectanglelabels', value: { x: 1, rectanglelabels: ['a'] } },
      'odd',
      jane,
      { type: 'relation', from_id: 'a1', to_id: 'gone', labels: ['by'] },
    ];
    const found = read(task([region('c1', 14, 26, 'claim'), ...result]));
    expect(found.spans).toEqual(['actor Jane Doe', 'claim jobs rose 4%']);
    expect(found.problems).toEqual([
      'A result is not an object with a value; it was left out.',
      'Region “bare” has no label; it was left out.',
      'Region “other” is on another text (“title”) than the one that was read; it was left out.',
      'Region “far”: “Nobody” does not stand at 90 to 98, nor anywhere near; it was left out.',
      'A relation joins “a1” and “gone”, of which one is not there; it was left out.',
      'Results of the type “rectanglelabels” are not about text; they were left out.',
    ]);
    expect(found.lines.slice(1).every((line) => line > 1)).toBe(true);
  });

  it.each([
    ['{"data":', 'The task is not JSON; it was left out.'],
    ['[1]', 'This is JSON, but no task with data; it was left out.'],
    ['{"id":1}', 'This is JSON, but no task with data; it was left out.'],
    ['{"data":{"image":1}}', 'The data of the task holds no text; the task was left out.'],
    ['{"data":{"text":"\\ud83d"}}', 'half of a character'],
  ])('leaves out %s and says why', (text, message) => {
    const found = read(text);
    expect(found.record).toBeUndefined();
    expect(found.problems).toEqual([expect.stringContaining(message)]);
  });

  it('stands files that were damaged', () => {
    standsDamage(labelStudio, elementsOf, {
      more: [{ 'jobs.json': written(labelStudio, [goldenRecord], inUtf16)['jobs.json'] ?? '' }],
    });
  });
});
