import { z } from 'zod';
import { articleFilterSchema, everyArticle } from './queue-contract.ts';

/** What keeps articles together, so that no part of a dataset knows another: they go into one split. */
export const groupings = ['source', 'date', 'near'] as const;
export type Grouping = (typeof groupings)[number];

/** The splits there are. */
export const splitNames = ['train', 'validation', 'test'] as const;
export type SplitName = (typeof splitNames)[number];

/** How articles are to be divided. */
export const splitRequestSchema = z.strictObject({
  filter: articleFilterSchema.default(everyArticle),
  /** Any that two articles have in common keeps them together; an empty list divides freely. */
  by: z.array(z.enum(groupings)).max(groupings.length).default(['near']),
  /** What share of the articles and of the marks of each label a split has, as whole numbers. */
  shares: z
    .strictObject({
      train: z.int().min(0).max(1000),
      validation: z.int().min(0).max(1000),
      test: z.int().min(0).max(1000),
    })
    .refine(({ train, validation, test }) => train + validation + test > 0, 'no share is given')
    .default({ train: 80, validation: 10, test: 10 }),
  /** The same seed divides the same articles in the same way. */
  seed: z.string().max(100).default('1'),
  /** Whether articles that are in a split already stay there, and the others join them, or not. */
  existing: z.enum(['keep', 'replace']).default('keep'),
});
export type SplitRequest = z.infer<typeof splitRequestSchema>;

/** What the articles were divided into. */
export const splitOutcomeSchema = z.strictObject({
  splits: z.array(z.strictObject({ name: z.enum(splitNames), articles: z.int(), spans: z.int() })),
  /** Groups of articles that had to stay together, and how many the largest has. */
  groups: z.int(),
  largest: z.int(),
  changed: z.int(),
});
export type SplitOutcome = z.infer<typeof splitOutcomeSchema>;
