import type { Project } from '../../shared/contract.ts';
import { type Annotation, compareAnnotations, compareIds } from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import {
  applyEdits,
  articleIdOf,
  type Edit,
  type EditOf,
  isKind,
  isOfSchema,
} from '../../shared/model/edit.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { missingValues } from '../../shared/model/values.ts';
import { pageOf, pageSize, type QueuePages, rowAt, rowOf } from './queue-pages.ts';
import type { Sheet } from './session.ts';

/** The sheet after acknowledged edits; null when they removed its article. */
export function applyToSheet(sheet: Sheet, edits: readonly Edit[]): Sheet | null {
  const { id } = sheet.article;
  let next: Sheet | null = sheet;
  for (const edit of edits) {
    if (next === null || articleIdOf(edit) !== id) continue;
    next = applyOne(next, edit);
  }
  return next;
}

function applyOne(sheet: Sheet, edit: Edit): Sheet | null {
  if (isKind(edit, 'article')) {
    return edit.after === null ? null : { ...sheet, article: edit.after };
  }
  if (isKind(edit, 'annotation')) {
    return { ...sheet, annotations: replaceAnnotation(sheet.annotations, edit) };
  }
  if (!isKind(edit, 'relation')) return sheet;
  const others = sheet.relations.filter(({ id }) => id !== edit.before?.id);
  const relations: readonly Relation[] = edit.after === null ? others : [...others, edit.after];
  return { ...sheet, relations };
}

/** The list with one annotation out or in, still in reading order. */
function replaceAnnotation(
  annotations: readonly Annotation[],
  { before, after }: { before: Annotation | null; after: Annotation | null },
): Annotation[] {
  const next = annotations.filter(({ id }) => id !== before?.id);
  if (after === null) return next;
  let low = 0;
  let high = next.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = next[middle];
    if (candidate !== undefined && compareAnnotations(candidate, after) < 0) low = middle + 1;
    else high = middle;
  }
  next.splice(low, 0, after);
  return next;
}

/** The queue after acknowledged edits, its rows where they were: only those that are there change. */
export function applyToQueue(
  queue: QueuePages,
  edits: readonly Edit[],
  schema: Pick<LabelSchema, 'labels'>,
): QueuePages {
  const pages = new Map(queue.pages);
  let isSame = true;
  for (const edit of edits) {
    if (!isKind(edit, 'annotation') && !isKind(edit, 'article')) continue;
    const row = rowOf({ ...queue, pages }, articleIdOf(edit) ?? '');
    const summary = row === null ? null : rowAt({ ...queue, pages }, row);
    if (row === null || summary === null) continue;
    const rows = [...(pages.get(pageOf(row)) ?? [])];
    rows[row % pageSize] = summaryAfter(summary, edit, schema);
    pages.set(pageOf(row), rows);
    isSame = false;
  }
  return isSame ? queue : { ...queue, pages };
}

function summaryAfter(
  summary: ArticleSummary,
  edit: EditOf<'annotation' | 'article'>,
  schema: Pick<LabelSchema, 'labels'>,
): ArticleSummary {
  if (isKind(edit, 'annotation')) return recount(summary, edit, schema);
  if (edit.after === null) return summary;
  const { title, byline, published, source, status } = edit.after;
  return { ...summary, title, byline, published, source, status };
}

/** The project after acknowledged edits: its name, its guidelines and its labels. */
export function applyToProject(project: Project, edits: readonly Edit[]): Project {
  const changed = edits.findLast((edit) => isKind(edit, 'project'))?.after;
  const { name, guidelines } = changed ?? project;
  return { ...project, name, guidelines, schema: applyToSchema(project.schema, edits) };
}

/** The label schema after acknowledged edits: the same value where they change nothing of it. */
export function applyToSchema(schema: LabelSchema, edits: readonly Edit[]): LabelSchema {
  if (!edits.some(isOfSchema)) return schema;
  const inOrder = <Row extends { id: string; position: number }>(rows: ReadonlyMap<string, Row>) =>
    [...rows.values()].sort((a, b) => a.position - b.position || compareIds(a.id, b.id));
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    labels: inOrder(applyEdits(byId(schema.labels), 'label', edits)),
    relationTypes: inOrder(applyEdits(byId(schema.relationTypes), 'relation type', edits)),
  };
}

function recount(
  summary: ArticleSummary,
  { before, after }: { before: Annotation | null; after: Annotation | null },
  schema: Pick<LabelSchema, 'labels'>,
): ArticleSummary {
  const byLabel = { ...summary.byLabel };
  const add = (labelId: string, change: number) => {
    byLabel[labelId] = (byLabel[labelId] ?? 0) + change;
  };
  if (before !== null) add(before.labelId, -1);
  if (after !== null) add(after.labelId, 1);
  const difference = (after === null ? 0 : 1) - (before === null ? 0 : 1);
  const lacks = (mark: Annotation | null) =>
    mark !== null && missingValues(mark, schema).length > 0 ? 1 : 0;
  return {
    ...summary,
    byLabel,
    annotations: summary.annotations + difference,
    missing: summary.missing + lacks(after) - lacks(before),
  };
}
