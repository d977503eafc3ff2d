import { z } from 'zod';
import { schemaSchema } from '../model/label-schema.ts';

/**
 * A change of the label schema: the schema that is wanted, in its order, and what cannot be seen
 * from it. Labels and kinds of link are the same by their id; whatever else is called otherwise
 * now says what it was called. `labelId`, `attribute` and `before` are those of the schema as it
 * was; a label that is not wanted any more goes with its marks, unless it is merged.
 */
export const schemaChangeSchema = z.strictObject({
  schema: schemaSchema,
  /** Labels that go, by id, and the wanted label that their marks get. */
  mergedLabels: z.record(z.string(), z.string()).default({}),
  renamedAttributes: z
    .array(z.strictObject({ labelId: z.string(), before: z.string(), after: z.string() }))
    .default([]),
  renamedChoices: z
    .array(
      z.strictObject({
        labelId: z.string(),
        attribute: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    )
    .default([]),
});
export type SchemaChange = z.infer<typeof schemaChangeSchema>;

/** What a change does, by kind, in the order in which it is told. */
export const consequenceKinds = [
  'marks removed',
  'links removed',
  'values removed',
  'marks relabelled',
  'marks collapsed',
  'values converted',
  'values renamed',
  'values missing',
  'marks overlap',
  'label removed',
  'label added',
  'label renamed',
  'label changed',
  'labels reordered',
  'attribute added',
  'attribute renamed',
  'attribute removed',
  'type removed',
  'type added',
  'type renamed',
  'type changed',
  'types reordered',
] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** Why a link goes. */
export const linkLosses = ['type', 'end', 'rule', 'twice'] as const;
export type LinkLoss = (typeof linkLosses)[number];

/**
 * One thing that a change does: to which label or kind of link (by the name it had), to which
 * `part` of it (an attribute, or '' for none), what it becomes or why (`other`, or ''), to how many
 * marks, links or values, and the words of the first few of them.
 */
export const consequenceSchema = z.strictObject({
  kind: z.enum(consequenceKinds),
  subject: z.string(),
  part: z.string(),
  other: z.string(),
  count: z.int().min(0),
  examples: z.array(z.string()),
});
export type Consequence = z.infer<typeof consequenceSchema>;

/** Consequences that take away what people made. */
const losses: ReadonlySet<ConsequenceKind> = new Set([
  'marks removed',
  'links removed',
  'values removed',
  'marks collapsed',
]);

/** Whether something that people made goes by this. */
export function isLoss({ kind }: Pick<Consequence, 'kind'>): boolean {
  return losses.has(kind);
}

/** Consequences that change marks or links, or what they mean. */
const changes: ReadonlySet<ConsequenceKind> = new Set([
  ...losses,
  'marks relabelled',
  'values converted',
  'values renamed',
]);

/** Whether marks, values or links become other ones by this. */
export function changesMarks({ kind }: Pick<Consequence, 'kind'>): boolean {
  return changes.has(kind);
}
