import { z } from 'zod';
import { publishedSchema, statuses } from './model/article.ts';

/** Which articles are meant. Every part that says something has to be so; an empty list says nothing. */
export const articleFilterSchema = z.strictObject({
  /** Words that the title holds, whatever their case and accents; '' for any. */
  title: z.string().max(200).default(''),
  statuses: z.array(z.enum(statuses)).default([]),
  /** Ids of labels: there is a mark of one of them. */
  labelIds: z.array(z.string()).max(200).default([]),
  sources: z.array(z.string()).max(200).default([]),
  languages: z.array(z.string()).max(200).default([]),
  /** Days, both included; '' for none. An article without a day is in no range. */
  from: publishedSchema.default(''),
  to: publishedSchema.default(''),
  /** Values of metadata: for each name one of its values, or any where the value is ''. */
  meta: z
    .array(z.strictObject({ name: z.string().max(500), value: z.string().max(2000) }))
    .max(50)
    .default([]),
  /** Whether the article or a mark of it has a note; null for either. */
  hasNote: z.boolean().nullable().default(null),
  hasMarks: z.boolean().nullable().default(null),
});
export type ArticleFilter = z.infer<typeof articleFilterSchema>;

export const everyArticle: ArticleFilter = articleFilterSchema.parse({});

export const articleOrders = [
  'queue',
  'title',
  'published',
  'source',
  'status',
  'updated',
] as const;
export type ArticleOrder = (typeof articleOrders)[number];

/**
 * Articles in an order; where they are equal in it, the queue's order decides. Descending is the
 * same list from its end.
 */
export const queueViewSchema = z.strictObject({
  filter: articleFilterSchema.default(everyArticle),
  order: z.enum(articleOrders).default('queue'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
});
export type QueueView = z.infer<typeof queueViewSchema>;

export const wholeQueue: QueueView = queueViewSchema.parse({});

/** How many articles there are of each kind, for a person to choose from: the most frequent first. */
export const facetsSchema = z.strictObject({
  total: z.int(),
  statuses: z.record(z.string(), z.int()),
  labels: z.array(z.strictObject({ id: z.string(), articles: z.int() })),
  sources: z.array(z.strictObject({ value: z.string(), articles: z.int() })),
  languages: z.array(z.strictObject({ value: z.string(), articles: z.int() })),
  /** Names of metadata, each with its most frequent values. */
  meta: z.array(
    z.strictObject({
      name: z.string(),
      articles: z.int(),
      values: z.array(z.strictObject({ value: z.string(), articles: z.int() })),
    }),
  ),
});
export type Facets = z.infer<typeof facetsSchema>;

/** What is to be done to many articles at once. */
export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.enum(statuses) }),
  /** '' takes the name away. */
  z.strictObject({
    kind: z.literal('metadata'),
    name: z.string().min(1).max(500),
    value: z.string().max(10_000),
  }),
  z.strictObject({ kind: z.literal('source'), source: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('remove') }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** Articles by id, or all that a view shows. */
export const chosenArticlesSchema = z.union([
  z.strictObject({ ids: z.array(z.string()).min(1).max(100_000) }),
  z.strictObject({ filter: articleFilterSchema }),
]);
export type ChosenArticles = z.infer<typeof chosenArticlesSchema>;
