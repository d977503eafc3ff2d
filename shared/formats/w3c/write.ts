import { createOffsets, type OffsetUnit } from '../../text/offsets.ts';
import { type ExchangeRecord, jsonLine } from '../codec.ts';
import { iriOf, iriOfFile } from './iri.ts';
import { propertiesOf } from './properties.ts';
import { selectorsOf } from './selectors.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/** Where the facts of an article are stated; no id of an annotation has a colon in its IRI. */
export const factsIri = '#about:text';

/** The page of a fitted record's annotations, one on a line; `name` is that of its files. */
export function pageOf(record: ExchangeRecord, name: string, unit: OffsetUnit): string {
  const source = iriOfFile(`${name}.txt`);
  const offsets = createOffsets(record.text);
  const selectors = (place: { start: number; end: number }) =>
    selectorsOf(record.text, { offsets, unit }, place);
  const items = [
    ...aboutText(record, source),
    ...record.spans.map((span) => spanAnnotation(span, source, selectors)),
    ...record.relations.map((relation) => linkAnnotation(record, relation, source, selectors)),
  ];
  const head = jsonLine({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iriOfFile(`${name}.jsonld`),
    type: 'AnnotationPage',
  }).slice(0, -1);
  return `${head},"items":[${items.map((item) => `\n${jsonLine(item)}`).join(',')}\n]}\n`;
}

function aboutText(record: ExchangeRecord, source: string): unknown[] {
  const { title, byline, published, language, note, meta } = record;
  const facts = Object.entries({
    language,
    'dc:title': title,
    'dc:creator': byline,
    'dc:date': published,
    'dc:source': record.source,
  }).filter(([, value]) => value !== '');
  const properties = propertiesOf(meta);
  if (facts.length === 0 && properties.length === 0 && note === '') return [];
  return [
    {
      id: factsIri,
      type: 'Annotation',
      motivation: 'describing',
      ...(note === '' ? {} : { body: [comment(note)] }),
      target: {
        id: source,
        type: 'Text',
        format: 'text/plain',
        ...Object.fromEntries(facts),
        ...(properties.length === 0 ? {} : { 'schema:additionalProperty': properties }),
      },
    },
  ];
}

type Selectors = (place: { start: number; end: number }) => unknown[];

function spanAnnotation(span: Span, source: string, selectors: Selectors): unknown {
  const { label, note, layer, origin, created, updated } = span;
  const types = { human: { type: 'Person' }, suggestion: { type: 'Software' }, import: {} };
  const creator = { ...types[origin], ...(layer === '' ? {} : { name: layer }) };
  const targets = span.fragments.map((fragment) => ({ source, selector: selectors(fragment) }));
  return {
    id: iriOf(span.id),
    type: 'Annotation',
    motivation: 'tagging',
    ...(Object.keys(creator).length === 0 ? {} : { creator }),
    ...(created === '' ? {} : { created }),
    ...(updated === '' ? {} : { modified: updated }),
    body: [tag(label), ...(note === '' ? [] : [comment(note)]), ...propertiesOf(span.attributes)],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function linkAnnotation(
  { byline }: ExchangeRecord,
  relation: Relation,
  source: string,
  selectors: Selectors,
): unknown {
  const { id, type, from, to, to_author: isToAuthor, cue, attributes } = relation;
  const author = { type: 'Person', ...(byline === '' ? {} : { name: byline }) };
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation: 'linking',
    body: [
      tag(type),
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: isToAuthor ? author : iriOf(to),
      },
      ...cue.map((place) => ({
        type: 'SpecificResource',
        purpose: 'highlighting',
        source,
        selector: selectors(place),
      })),
      ...propertiesOf(attributes),
    ],
    target: iriOf(from),
  };
}

function tag(value: string): unknown {
  return { type: 'TextualBody', purpose: 'tagging', value };
}

function comment(value: string): unknown {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value };
}
