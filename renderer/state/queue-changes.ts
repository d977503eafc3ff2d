import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { type Edit, isKind } from '../../shared/model/edit.ts';
import type {
  ArticleFilter,
  ArticleOrder,
  Facets,
  QueueView,
} from '../../shared/queue-contract.ts';

/**
 * What edits do to the rows of a queue: 'other rows' where articles come or go, 'moved' where an
 * article may now be in another row or in none, 'as they are' where each stays in its place.
 */
export type QueueChange = 'other rows' | 'moved' | 'as they are';

export function queueChange({ filter, order }: QueueView, edits: readonly Edit[]): QueueChange {
  if (edits.some(comesOrGoes)) return 'other rows';
  return edits.some((edit) => mayMove(filter, order, edit)) ? 'moved' : 'as they are';
}

function comesOrGoes(edit: Edit): boolean {
  // What marks must have may be another when a label is, and every row says what they lack.
  if (isKind(edit, 'label')) return true;
  return isKind(edit, 'article') && (edit.before === null || edit.after === null);
}

function mayMove(filter: ArticleFilter, order: ArticleOrder, edit: Edit): boolean {
  if (isKind(edit, 'annotation')) return marksMove(filter, edit.before, edit.after);
  if (!isKind(edit, 'article') || edit.before === null || edit.after === null) return false;
  const { before, after } = edit;
  const isOther = (...names: (keyof Article)[]) =>
    names.some((name) => before[name] !== after[name]);
  const filtered: (keyof Article)[] = [
    ...(filter.title === '' ? [] : (['title'] as const)),
    ...(filter.statuses.length === 0 ? [] : (['status'] as const)),
    ...(filter.sources.length === 0 ? [] : (['source'] as const)),
    ...(filter.languages.length === 0 ? [] : (['language'] as const)),
    ...(filter.from === '' && filter.to === '' ? [] : (['published'] as const)),
    ...(filter.hasNote === null ? [] : (['note'] as const)),
  ];
  if (isOther('position', order === 'queue' ? 'position' : order, ...filtered)) return true;
  return filter.meta.some(({ name }) => before.meta[name] !== after.meta[name]);
}

function marksMove(
  filter: ArticleFilter,
  before: Annotation | null,
  after: Annotation | null,
): boolean {
  if (filter.hasMarks !== null && (before === null || after === null)) return true;
  if (filter.labelIds.length > 0 && before?.labelId !== after?.labelId) return true;
  return filter.hasNote !== null && (before?.note ?? '') !== (after?.note ?? '');
}

/** The numbers of articles by status after edits; the same value where they change none. */
export function applyToFacets(facets: Facets | null, edits: readonly Edit[]): Facets | null {
  if (facets === null) return null;
  const statuses = { ...facets.statuses };
  let { total } = facets;
  const add = (article: Article | null, change: number) => {
    if (article === null) return;
    statuses[article.status] = (statuses[article.status] ?? 0) + change;
    total += change;
  };
  let isSame = true;
  for (const edit of edits) {
    if (!isKind(edit, 'article') || edit.before?.status === edit.after?.status) continue;
    isSame = false;
    add(edit.before, -1);
    add(edit.after, 1);
  }
  return isSame ? facets : { ...facets, total, statuses };
}
