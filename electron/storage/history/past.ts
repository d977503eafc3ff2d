import type { Output } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import { fitted } from '../../../shared/history/restoring.ts';
import { compareAnnotations, compareIds } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { type ArticleState, stateBefore } from '../../../shared/model/past.ts';
import type { OpenProject } from '../project.ts';

/** An article's rows as they are now; no article where it was removed or never was. */
export function stateNow(
  { articles, annotations, relations }: OpenProject,
  articleId: string,
): ArticleState {
  return {
    articleId,
    article: articles.find(articleId),
    annotations: annotations.ofArticle(articleId),
    relations: relations.ofArticle(articleId),
  };
}

/**
 * An article's rows as they were right after a commit, by walking back from now. Throws a Failure
 * for a commit that is none, and where the article was not there.
 */
export function stateAfter(
  project: OpenProject,
  articleId: string,
  sequence: number,
): ArticleState & { article: Article } {
  if (sequence > project.journal.tail().sequence) throw failure('no-such-moment', { sequence });
  const later = project.touches.since(articleId, sequence);
  const state = stateBefore(stateNow(project, articleId), later.map(project.journal.find));
  const { article } = state;
  if (article === null) throw failure('not-there-then', { article: articleId });
  return { ...state, article };
}

/** An article with all that stood on it right after a commit, in so far as it can be shown today. */
export function readPast(
  project: OpenProject,
  { articleId, sequence }: { articleId: string; sequence: number },
): Output<'readPast'> {
  const past = stateAfter(project, articleId, sequence);
  const text = project.texts.find(past.article.textId);
  if (text === null) throw new Error(`the article ${articleId} had no text`);
  const { state, leftOut } = fitted(past, project.schema);
  const shown = new Set(state.annotations.map(({ id }) => id));
  return {
    article: past.article,
    text,
    // Values are shown as they were; only what has no label or no kind any more cannot be.
    annotations: past.annotations.filter(({ id }) => shown.has(id)).sort(compareAnnotations),
    relations: state.relations.toSorted((a, b) => compareIds(a.id, b.id)),
    leftOut,
  };
}
