import { z } from 'zod';
import { attributeValueSchema } from './attributes.ts';

export const attributeTypes = [
  'choice',
  'flag',
  'number',
  'date',
  'text',
  'completing text',
] as const;
export type AttributeType = (typeof attributeTypes)[number];

/**
 * What may be said of an annotation beside its label. `choices` is empty unless it is a choice.
 * A completing text offers the values that the project has already.
 */
export const attributeDefinitionSchema = z.strictObject({
  name: z.string().min(1).max(80),
  type: z.enum(attributeTypes),
  choices: z.array(z.string().min(1).max(200)),
  /** Whether an article can be finished only when its marks of this label have a value. */
  isRequired: z.boolean().default(false),
  /** What a new mark starts with; null for nothing. */
  initial: attributeValueSchema.nullable().default(null),
});
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

export const lineStyles = ['solid', 'dotted', 'double', 'dashed', 'wavy'] as const;

/**
 * How marks of one label may lie over each other: in any way, only one within another, or not
 * at all. Marks of other labels are never in the way.
 */
export const overlapRules = ['any', 'nested', 'none'] as const;
export type OverlapRule = (typeof overlapRules)[number];

/** What is read from the words of a new mark by itself. */
export const readers = ['nothing', 'figures'] as const;

/** Colours are `#rrggbb`: one for the light page, one for the dark. */
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

export const labelSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(80),
  key: z.string().max(1),
  position: z.int().min(0),
  colourLight: colourSchema,
  colourDark: colourSchema,
  line: z.enum(lineStyles),
  description: z.string().max(2000),
  attributes: z.array(attributeDefinitionSchema),
  /** When to use the label, with examples, in Markdown. */
  guideline: z.string().max(20_000).default(''),
  overlap: z.enum(overlapRules).default('any'),
  reads: z.enum(readers).default('nothing'),
});
export type Label = z.infer<typeof labelSchema>;

/** A kind of relation: which labels it may join, by label id. */
export const relationTypeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(80),
  /** How it reads from its other end; '' where it reads the same both ways. */
  inverse: z.string().max(80),
  position: z.int().min(0),
  from: z.array(z.string()),
  to: z.array(z.string()),
  /** Whether it may point at the article's author, where no words name one. */
  mayPointAtAuthor: z.boolean(),
});
export type RelationType = z.infer<typeof relationTypeSchema>;

export const schemaSchema = z.strictObject({
  labels: z.array(labelSchema),
  relationTypes: z.array(relationTypeSchema),
});
export type LabelSchema = z.infer<typeof schemaSchema>;

/** What the label or the relation type with this id is called; the id where there is none. */
export function nameIn({ labels, relationTypes }: LabelSchema, id: string): string {
  return [...labels, ...relationTypes].find((row) => row.id === id)?.name ?? id;
}

/** The label with this id. Throws where there is none: an annotation always has a label. */
export function labelOf({ labels }: Pick<LabelSchema, 'labels'>, labelId: string): Label {
  const label = labels.find(({ id }) => id === labelId);
  if (label === undefined) throw new Error(`there is no label ${labelId}`);
  return label;
}
