import { z } from 'zod';
import { fileFormats } from '../reading/formats.ts';

export const blockKinds = [
  'title',
  'byline',
  'heading',
  'paragraph',
  'quote',
  'item',
  'preformatted',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * A block of the text, `[start, end)` in UTF-16. Blocks are in order and do not overlap; the
 * characters between them belong to no block. `level` is a heading's rank (1 to 6), else 0.
 */
export const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  start: z.int().min(0),
  end: z.int().min(0),
  level: z.int().min(0).max(6),
});
export type Block = z.infer<typeof blockSchema>;

export const markKinds = ['bold', 'italic', 'link'] as const;

/** Type within a block, standing off from the text as all else does. `target` is a link's address. */
export const markSchema = z.strictObject({
  kind: z.enum(markKinds),
  start: z.int().min(0),
  end: z.int().min(0),
  target: z.string(),
});
export type Mark = z.infer<typeof markSchema>;

/** Where a text came from and what reading it did to the file's bytes. */
export const provenanceSchema = z.strictObject({
  file: z.string(),
  format: z.enum(fileFormats),
  encoding: z.string(),
  bytes: z.int().min(0),
  /**
   * SHA-256 of the file's bytes, in lower-case hexadecimal; '' of a record of a file with many,
   * which is read in passing.
   */
  sha256: z.string(),
  byteOrderMark: z.boolean(),
  /** How many CRLF and CR line ends became LF. */
  lineEnds: z.int().min(0),
  /** The archive or folder the file lay in, or ''. */
  container: z.string().default(''),
  /** The line or record of the file, counted from 1; 0 where the file is one article. */
  line: z.int().min(0).default(0),
  /** What else reading did to the words, in sentences. */
  notes: z.array(z.string()).default([]),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** The words of an article and their shape. Immutable: a correction makes another text. */
export const articleTextSchema = z.strictObject({
  id: z.string().min(1),
  content: z.string().min(1),
  /** SHA-256 of `content` in UTF-8, in lower-case hexadecimal. */
  sha256: z.string(),
  blocks: z.array(blockSchema),
  marks: z.array(markSchema),
  provenance: provenanceSchema,
  /** 1 for the text as it was imported; a correction counts on from the text it corrects. */
  version: z.int().min(1).default(1),
  /** The id of the text this one corrects; null for an imported one. */
  corrects: z.string().min(1).nullable().default(null),
});
export type ArticleText = z.infer<typeof articleTextSchema>;
