import { z } from 'zod';

export const statuses = ['new', 'in progress', 'finished', 'skipped', 'flagged'] as const;
export type Status = (typeof statuses)[number];

/** A day as `YYYY-MM-DD` that exists in the calendar, or '' where none is known. */
export const publishedSchema = z.string().refine(isPublished, 'a date is YYYY-MM-DD, or empty');

function isPublished(value: string): boolean {
  if (value === '') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The facts about an article. Its words are in the text it names, which never changes. */
export const articleSchema = z.strictObject({
  id: z.string().min(1),
  textId: z.string().min(1),
  /** Place in the queue, ascending; ties are broken by id. */
  position: z.int().min(0),
  title: z.string().min(1).max(1000),
  byline: z.string().max(1000),
  published: publishedSchema,
  source: z.string().max(1000),
  /** A BCP 47 tag such as `en` or `ar`, or '' where it is not known. */
  language: z.string().max(35),
  status: z.enum(statuses),
  split: z.string(),
  meta: z.record(z.string(), z.string()),
  note: z.string(),
  created: z.string(),
  updated: z.string(),
});
export type Article = z.infer<typeof articleSchema>;

/** What the queue shows of an article. */
export const articleSummarySchema = articleSchema
  .pick({ id: true, title: true, byline: true, published: true, source: true, status: true })
  .extend({
    /** Annotations in all, and by label id. */
    annotations: z.int().min(0),
    byLabel: z.record(z.string(), z.int()),
    /** How many of them lack a value that they must have. */
    missing: z.int().min(0),
  });
export type ArticleSummary = z.infer<typeof articleSummarySchema>;
