import { z } from 'zod';
import { attributesSchema } from './attributes.ts';

/** A stretch of an article's text: UTF-16 offsets, half-open `[start, end)`, never empty. */
export const fragmentSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((fragment) => fragment.start < fragment.end, 'a fragment holds at least one character');
export type Fragment = z.infer<typeof fragmentSchema>;

export const origins = ['human', 'import', 'suggestion'] as const;

/**
 * A mark on an article: one or more fragments of its text under one label.
 * `quote` holds the fragments' words (see `quoteOf`), so that every write can be checked
 * against the text.
 */
export const annotationSchema = z.strictObject({
  id: z.string().min(1),
  articleId: z.string().min(1),
  layerId: z.string().min(1),
  labelId: z.string().min(1),
  fragments: z.array(fragmentSchema).min(1),
  quote: z.string().min(1),
  attributes: attributesSchema,
  note: z.string(),
  origin: z.enum(origins),
  created: z.string(),
  updated: z.string(),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Where an annotation begins and ends in all, gaps between its fragments included. */
export function extentOf(annotation: Pick<Annotation, 'fragments'>): Fragment {
  const first = annotation.fragments[0];
  const last = annotation.fragments.at(-1);
  if (first === undefined || last === undefined) throw new Error('an annotation has no fragments');
  return { start: first.start, end: last.end };
}

/** What stands between the fragments' words in a quote. */
export const fragmentSeparator = ' … ';

/** The words of the fragments, in order, joined by ` … `. */
export function quoteOf(text: string, fragments: readonly Fragment[]): string {
  return fragments
    .map((fragment) => text.slice(fragment.start, fragment.end))
    .join(fragmentSeparator);
}

/** Reading order: by start, then longest first, then id. Exports and lists all use it. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  const left = extentOf(a);
  const right = extentOf(b);
  return left.start - right.start || right.end - left.end || compareIds(a.id, b.id);
}

/** Compares ids by code unit, so that order never depends on the machine's language. */
export function compareIds(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
