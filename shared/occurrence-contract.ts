import { z } from 'zod';

/** Tagging every occurrence of words: what is looked for, what is found and what is marked. */

/** How many occurrences are shown one by one. */
export const shownOccurrences = 2000;

export const occurrenceSearchSchema = z.strictObject({
  words: z.string().min(1).max(1000),
  wholeWord: z.boolean().default(true),
  matchCase: z.boolean().default(false),
  plural: z.boolean().default(false),
  /** The article to look in; null for the whole project. */
  articleId: z.string().nullable(),
  /** The label that would be given, which decides what is marked already or refused. */
  labelId: z.string().min(1),
});
export type OccurrenceSearch = z.infer<typeof occurrenceSearchSchema>;

/** UTF-16 offsets into the article's text. */
export const hitSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  state: z.enum(['free', 'within', 'marked', 'refused']),
  detail: z.string(),
});
export type Hit = z.infer<typeof hitSchema>;

const countsSchema = z.strictObject({
  free: z.int(),
  within: z.int(),
  marked: z.int(),
  refused: z.int(),
});

export const foundOccurrencesSchema = z.strictObject({
  articles: z.int(),
  counts: countsSchema,
  /** The first of what was found, by article in the order of the queue. */
  groups: z.array(
    z.strictObject({ articleId: z.string(), title: z.string(), hits: z.array(hitSchema) }),
  ),
  /** What was found beyond these. */
  rest: countsSchema,
});
export type FoundOccurrences = z.infer<typeof foundOccurrencesSchema>;

export const chosenHitSchema = z.strictObject({
  articleId: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type ChosenHit = z.infer<typeof chosenHitSchema>;

/** An occurrence that was not marked, and the sentence that says why. */
export const skippedHitSchema = z.strictObject({ title: z.string(), message: z.string() });
