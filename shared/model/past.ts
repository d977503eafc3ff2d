import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { applyEdits, articleIdOf, type Edit, invert, type RowOf } from './edit.ts';
import type { Relation } from './relation.ts';

/** The rows of one article at one time; `article` is null while it is not there. */
export type ArticleState = {
  articleId: string;
  article: Article | null;
  annotations: readonly Annotation[];
  relations: readonly Relation[];
};

/**
 * The rows of an article as they were before some entries of the journal, newest first, each with
 * its edits in the order they were made. Edits of other articles do not count. Rows that are still
 * there keep their order, and those that come back stand behind them. Whether the entries belong
 * to the state is not checked: it is rows and journal of one project.
 */
export function stateBefore(
  state: ArticleState,
  entries: readonly { edits: readonly Edit[] }[],
): ArticleState {
  const edits = entries
    .flatMap((entry) => invert(entry.edits))
    .filter((edit) => articleIdOf(edit) === state.articleId);
  const article = state.article === null ? [] : [state.article];
  return {
    articleId: state.articleId,
    article: after(article, 'article', edits)[0] ?? null,
    annotations: after(state.annotations, 'annotation', edits),
    relations: after(state.relations, 'relation', edits),
  };
}

function after<Kind extends Edit['kind']>(
  rows: readonly RowOf<Kind>[],
  kind: Kind,
  edits: readonly Edit[],
): RowOf<Kind>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...applyEdits<Kind>(byId, kind, edits).values()];
}
