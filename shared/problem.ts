import { z } from 'zod';

/** Something wrong with a file or a row: where (`line` counts from 1, 0 where it has none) and what. */
export const problemSchema = z.strictObject({
  file: z.string(),
  line: z.int().min(0),
  code: z.string(),
  message: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
