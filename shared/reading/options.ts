import { z } from 'zod';
import { formatNames } from '../formats/names.ts';
import { fileFormats } from './formats.ts';

/** What a column of a table, or a field of a record, is to an article. */
export const fieldUses = [
  'text',
  'title',
  'byline',
  'published',
  'source',
  'language',
  'metadata',
  'nothing',
] as const;
export type FieldUse = (typeof fieldUses)[number];

/**
 * The uses of the columns or fields of a file, by name; what is not named here is decided on by
 * its name alone. A dotted name reaches into records within records: `meta.author`.
 */
export const mappingSchema = z.record(z.string().max(500), z.enum(fieldUses));
export type Mapping = z.infer<typeof mappingSchema>;

/** How one file is to be read; what is left out is found out by looking at it. */
export const readOptionsSchema = z.strictObject({
  format: z.enum(fileFormats).nullable().default(null),
  /** A label of the Encoding Standard, such as `utf-8` or `shift_jis`. */
  encoding: z.string().max(40).nullable().default(null),
  mapping: mappingSchema.nullable().default(null),
  /** The file is a dataset of this format: its articles come with their marks. */
  dataset: z.enum(formatNames).nullable().default(null),
});
export type ReadOptions = z.infer<typeof readOptionsSchema>;

/** What becomes of an article whose words the project has already, or nearly. */
export const duplicateChoices = ['skip', 'add', 'flag'] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];
