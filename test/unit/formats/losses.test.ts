import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeepEqual } from '../../../shared/deep-equal.ts';
import { blankRecord, blankRelation, blankSpan } from '../../../shared/formats/blank.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { createLossTally, lossesBetween } from '../../../shared/formats/losses.ts';
import { lossLines, lossSentences } from '../../../shared/texts/losses.ts';
import { exchangeRecord } from '../../support/formats/exchange-record.ts';
import { article } from '../../support/notation.ts';

type Span = ExchangeRecord['spans'][number];

/** A record of a text in notation, its marks `m1`, `m2`, … in reading order. */
function record(notation: string, parts: Partial<ExchangeRecord> = {}): ExchangeRecord {
  const { text, spans } = article(notation);
  return {
    ...blankRecord(text, 'a1'),
    spans: spans.map(({ label, fragments }, index) =>
      blankSpan(text, { id: `m${index + 1}`, label, fragments }),
    ),
    ...parts,
  };
}

/** A record without some of its marks, the rest numbered anew, as many formats do. */
function keeping(given: ExchangeRecord, isKept: (span: Span) => boolean): ExchangeRecord {
  const spans = given.spans.filter(isKept).map((span, index) => ({ ...span, id: `m${index + 1}` }));
  return { ...given, spans };
}

const story = record(
  '“[Jobs [fell|figure],|claim#1]” said [her [aide|actor]|actor], “[again|claim#1].”',
);

describe('what a format loses of a record', () => {
  it('is nothing if and only if what it can carry is the record', () => {
    fc.assert(
      fc.property(exchangeRecord(), exchangeRecord(), (one, other) => {
        expect(lossesBetween(one, structuredClone(one))).toEqual([]);
        expect(lossesBetween(one, other).length === 0).toBe(isDeepEqual(one, other));
      }),
      { numRuns: 200 },
    );
  });

  it('is seen in every single part of a record', () => {
    fc.assert(
      fc.property(exchangeRecord(), fc.nat(), (given, seed) => {
        const changed = structuredClone(given);
        changeSomething(changed, seed);
        expect(lossesBetween(given, changed)).not.toEqual([]);
        expect(lossesBetween(changed, given)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('counts every mark once when marks are left out, and nothing else', () => {
    fc.assert(
      fc.property(exchangeRecord(), fc.nat(), ({ relations: _, ...given }, mask) => {
        const whole = { ...given, relations: [] };
        const kept = whole.spans.filter((_, index) => ((mask >> index) & 1) === 0);
        const losses = lossesBetween(whole, { ...whole, spans: kept });
        const count = losses.reduce((sum, loss) => sum + loss.count, 0);
        expect(count).toBe(whole.spans.length - kept.length);
        expect(losses.filter(({ kind }) => !/span/.test(kind))).toEqual([]);
      }),
    );
  });

  it('tells marks that do not fit by what they are', () => {
    const given = record(
      '[It [fell|figure]|claim] [twi|figure]ce. [Again|actor] [a [b|claim#1] c|actor] [d|claim#1]',
    );
    const losses = lossesBetween(given, { ...given, spans: [] });
    expect(losses).toEqual([
      { kind: 'split span', name: 'claim', count: 1 },
      { kind: 'nested span', name: 'figure', count: 1 },
      { kind: 'overlapping span', name: 'actor', count: 1 },
      { kind: 'overlapping span', name: 'claim', count: 1 },
      { kind: 'span within words', name: 'figure', count: 1 },
      { kind: 'span', name: 'actor', count: 1 },
    ]);
  });

  it('is not misled by ids that the format numbers anew', () => {
    const kept = keeping(story, ({ label, text }) => label !== 'figure' && text !== 'aide');
    expect(lossesBetween(story, kept)).toEqual([
      { kind: 'nested span', name: 'actor', count: 1 },
      { kind: 'nested span', name: 'figure', count: 1 },
      { kind: 'id', name: 'span', count: 1 },
    ]);
  });

  it('knows a split mark that became one stretch, one that became a mark for each part', () => {
    const [claim] = story.spans;
    if (claim === undefined) throw new Error('the story has a claim');
    const others = story.spans.slice(1);
    const joined = { ...claim, fragments: [{ start: claim.start, end: claim.end }] };
    expect(lossesBetween(story, { ...story, spans: [joined, ...others] })).toEqual([
      { kind: 'joined span', name: 'claim', count: 1 },
    ]);
    const parts = claim.fragments.map((fragment, index) => ({
      ...blankSpan(story.text, { id: `p${index}`, label: 'claim', fragments: [fragment] }),
    }));
    expect(lossesBetween(story, { ...story, spans: [...parts, ...others] })).toEqual([
      { kind: 'span in parts', name: 'claim', count: 1 },
      { kind: 'id', name: 'span', count: 1 },
    ]);
  });

  it('knows edges that moved, a mark in more parts, a label that is written another way', () => {
    const given = record('[It fell|claim] in [New York|city].');
    const [claim, city] = given.spans;
    if (claim === undefined || city === undefined) throw new Error('there are two marks');
    const moved = { ...claim, ...{ end: 2, fragments: [{ start: 0, end: 2 }], text: 'It' } };
    expect(lossesBetween(given, { ...given, spans: [moved, city] })).toEqual([
      { kind: 'moved span', name: 'claim', count: 1 },
    ]);
    const fragments = [
      { start: 0, end: 2 },
      { start: 3, end: 7 },
    ];
    const renamed = { ...city, label: 'CITY' };
    expect(lossesBetween(given, { ...given, spans: [{ ...claim, fragments }, renamed] })).toEqual([
      { kind: 'divided span', name: 'claim', count: 1 },
      { kind: 'renamed span', name: 'city', count: 1 },
    ]);
  });

  it('says which of several marks on the same words moved by how near they are', () => {
    const given = record('[It [fell|claim] again|claim]');
    const [outer, inner] = given.spans;
    if (outer === undefined || inner === undefined) throw new Error('there are two marks');
    const moved = { ...inner, end: 6, fragments: [{ start: 3, end: 6 }], text: 'fel' };
    expect(lossesBetween(given, { ...given, spans: [moved] })).toEqual([
      { kind: 'overlapping span', name: 'claim', count: 1 },
      { kind: 'moved span', name: 'claim', count: 1 },
    ]);
  });

  it('counts links by what they say, links to the author, cues and values', () => {
    const link = { ...blankRelation({ id: 'r1', type: 'about', from: 'm1', to: 'm2' }) };
    const cue = [{ start: 0, end: 1, text: story.text.slice(0, 1) }];
    const given: ExchangeRecord = {
      ...story,
      note: 'ask',
      spans: story.spans.map((span) => ({ ...span, attributes: { kind: 'x' }, note: 'y' })),
      relations: [
        { ...link, cue, attributes: { sure: true } },
        { ...link, id: 'r2', to: '', to_author: true, type: 'attributed to' },
        { ...link, id: 'r3', type: 'supports' },
      ],
    };
    const fitted: ExchangeRecord = {
      ...given,
      note: '',
      spans: given.spans.map((span) => ({ ...span, attributes: {}, note: '' })),
      relations: [{ ...link, id: 'r9' }],
    };
    expect(lossesBetween(given, fitted)).toEqual([
      { kind: 'relation', name: 'supports', count: 1 },
      { kind: 'author link', name: 'attributed to', count: 1 },
      { kind: 'cue', name: 'about', count: 1 },
      { kind: 'attribute', name: 'kind', count: 4 },
      { kind: 'relation attribute', name: 'sure', count: 1 },
      { kind: 'note', name: 'actor', count: 2 },
      { kind: 'note', name: 'claim', count: 1 },
      { kind: 'note', name: 'figure', count: 1 },
      { kind: 'article note', name: '', count: 1 },
      { kind: 'id', name: 'relation', count: 1 },
    ]);
  });

  it('counts a link as lost with the mark it joined, in whatever order the links come', () => {
    const links = [
      blankRelation({ id: 'r1', type: 'about', from: 'm1', to: 'm3' }),
      blankRelation({ id: 'r2', type: 'about', from: 'm1', to: 'm4' }),
    ];
    const given = { ...story, relations: links };
    const fitted = { ...story, spans: story.spans.slice(0, 3), relations: links.slice(0, 1) };
    expect(lossesBetween(given, fitted)).toEqual([
      { kind: 'nested span', name: 'actor', count: 1 },
      { kind: 'relation', name: 'about', count: 1 },
    ]);
    expect(lossesBetween(given, { ...given, relations: links.toReversed() })).toEqual([
      { kind: 'order', name: '', count: 1 },
    ]);
  });

  it('adds up over records', () => {
    const tally = createLossTally();
    const bare = { ...story, spans: [] };
    for (let round = 0; round < 3; round += 1) tally.add(lossesBetween(story, bare));
    expect(tally.total()).toEqual(
      lossesBetween(story, bare).map(({ count, ...loss }) => ({ ...loss, count: count * 3 })),
    );
  });
});

describe('the sentences about losses', () => {
  it('say the most first, in numbers as people write them', () => {
    expect(
      lossSentences([
        { kind: 'split span', name: 'claim', count: 12 },
        { kind: 'nested span', name: 'figure', count: 4100 },
        { kind: 'relation', name: 'about', count: 4 },
        { kind: 'relation', name: 'supports', count: 3 },
        { kind: 'attribute', name: 'kind', count: 20 },
      ]),
    ).toEqual([
      '4,100 nested figures and 12 split claims do not fit.',
      '7 links and 20 values of marks are left out.',
    ]);
  });

  it('have the right number', () => {
    expect(
      lossSentences([
        { kind: 'nested span', name: 'figure', count: 1 },
        { kind: 'joined span', name: 'claim', count: 1 },
        { kind: 'moved span', name: 'entity', count: 2 },
        { kind: 'note', name: 'claim', count: 1 },
      ]),
    ).toEqual([
      '1 nested figure does not fit.',
      '1 split claim becomes one stretch, with all that stands between.',
      '2 entities begin or end elsewhere.',
      '1 note on a mark is left out.',
    ]);
  });

  it('quote a label that English has no plural of', () => {
    expect(lossSentences([{ kind: 'nested span', name: '失业率', count: 2 }])).toEqual([
      '2 nested marks “失业率” do not fit.',
    ]);
    expect(lossSentences([{ kind: 'span', name: 'B-PER_1', count: 1 }])).toEqual([
      '1 mark “B-PER_1” does not fit.',
    ]);
  });

  it('name the facts and what only tools ask for once', () => {
    expect(
      lossSentences([
        { kind: 'fact', name: 'title', count: 3 },
        { kind: 'fact', name: 'published', count: 2 },
        { kind: 'meta', name: 'desk', count: 3 },
        { kind: 'meta', name: 'page', count: 3 },
        { kind: 'date', name: 'created', count: 9 },
        { kind: 'date', name: 'updated', count: 9 },
        { kind: 'id', name: 'span', count: 9 },
      ]),
    ).toEqual([
      'Titles, days of publication, and further facts of articles are left out.',
      'Times of marks and ids are not kept.',
    ]);
  });

  it('are none where nothing is lost, and some for every loss there is', () => {
    expect(lossSentences([])).toEqual([]);
    fc.assert(
      fc.property(exchangeRecord(), exchangeRecord(), (one, other) => {
        for (const loss of lossesBetween(one, other)) {
          expect(lossSentences([loss])).toHaveLength(1);
          expect(lossLines([loss])).toHaveLength(1);
        }
      }),
    );
  });

  it('stand in a report each with its number and its name', () => {
    expect(lossLines([{ kind: 'cue', name: 'about', count: 1200 }])).toEqual([
      '1,200\tcues left out or changed, by the link: about',
    ]);
  });
});

/** Changes one part of a record, whichever the seed says. */
function changeSomething(given: ExchangeRecord, seed: number): void {
  const span = given.spans[seed % Math.max(given.spans.length, 1)];
  const relation = given.relations[seed % Math.max(given.relations.length, 1)];
  const changes = [
    () => Object.assign(given, { id: `${given.id}!` }),
    () => Object.assign(given, { text: `${given.text}!` }),
    () => Object.assign(given, { title: `${given.title}!` }),
    () => Object.assign(given, { published: '1999-01-01' }),
    () => Object.assign(given, { status: 'flagged', split: 'none' }),
    () => Object.assign(given, { meta: { ...given.meta, added: '' } }),
    () => Object.assign(given, { text_version: 7 }),
    () => Object.assign(given, { note: `${given.note}!` }),
    () => Object.assign(span ?? given, { label: 'other', source: 'other' }),
    () => Object.assign(span ?? given, { note: `${span?.note}!` }),
    () => Object.assign(span ?? given, { layer: 'nobody', source: 'nobody' }),
    () => Object.assign(span ?? given, { origin: 'suggestion', source: 'nobody' }),
    () => Object.assign(span ?? given, { created: '1999', source: 'nobody' }),
    () => Object.assign(span?.attributes ?? given, { source: 'nobody' }),
    () => Object.assign(relation ?? given, { type: 'other', source: 'other' }),
    () => Object.assign(relation?.attributes ?? given, { source: 'nobody' }),
  ];
  changes[seed % changes.length]?.();
}
