import type { Edit, EditOf } from '../../shared/model/edit.ts';
import { searchText } from '../../shared/search/search-text.ts';
import type { OpenProject } from './project.ts';
import type { FoldedWords } from './rows/search.ts';

/** Words that somebody has folded already, by the id of their text. */
export type Folded = ReadonlyMap<string, FoldedWords>;

/**
 * Brings the index of words up to a row that was just written. What a change leaves as it was is
 * left alone: the status of an article has no words.
 */
export function followInSearch(project: OpenProject, edit: Edit, folded: Folded): void {
  if (edit.kind === 'annotation') followMark(project, edit);
  if (edit.kind === 'article') followArticle(project, edit, folded);
}

function followMark({ search }: OpenProject, { before, after }: EditOf<'annotation'>): void {
  if (after === null) {
    if (before !== null) search.removeMark(before.id);
    return;
  }
  if (before === null) search.addMark(after);
  else if (before.quote !== after.quote || before.note !== after.note) search.changeMark(after);
}

function followArticle(
  { search, texts }: OpenProject,
  { before, after }: EditOf<'article'>,
  folded: Folded,
): void {
  if (after === null) {
    if (before !== null) search.removeArticle(before.id);
    return;
  }
  const isSame =
    before !== null &&
    before.title === after.title &&
    before.note === after.note &&
    before.textId === after.textId;
  if (isSame) return;
  const words = folded.get(after.textId) ?? {
    title: searchText(after.title),
    text: searchText(texts.content(after.textId) ?? ''),
  };
  if (before === null) search.addArticle(after, words);
  else search.changeArticle(after, words);
}
