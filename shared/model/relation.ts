import { z } from 'zod';
import { attributesSchema } from './annotation.ts';

/** A typed, directed link between two annotations of one article. */
export const relationSchema = z.strictObject({
  id: z.string().min(1),
  articleId: z.string().min(1),
  type: z.string().min(1),
  fromId: z.string().min(1),
  toId: z.string().min(1),
  attributes: attributesSchema,
});
export type Relation = z.infer<typeof relationSchema>;
