import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { editSchema } from '../model/edit.ts';
import { summarySchema } from '../model/summary.ts';

const actionSchema = z.enum(['start', 'do', 'undo', 'redo']);

/** A commit, in so far as it changed one article or one mark. */
export const historyEntrySchema = z.strictObject({
  sequence: z.int().min(1),
  committed: z.string(),
  /** The name of the layer it was made in. */
  who: z.string(),
  action: actionSchema,
  /** The commit that it took back or made again, or null. */
  reverts: z.int().nullable(),
  summary: summarySchema,
  /** The first of the rows it changed, each before and after, and how many there are in all. */
  edits: z.array(editSchema),
  rows: z.int().min(1),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What a mark is or was last called, for links that name it by its id. */
export const namedMarkSchema = z.strictObject({ labelId: z.string(), quote: z.string() });

/** What helps to tell changes in words: marks by id, and the versions of texts by id. */
export const namesSchema = z.strictObject({
  marks: z.record(z.string(), namedMarkSchema),
  versions: z.record(z.string(), z.int()),
});
export type Names = z.infer<typeof namesSchema>;

const removal = {
  /** The commit that removed it, which an undo may have been. */
  sequence: z.int().min(1),
  committed: z.string(),
  who: z.string(),
  action: actionSchema,
};

/** A mark that an article had, as it was last. */
export const removedMarkSchema = z.strictObject({ annotation: annotationSchema, ...removal });
export type RemovedMark = z.infer<typeof removedMarkSchema>;

/** An article that the project had; `marks` counts those that went with it. */
export const removedArticleSchema = z.strictObject({
  articleId: z.string(),
  title: z.string(),
  marks: z.int().min(0),
  ...removal,
});
export type RemovedArticle = z.infer<typeof removedArticleSchema>;

/**
 * What of an earlier state could not come back under today's label schema: marks whose label is
 * gone, values and links that are not allowed any more. `isUnfinished`: the article was finished,
 * and lacks values now that it has to have.
 */
export const leftOutSchema = z.strictObject({
  marks: z.int().min(0),
  values: z.int().min(0),
  links: z.int().min(0),
  isUnfinished: z.boolean(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;
