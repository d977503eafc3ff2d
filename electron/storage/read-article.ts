import type { OpenArticle } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { OpenProject } from './project.ts';

/** An article with all that stands on it. Throws a Failure for an id that is none. */
export function readOpenArticle(project: OpenProject, articleId: string): OpenArticle {
  const article = project.articles.find(articleId);
  if (article === null) throw failure('no-such-article', { article: articleId });
  const text = project.texts.find(article.textId);
  if (text === null) throw new Error(`the article ${articleId} has no text`);
  return {
    article,
    text,
    annotations: project.annotations.ofArticle(articleId),
    relations: project.relations.ofArticle(articleId),
  };
}

/** A text that the project has. Throws a Failure for an id that is none. */
export function readText({ texts }: OpenProject, textId: string): ArticleText {
  const text = texts.find(textId);
  if (text === null) throw failure('no-such-text', { text: textId });
  return text;
}

/** The id of the article a person named by its id or its exact title. Throws a Failure. */
export function articleNamed(project: OpenProject, name: string): string {
  if (project.articles.find(name) !== null) return name;
  const [id, ...others] = project.articles.idsTitled(name);
  if (id === undefined) throw failure('no-such-article', { article: name });
  if (others.length > 0) {
    throw failure('ambiguous-article', { article: name, count: others.length + 1 });
  }
  return id;
}

/** The id of the article that an annotation is on. Throws a Failure for an id that is none. */
export function articleWith(project: OpenProject, annotationId: string): string {
  const annotation = project.annotations.find(annotationId);
  if (annotation === null) throw failure('no-such-annotation', { annotation: annotationId });
  return annotation.articleId;
}

/** The id of the article that a link is on. Throws a Failure for an id that is none. */
export function articleWithLink(project: OpenProject, linkId: string): string {
  const relation = project.relations.find(linkId);
  if (relation === null) throw failure('no-such-link', { link: linkId });
  return relation.articleId;
}
