import { z } from 'zod';
import { annotationSchema } from './annotation.ts';
import { articleSchema } from './article.ts';
import { labelSchema, relationTypeSchema } from './label-schema.ts';
import { projectFactsSchema } from './project-facts.ts';
import { relationSchema } from './relation.ts';

/**
 * A change to one row: as it was before and as it is after. Adding has no before, removing no
 * after, and undoing swaps the two. There is no fourth operation.
 */
export const editSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('article'),
      before: articleSchema.nullable(),
      after: articleSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('annotation'),
      before: annotationSchema.nullable(),
      after: annotationSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('relation'),
      before: relationSchema.nullable(),
      after: relationSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('label'),
      before: labelSchema.nullable(),
      after: labelSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('relation type'),
      before: relationTypeSchema.nullable(),
      after: relationTypeSchema.nullable(),
    }),
    /** The one row of a project, which neither comes nor goes. */
    z.strictObject({
      kind: z.literal('project'),
      before: projectFactsSchema,
      after: projectFactsSchema,
    }),
  ])
  .refine((edit) => edit.before !== null || edit.after !== null, 'an edit has a before or an after')
  .refine(
    (edit) => edit.before === null || edit.after === null || edit.before.id === edit.after.id,
    'an edit is of one row',
  );
export type Edit = z.infer<typeof editSchema>;
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** The edits that take back `edits`: each swapped, in the opposite order. */
export function invert(edits: readonly Edit[]): Edit[] {
  return edits.map(swap).reverse();
}

function swap(edit: Edit): Edit {
  // The union is spelt out so that each kind keeps its own row type.
  if (edit.kind === 'article') return { ...edit, before: edit.after, after: edit.before };
  if (edit.kind === 'annotation') return { ...edit, before: edit.after, after: edit.before };
  if (edit.kind === 'label') return { ...edit, before: edit.after, after: edit.before };
  if (edit.kind === 'project') return { ...edit, before: edit.after, after: edit.before };
  if (edit.kind === 'relation type') return { ...edit, before: edit.after, after: edit.before };
  return { ...edit, before: edit.after, after: edit.before };
}

/** The id of the row an edit is about. */
export function rowIdOf(edit: Edit): string {
  const row = edit.after ?? edit.before;
  if (row === null) throw new Error('an edit has neither before nor after');
  return row.id;
}

/** The article an edit belongs to; null for one of the project or its labels, which belongs to none. */
export function articleIdOf(edit: Edit): string | null {
  if (isOfSchema(edit) || edit.kind === 'project') return null;
  const row = edit.after ?? edit.before;
  if (row === null) throw new Error('an edit has neither before nor after');
  return 'articleId' in row ? row.articleId : row.id;
}

/** Whether an edit changes the label schema. */
export function isOfSchema(edit: Edit): edit is EditOf<'label' | 'relation type'> {
  return edit.kind === 'label' || edit.kind === 'relation type';
}

/** `rows` of one kind after `edits` of that kind: a new map; the old one is left as it was. */
export function applyEdits<Kind extends Edit['kind']>(
  rows: ReadonlyMap<string, RowOf<Kind>>,
  kind: Kind,
  edits: readonly Edit[],
): Map<string, RowOf<Kind>> {
  const next = new Map(rows);
  for (const edit of edits) {
    if (!isKind(edit, kind)) continue;
    if (edit.after === null) next.delete(rowIdOf(edit));
    else next.set(edit.after.id, edit.after as RowOf<Kind>);
  }
  return next;
}

export type RowOf<Kind extends Edit['kind']> = NonNullable<EditOf<Kind>['after']>;

export function isKind<Kind extends Edit['kind']>(edit: Edit, kind: Kind): edit is EditOf<Kind> {
  return edit.kind === kind;
}
