import type { Output } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import { fitted } from '../../../shared/history/restoring.ts';
import { type ArticleState, annotationsIn, stateBefore } from '../../../shared/history/state.ts';
import type { OpenProject } from '../project.ts';

/** An article's rows as they are now; no article where it was removed or never was. */
export function stateNow({ articles, annotations, relations }: OpenProject, articleId: string) {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    article: articles.find(articleId),
    annotations: byId(annotations.ofArticle(articleId)),
    relations: byId(relations.ofArticle(articleId)),
  };
}

/**
 * An article's rows as they were right after a commit, by walking back from now. Throws a Failure
 * for a commit that is none.
 */
export function stateAfter(
  project: OpenProject,
  articleId: string,
  sequence: number,
): ArticleState {
  if (sequence > project.journal.tail().sequence) {
    throw failure('no-such-moment', { sequence });
  }
  let state: ArticleState = stateNow(project, articleId);
  for (const later of project.touches.since(articleId, sequence)) {
    state = stateBefore(state, articleId, project.journal.find(later).edits);
  }
  return state;
}

/** The same, of an article that was there then. Throws a Failure where it was not. */
export function presentAfter(project: OpenProject, articleId: string, sequence: number) {
  const state = stateAfter(project, articleId, sequence);
  const { article } = state;
  if (article === null) throw failure('not-there-then', { article: articleId });
  return { ...state, article };
}

/** An article with all that stood on it right after a commit, in so far as it can be shown today. */
export function readPast(
  project: OpenProject,
  { articleId, sequence }: { articleId: string; sequence: number },
): Output<'readPast'> {
  const past = presentAfter(project, articleId, sequence);
  const text = project.texts.find(past.article.textId);
  if (text === null) throw new Error(`the article ${articleId} had no text`);
  const { state, leftOut } = fitted(past, project.schema);
  // Values are shown as they were; only what has no label or no kind any more cannot be.
  const annotations = annotationsIn(past).filter(({ id }) => state.annotations.has(id));
  const relations = [...state.relations.values()];
  return { article: past.article, text, annotations, relations, leftOut };
}
