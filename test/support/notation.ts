import {
  type Annotation,
  compareAnnotations,
  type Fragment,
  quoteOf,
} from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import type { Desk } from '../../shared/model/marking.ts';
import type { Relation } from '../../shared/model/relation.ts';

/** A text and what is marked on it, as a test writes it down. Offsets are UTF-16. */
export type MarkedText = { text: string; spans: MarkedSpan[] };
export type MarkedSpan = { label: string; fragments: Fragment[] };

/**
 * Reads `[The minister|actor] said [inflation fell to [4%|figure]|claim].` Marks may nest.
 * Fragments of one mark bear one number: `“[It rose|claim#1],” she said, “[again|claim#1].”`
 * Spans come in reading order.
 */
export function article(notation: string): MarkedText {
  const starts: number[] = [];
  const spans = new Map<string, MarkedSpan>();
  let text = '';
  for (const piece of notation.split(/(\[|\|[^\]|[]+\])/)) {
    if (piece === '[') {
      starts.push(text.length);
      continue;
    }
    if (!piece.startsWith('|')) {
      text += piece;
      continue;
    }
    const start = starts.pop();
    if (start === undefined) throw new Error(`${piece} closes nothing in ${notation}`);
    const [label = '', number] = piece.slice(1, -1).split('#');
    const key = number === undefined ? `${start} ${spans.size}` : `${label}#${number}`;
    const span = spans.get(key) ?? { label, fragments: [] };
    span.fragments.push({ start, end: text.length });
    spans.set(key, span);
  }
  if (starts.length > 0) throw new Error(`a mark is not closed in ${notation}`);
  return { text, spans: [...spans.values()].sort(inReadingOrder) };
}

/** Writes a text with its marks as `article` reads it; marks that cross cannot be written so. */
export function notationOf(text: string, spans: readonly MarkedSpan[]): string {
  const split = spans.filter(({ fragments }) => fragments.length > 1);
  const fragments = spans.flatMap((span) =>
    span.fragments.map((fragment) => ({ ...fragment, name: nameOf(span, split) })),
  );
  let notation = '';
  for (let offset = 0; offset <= text.length; offset += 1) {
    const closed = fragments.filter(({ end }) => end === offset).sort((a, b) => b.start - a.start);
    notation += closed.map(({ name }) => `|${name}]`).join('');
    notation += '['.repeat(fragments.filter(({ start }) => start === offset).length);
    notation += text.charAt(offset);
  }
  return notation;
}

function nameOf(span: MarkedSpan, split: readonly MarkedSpan[]): string {
  return span.fragments.length === 1 ? span.label : `${span.label}#${split.indexOf(span) + 1}`;
}

function inReadingOrder(a: MarkedSpan, b: MarkedSpan): number {
  return compareAnnotations(anAnnotation(a), anAnnotation(b));
}

/** The instant at which everything happens in tests. */
export const noon = '2026-03-04T12:00:00.000Z';

/** A clock that stands still, and ids that count: `new 0001`, `new 0002`. */
export function fixedClockAndIds(): { now(): string; newId(): string } {
  let ids = 0;
  return {
    now: () => noon,
    newId: () => {
      ids += 1;
      return `new ${String(ids).padStart(4, '0')}`;
    },
  };
}

/** An annotation of article `a1`, `parts` of it said and the rest plain. */
export function anAnnotation(parts: Partial<Annotation> = {}): Annotation {
  return {
    id: 'm1',
    articleId: 'a1',
    layerId: 'l1',
    labelId: 'claim',
    fragments: [{ start: 0, end: 1 }],
    quote: 'x',
    attributes: {},
    note: '',
    origin: 'human',
    created: noon,
    updated: noon,
    ...parts,
  };
}

/** An article `a1`, `parts` of it said and the rest plain. */
export function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    textId: 't1',
    position: 0,
    title: 'A title',
    byline: '',
    published: '',
    source: '',
    language: '',
    status: 'in progress',
    split: '',
    meta: {},
    note: '',
    created: noon,
    updated: noon,
    ...parts,
  };
}

/** A relation of article `a1` from `m1` to `m2`, `parts` of it said and the rest plain. */
export function aRelation(parts: Partial<Relation> = {}): Relation {
  return {
    id: 'r1',
    articleId: 'a1',
    type: 'attributed to',
    fromId: 'm1',
    toId: 'm2',
    cue: null,
    attributes: {},
    ...parts,
  };
}

/** The annotations `m1`, `m2`, … of a marked text, in reading order. */
export function annotationsOf({ text, spans }: MarkedText): Annotation[] {
  return spans.map(({ label, fragments }, index) =>
    anAnnotation({
      id: `m${index + 1}`,
      labelId: label,
      fragments,
      quote: quoteOf(text, fragments),
    }),
  );
}

/** A desk with the marked text on it, under the default labels. */
export function aDesk(marked: MarkedText, parts: Partial<Desk> = {}): Desk {
  return {
    article: anArticle(),
    text: marked.text,
    annotations: annotationsOf(marked),
    relations: [],
    schema: defaultSchema,
    layerId: 'l1',
    ...fixedClockAndIds(),
    ...parts,
  };
}

/** What stands on a desk's text once its edits are made, in notation. */
export function shown(text: string, annotations: readonly Annotation[]): string {
  const spans = [...annotations].sort(compareAnnotations);
  return notationOf(
    text,
    spans.map(({ labelId, fragments }) => ({ label: labelId, fragments })),
  );
}
