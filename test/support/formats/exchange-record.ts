import fc from 'fast-check';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { toRecord } from '../../../shared/formats/native.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Attributes } from '../../../shared/model/attributes.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { tidyFragments } from '../../../shared/text/spans.ts';
import { labels } from '../arbitrary.ts';
import { anArticle, annotationsOf, aRelation } from '../notation.ts';

/** What texts are made of that files and tools stumble over. */
const pieces = [
  ...['The minister', 'said', 'jobs', 'rose', '4.1%', '€1.2 bn', '“twice”', 'U.S.', "it's", 'a|b'],
  ...[
    '😊',
    '🗞️',
    '👩‍👩‍👧',
    '💩',
    'Zoë',
    'Zoe\u0308',
    '失业率',
    '下降了。',
    'نسبة',
    'البطالة',
    'नमस्ते',
  ],
  ...[' ', ' ', ' ', '  ', '\n', '\n\n', '\t', '. ', ', ', '\u2028', '\u0085', '\u00a0', '\u200b'],
  ...['\\', '_', '*', '[1]', '->', ';', '"', '<b>', '&amp;', '#Text=', '-DOCSTART-', '\v', '\f'],
];

/** Random text of several scripts, with a word to mark in it at least. */
function exchangeText(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 })
    .map((parts) => `Jobs${parts.join('')}`);
}

function attributesOf(label: string): fc.Arbitrary<Attributes> {
  const definition = defaultSchema.labels.find(({ name }) => name === label);
  const entries = (definition?.attributes ?? []).map(({ name, type, choices }) => {
    if (type === 'choice') return [name, fc.constantFrom(...choices)] as const;
    if (type === 'flag') return [name, fc.boolean()] as const;
    if (type === 'number') return [name, fc.constantFrom(0, 4.1, 1.2e9, -3)] as const;
    if (type === 'date') return [name, fc.constant('2024-02-29')] as const;
    return [name, fc.constantFrom('Zoë Müller', '失业率', 'a; b | "c"', 'tab\tand\nline')] as const;
  });
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Attributes>;
}

type Drawn = { label: string; places: [number, number][]; attributes: Attributes; note: string };

function drawn(): fc.Arbitrary<Drawn> {
  const place = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }));
  return fc.constantFrom(...labels).chain((label) =>
    fc.record({
      label: fc.constant(label),
      places: fc.array(place, { minLength: 1, maxLength: 3 }),
      attributes: attributesOf(label),
      note: fc.constantFrom('', '', 'ask\nagain', 'two | “quoted”'),
    }),
  );
}

/**
 * Random records: nested, crossing and split spans with values, notes and relations, on texts of
 * many scripts. Ids are those of a project, facts are such as people write.
 */
export function exchangeRecord(): fc.Arbitrary<ExchangeRecord> {
  return fc
    .record({
      text: exchangeText(),
      marks: fc.array(drawn(), { maxLength: 7 }),
      links: fc.array(
        fc.record({
          from: fc.nat({ max: 6 }),
          to: fc.nat({ max: 7 }),
          type: fc.constantFrom(...defaultSchema.relationTypes.map(({ name }) => name)),
          hasCue: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      number: fc.nat({ max: 999 }),
      facts: fc.constantFrom(
        { title: '', byline: '', source: '', meta: {} },
        { title: 'Jobs “up”', byline: 'Zoë Müller', source: 'North Wire', meta: { desk: 'a, b' } },
      ),
    })
    .map(({ text, marks, links, number, facts }) => recordOf(text, marks, links, number, facts));
}

function recordOf(
  text: string,
  marks: readonly Drawn[],
  links: readonly { from: number; to: number; type: string; hasCue: boolean }[],
  number: number,
  facts: { title: string; byline: string; source: string; meta: Record<string, string> },
): ExchangeRecord {
  const spans = marks.flatMap(({ label, places }) => {
    const at = (percent: number) => Math.round((percent / 100) * text.length);
    const given = places.map(([a, b]) => ({
      start: at(Math.min(a, b)),
      end: Math.max(at(Math.max(a, b)), at(Math.min(a, b)) + 1),
    }));
    const fragments = tidyFragments(
      text,
      given.filter(({ start, end }) => start < end && end <= text.length),
    );
    return fragments === null || fragments.length === 0 ? [] : [{ label, fragments }];
  });
  const annotations: Annotation[] = annotationsOf({ text, spans }).map((annotation, index) => ({
    ...annotation,
    attributes: marks.find(({ label }) => label === annotation.labelId)?.attributes ?? {},
    note: marks[index]?.note ?? '',
  }));
  const relations = links.flatMap(({ from, to, type, hasCue }, index) => {
    const [one, other] = [annotations[from], annotations[to]];
    if (one === undefined || one === other) return [];
    const toAuthor = other === undefined && type === 'attributed to';
    if (other === undefined && !toAuthor) return [];
    const cue = hasCue ? { start: 0, end: 4, quote: text.slice(0, 4) } : null;
    return [
      { ...aRelation({ fromId: one.id, toId: other?.id ?? null }), id: `r${index}`, type, cue },
    ];
  });
  const names = (all: readonly { name: string }[]) => new Map(all.map(({ name }) => [name, name]));
  return toRecord(
    {
      article: { ...anArticle({ ...facts }), id: `article-${number}` },
      text: { content: text, sha256: '', version: 1 },
      annotations,
      relations,
      labelNames: names(defaultSchema.labels),
      layerNames: new Map(annotations.map(({ layerId }) => [layerId, 'annotator'])),
      relationNames: names(defaultSchema.relationTypes),
    },
    'utf16',
  ) as ExchangeRecord;
}
