import { z } from 'zod';

/** What a project is called, and what is said in Markdown to those who mark its articles. */
export const projectFactsSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(200),
  guidelines: z.string().max(1_000_000),
});
export type ProjectFacts = z.infer<typeof projectFactsSchema>;
