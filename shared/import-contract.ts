import { z } from 'zod';
import { problemSchema } from './problem.ts';
import { fileFormats } from './reading/formats.ts';
import { duplicateChoices, fieldUses, readOptionsSchema } from './reading/options.ts';

/** A file, folder or archive to import, and how to read the files of it. */
export const importSourceSchema = z.strictObject({
  file: z.string().min(1).max(4096),
  options: readOptionsSchema.default({
    format: null,
    encoding: null,
    mapping: null,
    dataset: null,
  }),
});
export type ImportSource = z.infer<typeof importSourceSchema>;

export const importRequestSchema = z.strictObject({
  sources: z.array(importSourceSchema).min(1).max(10_000),
  /** Articles whose words the project has already; a copy in the same import is one too. */
  exact: z.enum(duplicateChoices).default('skip'),
  /** Articles whose words are nearly those of another. */
  near: z.enum(duplicateChoices).default('add'),
  /** Marks of labels that the project does not have: left out, or the labels are added. */
  unknownLabels: z.enum(['leave out', 'add']).default('leave out'),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

const placeSchema = z.strictObject({ file: z.string(), line: z.int().min(0) });

/** A text that is as good as another: of the project, or read before it in the same import. */
export const duplicateSchema = z.strictObject({
  place: placeSchema,
  title: z.string(),
  kind: z.enum(['exact', 'near']),
  /** The part of its words that it shares with the other, from 0 to 1. */
  likeness: z.number().min(0).max(1),
  /** The other: its title, and its id where it is in the project. */
  of: z.strictObject({ id: z.string(), title: z.string() }),
  became: z.enum(['skipped', 'added', 'flagged']),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

export const sourceDescriptionSchema = z.strictObject({
  chosen: z.int().min(0),
  file: z.string(),
  format: z.enum(fileFormats),
  encoding: z.string(),
  isEncodingSure: z.boolean(),
  bytes: z.number().min(0),
  articles: z.int().min(0),
  isCounted: z.boolean(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      samples: z.array(z.string()),
      use: z.enum(fieldUses),
    }),
  ),
  first: z.array(
    z.strictObject({
      place: placeSchema,
      title: z.string(),
      byline: z.string(),
      published: z.string(),
      source: z.string(),
      language: z.string(),
      opening: z.string(),
      characters: z.int().min(0),
    }),
  ),
  notes: z.array(z.string()),
  problems: z.array(problemSchema),
});

/** What an import would do, as far as was looked. Lists end at 1,000 entries; the counts do not. */
export const importPreviewSchema = z.strictObject({
  sources: z.array(sourceDescriptionSchema),
  articles: z.int().min(0),
  isCounted: z.boolean(),
  exact: z.int().min(0),
  near: z.int().min(0),
  duplicates: z.array(duplicateSchema),
  problems: z.array(problemSchema),
  problemCount: z.int().min(0),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What an import did. Lists end at 1,000 entries, but the saved report has them all. */
export const importOutcomeSchema = z.strictObject({
  added: z.int().min(0),
  /** The first of the articles that were added, or ''. */
  firstId: z.string(),
  skipped: z.int().min(0),
  flagged: z.int().min(0),
  exact: z.int().min(0),
  near: z.int().min(0),
  duplicates: z.array(duplicateSchema),
  problemCount: z.int().min(0),
  problems: z.array(problemSchema),
  /** What reading did to the texts, in sentences, with how many it did it to. */
  normalised: z.array(z.strictObject({ note: z.string(), articles: z.int().min(1) })),
  /** Whether it was stopped before all was read; the articles added so far are whole and stay. */
  isStopped: z.boolean(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
