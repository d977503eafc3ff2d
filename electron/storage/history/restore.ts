import type { CheckedInput, Output } from '../../../shared/contract.ts';
import { correctionOf } from '../../../shared/correction/correction.ts';
import { failure } from '../../../shared/failure.ts';
import { carriedPast } from '../../../shared/history/carried-past.ts';
import { restoring, withRowsOf } from '../../../shared/history/restoring.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { isKind } from '../../../shared/model/edit.ts';
import type { ArticleState } from '../../../shared/model/past.ts';
import type { Summary } from '../../../shared/model/summary.ts';
import { quoteLimit } from '../../../shared/model/summary.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { commit } from '../commit.ts';
import type { OpenProject } from '../project.ts';
import { stateAfter, stateNow } from './past.ts';
import { listRemoved } from './removed.ts';

/**
 * Makes marks and links of an article what they were right after a commit, as a commit of its
 * own: `rowIds`, or every one that was there and is gone. Throws a Failure.
 */
export function restoreRows(
  project: OpenProject,
  { articleId, sequence, rowIds }: CheckedInput<'restoreRows'>,
  now: string,
): Output<'restoreRows'> {
  const present = stateNow(project, articleId);
  if (present.article === null) throw failure('no-such-article', { article: articleId });
  const then = stateAfter(project, articleId, sequence);
  const past = onWordsOf(project, then, present.article.textId);
  const isLost = (id: string) =>
    then.annotations.some((mark) => mark.id === id) &&
    !past.annotations.some((mark) => mark.id === id);
  if (rowIds?.some(isLost)) throw failure('other-words-then', {});
  const wanted = withRowsOf(past, present, project.schema, rowIds);
  const first = firstChanged(wanted, present);
  return restore(project, present, wanted, now, {
    action: 'restore marks',
    labelId: first?.labelId ?? '',
    quote: shorten(first?.quote ?? present.article.title, quoteLimit),
    annotationId: first?.id ?? '',
  });
}

/** Brings back a removed article with all that stood on it, as a commit of its own. Throws a Failure. */
export function restoreArticle(
  project: OpenProject,
  articleId: string,
  now: string,
): Output<'restoreArticle'> {
  const removed = listRemoved(project).articles.find((article) => article.articleId === articleId);
  if (removed === undefined) throw failure('not-removed', { article: articleId });
  const wanted = stateAfter(project, articleId, removed.sequence - 1);
  return restore(project, stateNow(project, articleId), wanted, now, {
    action: 'restore article',
    quote: shorten(removed.title, quoteLimit),
  });
}

/** Makes a whole article what it was right after a commit, as a commit of its own. Throws a Failure. */
export function restoreState(
  project: OpenProject,
  { articleId, sequence }: CheckedInput<'restoreState'>,
  now: string,
): Output<'restoreState'> {
  const wanted = stateAfter(project, articleId, sequence);
  return restore(project, stateNow(project, articleId), wanted, now, {
    action: 'restore state',
    quote: shorten(wanted.article.title, quoteLimit),
  });
}

function restore(
  project: OpenProject,
  present: ArticleState,
  wanted: ArticleState,
  now: string,
  named: Pick<Summary, 'action' | 'quote'> & Partial<Summary>,
): Output<'restoreState'> {
  const { edits, leftOut } = restoring(present, wanted, project.schema);
  if (edits.length === 0) throw failure('nothing-to-restore', {});
  const marks = edits.filter((edit) => isKind(edit, 'annotation')).length;
  const summary: Summary = {
    count: Math.max(marks, 1),
    labelId: '',
    annotationId: '',
    articleId: wanted.article?.id ?? '',
    ...named,
  };
  const history = commit(project, { edits, texts: [], action: 'do', summary }, now);
  return { edits, isWhole: true, summary, history, leftOut };
}

function firstChanged(wanted: ArticleState, present: ArticleState): Annotation | undefined {
  const before = new Set(present.annotations);
  return wanted.annotations.find((mark) => !before.has(mark));
}

/** Marks and links as they were, on the words that the article has now. */
function onWordsOf(
  { texts }: OpenProject,
  past: ArticleState & { article: Article },
  textId: string,
): ArticleState {
  if (past.article.textId === textId) return past;
  const before = texts.content(past.article.textId);
  const after = texts.content(textId);
  if (before === null || after === null) throw new Error('an article has or had no text');
  return carriedPast(past, correctionOf(before, after));
}
