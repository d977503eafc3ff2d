import { z } from 'zod';
import { overlapChoices, readUnits } from './formats/codec.ts';
import { lossKinds } from './formats/losses.ts';
import { formatNames } from './formats/names.ts';
import { problemSchema } from './problem.ts';
import { articleFilterSchema, everyArticle } from './queue-contract.ts';
import { offsetUnits } from './text/offsets.ts';

/** What of a project goes into a dataset. An empty list says nothing, and lets all of it in. */
export const contentsSchema = z.strictObject({
  filter: articleFilterSchema.default(everyArticle),
  /** Articles of these splits. */
  splits: z.array(z.string().max(200)).max(100).default([]),
  /** Articles that a search finds; '' for all. */
  query: z.string().max(1000).default(''),
  /** Marks of these labels and layers, by id, with the links between them. */
  labelIds: z.array(z.string()).max(1000).default([]),
  layerIds: z.array(z.string()).max(1000).default([]),
  text: z.enum(['included', 'left out']).default('included'),
  /** What those who marked are called. */
  annotators: z.enum(['pseudonyms', 'names']).default('pseudonyms'),
});
export type Contents = z.infer<typeof contentsSchema>;

export const everything: Contents = contentsSchema.parse({});

/** How a dataset is to be written. */
export const exportRequestSchema = z.strictObject({
  format: z.enum(formatNames).default('native'),
  /** The unit of offsets; null for the one that the format usually has. */
  offsets: z.enum(offsetUnits).nullable().default(null),
  overlap: z.enum(overlapChoices).default('drop'),
  contents: contentsSchema.default(everything),
  /** The data alone, or a folder with them, a card, checksums and a program that reads them. */
  as: z.enum(['data', 'dataset folder']).default('data'),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** Something that a format cannot carry, and how often; `texts/losses.ts` says it in sentences. */
export const lossSchema = z.strictObject({
  kind: z.enum(lossKinds),
  name: z.string(),
  count: z.int().min(1),
});

/** What an export would be; nothing is written. */
export const exportPlanSchema = z.strictObject({
  articles: z.int(),
  spans: z.int(),
  relations: z.int(),
  losses: z.array(lossSchema),
  /** The first article as it would be written: the beginning of each of its files. */
  first: z.array(z.strictObject({ path: z.string(), text: z.string() })),
  output: z.enum(['file', 'folder']),
  /** The ending of a new file, without its dot; '' for a folder. */
  ending: z.string(),
});
export type ExportPlan = z.infer<typeof exportPlanSchema>;

/** What was written. `report` is the file that tells the losses; '' where there are none. */
export const writtenSchema = z.strictObject({
  path: z.string(),
  articles: z.int(),
  spans: z.int(),
  bytes: z.int(),
  losses: z.array(lossSchema),
  report: z.string(),
});
export type WrittenDataset = z.infer<typeof writtenSchema>;

/** What a file of a format holds, and what is wrong with it. */
export const fileCheckSchema = z.strictObject({
  format: z.enum(formatNames),
  articles: z.int(),
  spans: z.int(),
  relations: z.int(),
  /** The units that offsets were found to be in, with the number of articles. */
  units: z.array(
    z.strictObject({
      unit: z.enum(readUnits),
      by: z.enum(['quotes', 'any', 'rule']),
      articles: z.int(),
    }),
  ),
  /** The first of the problems, and how many there are. */
  problems: z.array(problemSchema),
  problemCount: z.int(),
});
export type FileCheck = z.infer<typeof fileCheckSchema>;

/** How many of everything a project has. */
export const statisticsSchema = z.strictObject({
  articles: z.int(),
  characters: z.int(),
  spans: z.int(),
  relations: z.int(),
  statuses: z.array(z.strictObject({ name: z.string(), articles: z.int() })),
  splits: z.array(z.strictObject({ name: z.string(), articles: z.int() })),
  labels: z.array(
    z.strictObject({
      name: z.string(),
      spans: z.int(),
      articles: z.int(),
      /** Spans of two fragments or more. */
      split: z.int(),
      /** Lengths in code points, from the beginning of the first fragment to the end of the last. */
      shortest: z.int(),
      median: z.int(),
      longest: z.int(),
    }),
  ),
  relationTypes: z.array(z.strictObject({ name: z.string(), relations: z.int() })),
});
export type Statistics = z.infer<typeof statisticsSchema>;

/** How one dataset is to become another, without a project. */
export const convertRequestSchema = z.strictObject({
  /** The format it has; null to find out. */
  from: z.enum(formatNames).nullable().default(null),
  to: z.enum(formatNames),
  /** The unit its offsets are in; null to find out. */
  unit: z.enum(readUnits).nullable().default(null),
  offsets: z.enum(offsetUnits).nullable().default(null),
  overlap: z.enum(overlapChoices).default('drop'),
  losses: z.enum(['tell', 'refuse']).default('tell'),
});
export type ConvertRequest = z.infer<typeof convertRequestSchema>;

/** What was converted, and what of it could not be read. */
export const conversionSchema = writtenSchema.extend({
  from: z.enum(formatNames),
  problems: z.array(problemSchema),
  problemCount: z.int(),
});
export type Conversion = z.infer<typeof conversionSchema>;
