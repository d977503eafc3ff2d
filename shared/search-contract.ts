import { z } from 'zod';
import { statuses } from './model/article.ts';
import { articleFilterSchema, everyArticle } from './queue-contract.ts';

/** What of a project is looked through. */
export const searchFields = ['text', 'title', 'notes', 'quotes'] as const;
export type SearchField = (typeof searchFields)[number];

export const searchRequestSchema = z.strictObject({
  query: z.string().max(1000),
  /** An empty list means all of them. */
  fields: z.array(z.enum(searchFields)).default([]),
  filter: articleFilterSchema.default(everyArticle),
  /** Where the page before ended, or null for the first. */
  after: z.string().nullable().default(null),
  /** Articles on a page. */
  limit: z.int().min(1).max(200).default(20),
  /** Lines of one article. */
  lines: z.int().min(1).max(1000).default(5),
});
export type SearchRequest = z.infer<typeof searchRequestSchema>;

/** A place with what stands around it, in one line: keyword in context. */
export const concordanceLineSchema = z.strictObject({
  field: z.enum(searchFields),
  /** UTF-16 offsets into the article's text; null where the words are not of it. */
  span: z.strictObject({ start: z.int(), end: z.int() }).nullable(),
  /** The mark whose quote or note it is, or null. */
  annotationId: z.string().nullable(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type ConcordanceLine = z.infer<typeof concordanceLineSchema>;

/** Lines of an article that are counted though fewer are asked for. */
export const countedLines = 99;

export const foundArticleSchema = z.strictObject({
  articleId: z.string(),
  /** What `after` has to be for a page that begins with this article. */
  place: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string(),
  status: z.enum(statuses),
  /**
   * The first lines, and how many there are. They are counted up to `countedLines`, or as many as
   * are asked for, and no more than a stretch of a long text is gone through for it: where
   * `isCounted` is false there may be more.
   */
  lines: z.array(concordanceLineSchema),
  count: z.int(),
  isCounted: z.boolean(),
});
export type FoundArticle = z.infer<typeof foundArticleSchema>;

/**
 * Articles newest first: fewer than were asked for, or none, where it would have taken too long.
 * `next` asks for those that follow; null where everything was looked through.
 */
export const searchAnswerSchema = z.strictObject({
  articles: z.array(foundArticleSchema),
  next: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Marks throughout the project: of a label, or of an actor's name, or of both. */
export const marksRequestSchema = z.strictObject({
  labelId: z.string().nullable().default(null),
  actor: z.string().nullable().default(null),
  /** Words that the quote holds; '' for any. */
  words: z.string().max(200).default(''),
  start: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
});
export type MarksRequest = z.infer<typeof marksRequestSchema>;

export const listedMarkSchema = z.strictObject({
  annotationId: z.string(),
  articleId: z.string(),
  title: z.string(),
  labelId: z.string(),
  actor: z.string(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
});
export type ListedMark = z.infer<typeof listedMarkSchema>;

export const marksAnswerSchema = z.strictObject({
  marks: z.array(listedMarkSchema),
  total: z.int(),
  /** Marks of each label in the whole project, by id. */
  byLabel: z.record(z.string(), z.int()),
});
export type MarksAnswer = z.infer<typeof marksAnswerSchema>;
