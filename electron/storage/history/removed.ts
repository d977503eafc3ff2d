import type { RemovedArticle, RemovedMark } from '../../../shared/history/entry.ts';
import { articleIdOf, isKind } from '../../../shared/model/edit.ts';
import type { OpenProject } from '../project.ts';
import type { JournalEntry } from '../rows/journal.ts';
import { rowBefore } from './read-history.ts';

/** How many removed marks of an article are listed, the last first. */
const marksListed = 500;

/** The articles that were removed and are not back, the last first. */
export function listRemoved(project: OpenProject): { articles: RemovedArticle[] } {
  const articles = project.touches.goneArticles().map(({ id, sequence }) => {
    const entry = project.journal.find(sequence);
    const own = entry.edits.filter((edit) => articleIdOf(edit) === id);
    const row = own.find((edit) => isKind(edit, 'article'))?.before ?? null;
    const marks = own.filter((edit) => isKind(edit, 'annotation')).length;
    const title = row !== null && 'title' in row ? row.title : id;
    return { articleId: id, title, marks, ...removalIn(project, entry) };
  });
  return { articles };
}

/** The marks that were removed from an article and are not back, the last first. */
export function listRemovedMarks(
  project: OpenProject,
  articleId: string,
): { marks: RemovedMark[] } {
  const entries = new Map<number, JournalEntry>();
  const entryAt = (sequence: number): JournalEntry => {
    const entry = entries.get(sequence) ?? project.journal.find(sequence);
    entries.set(sequence, entry);
    return entry;
  };
  const marks = project.touches.goneFrom(articleId, marksListed).flatMap(({ id, sequence }) => {
    const entry = entryAt(sequence);
    const annotation = rowBefore(entry.edits, id);
    return annotation === null ? [] : [{ annotation, ...removalIn(project, entry) }];
  });
  return { marks };
}

/** The removed article that a person names by its id or its exact title, or null. */
export function removedNamed(project: OpenProject, name: string): RemovedArticle[] {
  const { articles } = listRemoved(project);
  const byId = articles.filter(({ articleId }) => articleId === name);
  return byId.length > 0 ? byId : articles.filter(({ title }) => title === name);
}

function removalIn(
  { layerNames }: OpenProject,
  { sequence, committed, layerId, action }: JournalEntry,
) {
  return { sequence, committed, action, who: layerNames.get(layerId) ?? layerId };
}
