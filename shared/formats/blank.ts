import type { ExchangeRecord } from './codec.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/** A record of a text of which nothing else is known, nor its hash, which takes Node to find. */
export function blankRecord(text: string, id: string): ExchangeRecord {
  return {
    schema: 'galley/2',
    id,
    title: '',
    byline: '',
    published: '',
    source: '',
    language: '',
    text,
    text_sha256: '',
    text_version: 1,
    offset_unit: 'utf16',
    status: 'new',
    split: '',
    meta: {},
    note: '',
    spans: [],
    relations: [],
  };
}

/** A span of which only its id, its label and its place are known. */
export function blankSpan(
  text: string,
  { id, label, fragments }: Pick<Span, 'id' | 'label' | 'fragments'>,
): Span {
  const start = fragments[0]?.start ?? 0;
  const end = fragments.at(-1)?.end ?? 0;
  return {
    id,
    label,
    start,
    end,
    fragments,
    text: text.slice(start, end),
    attributes: {},
    note: '',
    layer: '',
    origin: 'import',
    created: '',
    updated: '',
  };
}

/** A relation of which only its id, its type and its ends are known. */
export function blankRelation({
  id,
  type,
  from,
  to,
}: Pick<Relation, 'id' | 'type' | 'from' | 'to'>): Relation {
  return { id, type, from, to, to_author: false, cue: [], attributes: {} };
}
