import { z } from 'zod';
import { attributesSchema } from './attributes.ts';

/** The words that announce a relation, such as `said`: where they are (UTF-16) and what they are. */
export const cueSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1) })
  .refine((cue) => cue.start < cue.end, 'a cue holds at least one character');
export type Cue = z.infer<typeof cueSchema>;

/**
 * A typed, directed link between two annotations of one article, or from one to the article's
 * author. `type` is the id of its type in the label schema.
 */
export const relationSchema = z.strictObject({
  id: z.string().min(1),
  articleId: z.string().min(1),
  type: z.string().min(1),
  fromId: z.string().min(1),
  /** Null for the article's author. */
  toId: z.string().min(1).nullable(),
  cue: cueSchema.nullable().default(null),
  attributes: attributesSchema,
});
export type Relation = z.infer<typeof relationSchema>;

/** The relations that an annotation begins or ends. */
export function relationsOf(relations: readonly Relation[], annotationId: string): Relation[] {
  return relations.filter(({ fromId, toId }) => fromId === annotationId || toId === annotationId);
}
