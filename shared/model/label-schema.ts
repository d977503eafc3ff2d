import { z } from 'zod';

export const attributeTypes = ['choice', 'flag', 'number', 'date', 'text'] as const;

/** What may be said of an annotation beside its label. `choices` is empty unless it is a choice. */
export const attributeDefinitionSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(attributeTypes),
  choices: z.array(z.string()),
});
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>;

export const lineStyles = ['solid', 'dotted', 'double', 'dashed', 'wavy'] as const;

/** Colours are `#rrggbb`: one for the light page, one for the dark. */
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

export const labelSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  key: z.string().max(1),
  position: z.int().min(0),
  colourLight: colourSchema,
  colourDark: colourSchema,
  line: z.enum(lineStyles),
  description: z.string(),
  attributes: z.array(attributeDefinitionSchema),
});
export type Label = z.infer<typeof labelSchema>;

/** Which labels a relation may join, by label id. */
export const relationTypeSchema = z.strictObject({
  name: z.string().min(1),
  from: z.array(z.string()),
  to: z.array(z.string()),
});
export type RelationType = z.infer<typeof relationTypeSchema>;

export const schemaSchema = z.strictObject({
  labels: z.array(labelSchema),
  relationTypes: z.array(relationTypeSchema),
});
export type LabelSchema = z.infer<typeof schemaSchema>;
