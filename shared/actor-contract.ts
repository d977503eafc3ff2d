import { z } from 'zod';

/** What storage says of actors. See `model/actors.ts` for what an actor is. */

/** Words with what stands before and after them on their line. */
const contextSchema = { before: z.string(), match: z.string(), after: z.string() };

/** A mark in its article. */
const placedSchema = {
  annotationId: z.string(),
  articleId: z.string(),
  title: z.string(),
};

export const actorSchema = z.strictObject({
  name: z.string(),
  mentions: z.int(),
  articles: z.int(),
  /** The claims attributed to any of the mentions, each once. */
  claims: z.int(),
  /** The kinds its mentions have, the most frequent first. */
  kinds: z.array(z.string()),
});
export type Actor = z.infer<typeof actorSchema>;

/** Marks without a name that have the same words. */
export const unnamedSchema = z.strictObject({
  words: z.string(),
  mentions: z.int(),
  articles: z.int(),
  /** The one name that marks with these words have elsewhere, or that these words are; '' if none. */
  suggestion: z.string(),
});
export type Unnamed = z.infer<typeof unnamedSchema>;

export const mentionSchema = z.strictObject({
  ...placedSchema,
  ...contextSchema,
  quote: z.string(),
  kind: z.string(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const attributedClaimSchema = z.strictObject({
  ...placedSchema,
  quote: z.string(),
  /** The words that announce the claim; '' where none are kept. */
  cue: z.string(),
  /** The words of the mention that it is attributed to. */
  source: z.string(),
});
export type AttributedClaim = z.infer<typeof attributedClaimSchema>;

/** Who is asked about: an actor by its name, or the marks without one that have these words. */
export const whoSchema = z.union([
  z.strictObject({ name: z.string().min(1) }),
  z.strictObject({ words: z.string().min(1) }),
]);
export type Who = z.infer<typeof whoSchema>;

/** What a change of actors would do. */
export const actorPlanSchema = z.strictObject({
  /** The marks that would have another name, and how many articles they are in. */
  marks: z.int(),
  articles: z.int(),
  /** The marks that have the name already. */
  joined: z.int(),
  /** The links `same as` that would join two names and so would go. */
  links: z.int(),
  /** The first of these links. */
  shownLinks: z.array(z.strictObject({ title: z.string(), quote: z.string(), other: z.string() })),
});
export type ActorPlan = z.infer<typeof actorPlanSchema>;
