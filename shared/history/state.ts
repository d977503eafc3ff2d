import type { OpenArticle } from '../contract.ts';
import { type Annotation, compareAnnotations } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { applyEdits, articleIdOf, type Edit, invert, isKind } from '../model/edit.ts';
import type { Relation } from '../model/relation.ts';

/** The rows of one article at one moment, by id; `article` is null where it was not there. */
export type ArticleState = {
  article: Article | null;
  annotations: ReadonlyMap<string, Annotation>;
  relations: ReadonlyMap<string, Relation>;
};

/** The rows of an article as it is open. */
export function stateOf({
  article,
  annotations,
  relations,
}: Pick<OpenArticle, 'article' | 'annotations' | 'relations'>): ArticleState {
  return {
    article,
    annotations: new Map(annotations.map((row) => [row.id, row])),
    relations: new Map(relations.map((row) => [row.id, row])),
  };
}

/** An article's rows before these edits were made, of rows as they were right after them. */
export function stateBefore(state: ArticleState, articleId: string, edits: readonly Edit[]) {
  const back = invert(edits.filter((edit) => articleIdOf(edit) === articleId));
  const facts = back.filter((edit) => isKind(edit, 'article')).at(-1);
  return {
    article: facts === undefined ? state.article : facts.after,
    annotations: applyEdits(state.annotations, 'annotation', back),
    relations: applyEdits(state.relations, 'relation', back),
  };
}

/** The annotations of a state in reading order. */
export function annotationsIn({ annotations }: ArticleState): Annotation[] {
  return [...annotations.values()].sort(compareAnnotations);
}
