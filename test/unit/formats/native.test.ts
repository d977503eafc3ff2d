import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NativeRecord,
  parseRecord,
  recordProblem,
  serializeRecord,
  slicer,
  toRecord,
} from '../../../shared/formats/native.ts';
import { quoteOf } from '../../../shared/model/annotation.ts';
import { type OffsetUnit, offsetUnits } from '../../../shared/text/offsets.ts';
import { annotatedText } from '../../support/arbitrary.ts';
import {
  anArticle,
  annotationsOf,
  aRelation,
  article,
  type MarkedText,
} from '../../support/notation.ts';

/** The record of a marked text; `annotations` are its own unless others are given. */
function recordOf(
  { text, ...marked }: MarkedText,
  unit: OffsetUnit,
  annotations = annotationsOf({ text, ...marked }),
): NativeRecord {
  const [from, to] = annotations;
  const isLinked = from !== undefined && to !== undefined;
  return toRecord(
    {
      article: anArticle({
        byline: 'Zoë',
        note: 'ask\nagain',
        published: '2026-03-04',
        meta: { b: '1', a: '😊' },
      }),
      text: { content: text, sha256: createHash('sha256').update(text).digest('hex'), version: 1 },
      annotations,
      relations: isLinked ? [aRelation({ fromId: from.id, toId: to.id })] : [],
      labelNames: new Map(['claim', 'actor', 'figure'].map((label) => [label, label])),
      layerNames: new Map([['l1', 'annotator']]),
      relationNames: new Map([['attributed to', 'attributed to']]),
    },
    unit,
  );
}

const marked = article(
  '😊 [The minister|actor] said [it fell to [4%|figure],|claim#1] [twice|claim#1].',
);

/** What Python's `splitlines` and others take for the end of a line. */
const lineEnds = [
  ...['\n', '\r', '\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'],
];

/** A record with one part of its first span changed. */
function withSpan(parts: Partial<NativeRecord['spans'][number]>): NativeRecord {
  const record = recordOf(marked, 'codepoint');
  const spans = record.spans.map((span, index) => (index === 0 ? { ...span, ...parts } : span));
  return { ...record, spans };
}

describe.each(offsetUnits)('a record with offsets in %s', (unit) => {
  it('is itself again when it is written and read, whatever is marked on whatever text', () => {
    fc.assert(
      fc.property(annotatedText(), ({ annotations, ...text }) => {
        const record = recordOf(text, unit, annotations);
        expect(parseRecord(serializeRecord(record))).toEqual({ ok: true, record });
      }),
    );
  });

  it('quotes each fragment at its offsets', () => {
    fc.assert(
      fc.property(annotatedText(), ({ annotations, ...text }) => {
        const record = recordOf(text, unit, annotations);
        const slice = slicer(record.text, unit);
        const quotes = record.spans.map(({ fragments }) =>
          fragments.map(({ start, end }) => slice(start, end)).join(' … '),
        );
        expect(quotes.sort()).toEqual(annotations.map(({ quote }) => quote).sort());
      }),
    );
  });

  it('is one line to any reader', () => {
    fc.assert(
      fc.property(annotatedText(), ({ annotations, ...text }) => {
        const line = serializeRecord(recordOf(text, unit, annotations));
        expect(lineEnds.filter((character) => line.includes(character))).toEqual([]);
      }),
    );
  });
});

describe('a record', () => {
  it('has its spans in reading order: by start, then the longest, then by id', () => {
    const { text, spans } = article('It [fell|actor] [[[to 4%|claim]|actor] again|claim].');
    const annotations = annotationsOf({ text, spans }).map((annotation, index) => ({
      ...annotation,
      id: `m${9 - index}`,
    }));
    const record = recordOf({ text, spans }, 'utf16', annotations.toReversed());
    expect(record.spans.map(({ id, text }) => `${id} ${text}`)).toEqual([
      ...['m9 fell', 'm8 to 4% again', 'm6 to 4%', 'm7 to 4%'],
    ]);
  });

  it('is the same line whatever order its attributes, facts and links were made in', () => {
    const annotations = annotationsOf(marked);
    const turned = annotations.map((annotation) => ({ ...annotation, attributes: { b: 1, a: 2 } }));
    const straight = annotations.map((annotation) => ({
      ...annotation,
      attributes: { a: 2, b: 1 },
    }));
    const [one, other] = [turned, straight.toReversed()].map((given) => {
      const record = recordOf(marked, 'byte', given);
      return serializeRecord({ ...record, relations: [] });
    });
    expect(one).toBe(other);
    expect(Object.keys(recordOf(marked, 'byte').meta)).toEqual(['a', 'b']);
  });

  it('gives a span’s words from its first fragment to its last', () => {
    const { spans } = recordOf(marked, 'codepoint');
    expect(spans[1]).toMatchObject({
      start: 20,
      end: 40,
      fragments: [
        { start: 20, end: 34 },
        { start: 35, end: 40 },
      ],
      text: 'it fell to 4%, twice',
    });
  });
});

describe('reading a line', () => {
  it.each<[string, NativeRecord, string]>([
    [
      'words that are not where they are said to be',
      withSpan({ start: 3, end: 15 }),
      'span m1 at 3 to 15 is not “The minister”',
    ],
    [
      'other words than stand there',
      withSpan({ text: 'The Minister' }),
      'span m1 at 2 to 14 is not “The Minister”',
    ],
    [
      'fragments that do not begin where the span does',
      withSpan({ fragments: [{ start: 3, end: 14 }] }),
      'span m1 does not begin and end with its fragments',
    ],
    [
      'fragments that do not end where the span does',
      withSpan({ fragments: [{ start: 2, end: 13 }] }),
      'span m1 does not begin and end with its fragments',
    ],
    [
      'fragments that overlap',
      withSpan({
        fragments: [
          { start: 2, end: 8 },
          { start: 7, end: 14 },
        ],
      }),
      'span m1 has a fragment 7 to 14 that does not fit',
    ],
    [
      'an empty fragment',
      withSpan({ fragments: [{ start: 2, end: 2 }] }),
      'span m1 has a fragment 2 to 2 that does not fit',
    ],
    ['an end after the text', withSpan({ end: 400 }), 'span m1 at 2 to 400 is not “The minister”'],
    ['a span twice', withSpan({ id: 'm2' }), 'span m2 is there twice'],
    [
      'a link to a span that is not there',
      { ...recordOf(marked, 'codepoint'), spans: [] },
      'relation r1 joins a span that is not there',
    ],
  ])('finds %s', (_, record, problem) => {
    expect(recordProblem(record)).toBe(problem);
    expect(parseRecord(serializeRecord(record))).toEqual({ ok: false, problem });
  });

  it('finds a quote that is right in another unit only', () => {
    const record = recordOf(marked, 'utf16');
    expect(recordProblem(record)).toBeNull();
    expect(recordProblem({ ...record, offset_unit: 'codepoint' })).toContain(
      'is not “The minister”',
    );
  });

  it.each(['utf16', 'byte'] as const)('finds an offset inside a character in %s', (unit) => {
    const record = recordOf(article('[😊😊|claim]'), unit);
    const [span] = record.spans;
    if (span === undefined) throw new Error('nothing is marked');
    const half = span.end / 2 - 1;
    const fragments = [
      { start: 0, end: half },
      { start: half, end: span.end },
    ];
    expect(recordProblem({ ...record, spans: [{ ...span, fragments }] })).toBe(
      `span m1 has a fragment 0 to ${half} that does not fit`,
    );
  });

  it.each([
    ['no JSON', '{"schema":', 'the line is not JSON'],
    ['a number', '7', ': Invalid input: expected object, received number'],
    ['another schema', '{"schema":"galley/1"}', 'schema: Invalid input: expected "galley/2"'],
  ])('refuses %s', (_, line, problem) => {
    expect(parseRecord(line)).toEqual({ ok: false, problem });
  });

  it('refuses a missing key and a key too many by name', () => {
    const record = recordOf(marked, 'byte');
    const { title: _, ...untitled } = record;
    expect(parseRecord(JSON.stringify(untitled))).toMatchObject({
      problem: expect.stringContaining('title'),
    });
    expect(parseRecord(JSON.stringify({ ...record, remark: 'more' }))).toMatchObject({
      problem: expect.stringContaining('remark'),
    });
  });

  it('takes what it wrote itself', () => {
    const record = recordOf(marked, 'byte');
    expect(quoteOf(marked.text, marked.spans[0]?.fragments ?? [])).toBe(record.spans[0]?.text);
    expect(parseRecord(serializeRecord(record))).toEqual({ ok: true, record });
  });
});
