import { z } from 'zod';
import { shorten } from '../text/shorten.ts';
import type { Annotation } from './annotation.ts';
import { type Edit, type EditOf, isKind, isOfSchema } from './edit.ts';

/** What a change of the label schema did above all. */
export const schemaActions = [
  'add label',
  'rename label',
  'change label',
  'merge label',
  'remove label',
  'change links',
  'change labels',
] as const;

/**
 * What a commit did, in data, so that a menu can name what would be undone in any language.
 * `quote` is the beginning of the words concerned; `count` how many rows of the leading kind.
 */
export const summarySchema = z.strictObject({
  action: z.enum([
    'add articles',
    'remove articles',
    'change article',
    'tag',
    'untag',
    'relabel',
    'change annotation',
    'note',
    'link',
    'unlink',
    'change link',
    'set value',
    'correct text',
    'restore marks',
    'restore article',
    'restore state',
    'change schema',
    'merge actors',
    'rename actor',
    'split actor',
    'name actor',
    'rename project',
    'guidelines',
    'change articles',
    'split articles',
  ]),
  count: z.int().min(1),
  labelId: z.string(),
  quote: z.string(),
  /** The article to show, and the annotation to focus, when this is done or undone; '' if none. */
  articleId: z.string(),
  annotationId: z.string(),
  /** For a change of the schema: what it did, to the label of which name, and to how many marks. */
  schema: z
    .strictObject({ action: z.enum(schemaActions), name: z.string(), marks: z.int().min(0) })
    .optional(),
});
export type Summary = z.infer<typeof summarySchema>;

/** Longest quote kept in a summary, in UTF-16 code units. */
export const quoteLimit = 80;

/**
 * Sums up a list of edits by its leading kind: articles that go with all that stands on them,
 * else annotations, else relations, else articles.
 */
export function summarise(edits: readonly Edit[]): Summary {
  const ofSchema = edits.filter(isOfSchema);
  const [changed] = ofSchema;
  if (changed !== undefined) {
    const name = (changed.after ?? changed.before)?.name ?? '';
    return { ...emptySummary, action: 'change schema', count: ofSchema.length, quote: name };
  }
  const project = edits.find((edit) => isKind(edit, 'project'));
  if (project !== undefined) {
    const { before, after } = project;
    const action = before.name === after.name ? 'guidelines' : 'rename project';
    return { ...emptySummary, action, count: 1, quote: shorten(after.name, quoteLimit) };
  }
  const corrected = edits.find(isCorrection);
  if (corrected !== undefined) {
    const { id = '', title = '' } = corrected.after ?? {};
    const quote = shorten(title, quoteLimit);
    return { ...emptySummary, action: 'correct text', count: 1, quote, articleId: id };
  }
  const gone = edits
    .filter((edit) => isKind(edit, 'article'))
    .filter(({ after }) => after === null);
  if (gone[0] !== undefined) return summariseArticle(gone[0], gone.length);
  const annotations = edits.filter((edit) => isKind(edit, 'annotation'));
  const [annotation] = annotations;
  if (annotation !== undefined) return summariseAnnotation(annotation, annotations.length);
  const relations = edits.filter((edit) => isKind(edit, 'relation'));
  const [relation] = relations;
  if (relation !== undefined) {
    const row = relation.after ?? relation.before;
    return {
      ...emptySummary,
      action: relationAction(relation),
      count: relations.length,
      quote: row?.type ?? '',
      articleId: row?.articleId ?? '',
      annotationId: row?.fromId ?? '',
    };
  }
  const articles = edits.filter((edit) => isKind(edit, 'article'));
  const [article] = articles;
  if (article === undefined) throw new Error('a commit needs at least one edit');
  return summariseArticle(article, articles.length);
}

function summariseArticle(edit: Extract<Edit, { kind: 'article' }>, count: number): Summary {
  const row = edit.after ?? edit.before;
  return {
    ...emptySummary,
    action: articleAction(edit),
    count,
    quote: shorten(row?.title ?? '', quoteLimit),
    articleId: row?.id ?? '',
  };
}

/** Whether an edit gives an article other words. */
function isCorrection(edit: Edit): edit is Extract<Edit, { kind: 'article' }> {
  if (!isKind(edit, 'article') || edit.before === null || edit.after === null) return false;
  return edit.before.textId !== edit.after.textId;
}

const emptySummary = { labelId: '', quote: '', articleId: '', annotationId: '' };

function summariseAnnotation(edit: Extract<Edit, { kind: 'annotation' }>, count: number): Summary {
  const row = edit.after ?? edit.before;
  return {
    action: annotationAction(edit),
    count,
    labelId: row?.labelId ?? '',
    quote: shorten(row?.quote ?? '', quoteLimit),
    articleId: row?.articleId ?? '',
    annotationId: row?.id ?? '',
  };
}

function annotationAction({
  before,
  after,
}: Extract<Edit, { kind: 'annotation' }>): Summary['action'] {
  if (before === null) return 'tag';
  if (after === null) return 'untag';
  if (before.labelId !== after.labelId) return 'relabel';
  if (isNoteAlone(before, after)) return 'note';
  return areValuesAlone(before, after) ? 'set value' : 'change annotation';
}

function relationAction({ before, after }: EditOf<'relation'>): Summary['action'] {
  if (before === null) return 'link';
  return after === null ? 'unlink' : 'change link';
}

function articleAction({ before, after }: Extract<Edit, { kind: 'article' }>): Summary['action'] {
  if (before === null) return 'add articles';
  if (after === null) return 'remove articles';
  return isNoteAlone(before, after) ? 'note' : 'change article';
}

/** Whether a mark's values are all that was changed. */
function areValuesAlone(before: Annotation, after: Annotation): boolean {
  const { attributes, updated } = before;
  return JSON.stringify({ ...after, attributes, updated }) === JSON.stringify(before);
}

type Noted = { note: string; updated: string };

/** Whether a row's note is all that was changed. */
function isNoteAlone<Row extends Noted>(before: Row, after: Row): boolean {
  if (before.note === after.note) return false;
  const { note, updated } = before;
  return JSON.stringify({ ...after, note, updated }) === JSON.stringify(before);
}
