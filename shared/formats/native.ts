import { z } from 'zod';
import {
  type Annotation,
  compareAnnotations,
  compareIds,
  extentOf,
  origins,
} from '../model/annotation.ts';
import { type Article, publishedSchema, statuses } from '../model/article.ts';
import { attributesSchema } from '../model/attributes.ts';
import type { Cue, Relation } from '../model/relation.ts';
import { createOffsets, type OffsetUnit, offsetUnits } from '../text/offsets.ts';

const offsetSchema = z.int().min(0);

/**
 * One article as a line of native JSONL. Every key is always present with one type. Offsets are
 * half-open and count `offset_unit`; `text[start:end]` is a span's `text`, from the beginning of
 * its first fragment to the end of its last.
 */
export const nativeRecordSchema = z.strictObject({
  schema: z.literal('galley/2'),
  id: z.string(),
  title: z.string(),
  byline: z.string(),
  published: publishedSchema,
  source: z.string(),
  language: z.string(),
  text: z.string(),
  text_sha256: z.string(),
  /** 1 for the text as it was imported; each correction of it counts one on. */
  text_version: z.int().min(1),
  offset_unit: z.enum(offsetUnits),
  status: z.enum(statuses),
  split: z.string(),
  meta: z.record(z.string(), z.string()),
  note: z.string(),
  spans: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      start: offsetSchema,
      end: offsetSchema,
      fragments: z.array(z.strictObject({ start: offsetSchema, end: offsetSchema })).min(1),
      text: z.string(),
      attributes: attributesSchema,
      note: z.string(),
      layer: z.string(),
      origin: z.enum(origins),
      created: z.string(),
      updated: z.string(),
    }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      from: z.string(),
      /** '' where it is the article's author, whom no words of it name. */
      to: z.string(),
      to_author: z.boolean(),
      /** The words that announce it: one span, or none. */
      cue: z
        .array(z.strictObject({ start: offsetSchema, end: offsetSchema, text: z.string() }))
        .max(1),
      attributes: attributesSchema,
    }),
  ),
});
export type NativeRecord = z.infer<typeof nativeRecordSchema>;

/** What a record is made of. Names are looked up by id; the text's hash is that of its UTF-8. */
export type RecordParts = {
  article: Article;
  text: { content: string; sha256: string; version: number };
  annotations: readonly Annotation[];
  relations: readonly Relation[];
  labelNames: ReadonlyMap<string, string>;
  layerNames: ReadonlyMap<string, string>;
  relationNames: ReadonlyMap<string, string>;
};

/** The native record of an article: spans in reading order, relations by id, attributes by name. */
export function toRecord(parts: RecordParts, unit: OffsetUnit): NativeRecord {
  const { article, text } = parts;
  const offsets = createOffsets(text.content);
  const at = (offset: number): number => {
    const converted = unit === 'utf16' ? offset : toUnit(offsets, unit, offset);
    if (converted === null) throw new Error(`no character begins at ${offset} in ${article.id}`);
    return converted;
  };
  return {
    schema: 'galley/2',
    id: article.id,
    title: article.title,
    byline: article.byline,
    published: article.published,
    source: article.source,
    language: article.language,
    text: text.content,
    text_sha256: text.sha256,
    text_version: text.version,
    offset_unit: unit,
    status: article.status,
    split: article.split,
    meta: sortedByKey(article.meta),
    note: article.note,
    spans: [...parts.annotations].sort(compareAnnotations).map((annotation) => {
      const { start, end } = extentOf(annotation);
      return {
        id: annotation.id,
        label: nameIn(parts.labelNames, annotation.labelId),
        start: at(start),
        end: at(end),
        fragments: annotation.fragments.map((fragment) => ({
          start: at(fragment.start),
          end: at(fragment.end),
        })),
        text: text.content.slice(start, end),
        attributes: sortedByKey(annotation.attributes),
        note: annotation.note,
        layer: nameIn(parts.layerNames, annotation.layerId),
        origin: annotation.origin,
        created: annotation.created,
        updated: annotation.updated,
      };
    }),
    relations: [...parts.relations]
      .sort((a, b) => compareIds(a.id, b.id))
      .map((relation) => ({
        id: relation.id,
        type: nameIn(parts.relationNames, relation.type),
        from: relation.fromId,
        to: relation.toId ?? '',
        to_author: relation.toId === null,
        cue: cuesOf(relation).map(({ start, end, quote }) => ({
          start: at(start),
          end: at(end),
          text: quote,
        })),
        attributes: sortedByKey(relation.attributes),
      })),
  };
}

/**
 * A record as one line, without its line end. Beside what JSON escapes itself, U+2028, U+2029
 * and U+0085 are escaped, because Python's `splitlines` and others take them for line ends.
 */
export function serializeRecord(record: NativeRecord): string {
  return JSON.stringify(record).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export type ParsedRecord = { ok: true; record: NativeRecord } | { ok: false; problem: string };

/** Reads one line of native JSONL. What is wrong with it is a sentence, never thrown. */
export function parseRecord(line: string): ParsedRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, problem: 'the line is not JSON' };
  }
  const parsed = nativeRecordSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, problem: `${issue?.path.join('.') ?? 'record'}: ${issue?.message ?? ''}` };
  }
  const problem = recordProblem(parsed.data);
  if (problem !== null) return { ok: false, problem };
  return { ok: true, record: parsed.data };
}

/** What does not fit within a record (offsets, quotes, ends of relations), or null. */
export function recordProblem(record: NativeRecord): string | null {
  const slice = slicer(record.text, record.offset_unit);
  const ids = new Set<string>();
  for (const span of record.spans) {
    if (ids.has(span.id)) return `span ${span.id} is there twice`;
    ids.add(span.id);
    if (slice(span.start, span.end) !== span.text) {
      return `span ${span.id} at ${span.start} to ${span.end} is not “${span.text}”`;
    }
    const problem = fragmentsProblem(span, slice);
    if (problem !== null) return problem;
  }
  for (const relation of record.relations) {
    const isJoined = relation.to_author ? relation.to === '' : ids.has(relation.to);
    if (!ids.has(relation.from) || !isJoined) {
      return `relation ${relation.id} joins a span that is not there`;
    }
    for (const cue of relation.cue) {
      if (slice(cue.start, cue.end) === cue.text) continue;
      return `the cue of relation ${relation.id} is not “${cue.text}”`;
    }
  }
  return null;
}

function cuesOf({ cue }: Relation): Cue[] {
  return cue === null ? [] : [cue];
}

function fragmentsProblem(
  span: NativeRecord['spans'][number],
  slice: (start: number, end: number) => string | null,
): string | null {
  let previousEnd = -1;
  for (const { start, end } of span.fragments) {
    if (start < previousEnd || start >= end || slice(start, end) === null) {
      return `span ${span.id} has a fragment ${start} to ${end} that does not fit`;
    }
    previousEnd = end;
  }
  if (span.fragments[0]?.start === span.start && previousEnd === span.end) return null;
  return `span ${span.id} does not begin and end with its fragments`;
}

/** Slices `text` by offsets in `unit`; null where an offset is none of this text's. */
export function slicer(
  text: string,
  unit: OffsetUnit,
): (start: number, end: number) => string | null {
  const offsets = createOffsets(text);
  return (start, end) => {
    const from = fromUnit(offsets, unit, start);
    const to = fromUnit(offsets, unit, end);
    return from === null || to === null ? null : text.slice(from, to);
  };
}

type Offsets = ReturnType<typeof createOffsets>;

function toUnit(offsets: Offsets, unit: 'codepoint' | 'byte', offset: number): number | null {
  return unit === 'codepoint' ? offsets.toCodePoint(offset) : offsets.toByte(offset);
}

function fromUnit(offsets: Offsets, unit: OffsetUnit, offset: number): number | null {
  if (unit === 'codepoint') return offsets.fromCodePoint(offset);
  if (unit === 'byte') return offsets.fromByte(offset);
  // Half of a surrogate pair is an offset to nobody.
  return offsets.toCodePoint(offset) === null ? null : offset;
}

function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`nothing is named ${id}`);
  return name;
}

function sortedByKey<Value>(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => compareIds(a, b)));
}
