import { failure } from '../../shared/failure.ts';
import { type Annotation, quoteOf } from '../../shared/model/annotation.ts';
import type { Edit, EditOf } from '../../shared/model/edit.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { isTidy } from '../../shared/text/spans.ts';
import { clip } from '../../shared/texts/failures.ts';
import type { OpenProject } from './project.ts';

/**
 * Makes sure that what a commit leaves behind fits together: marks lie on whole words of their
 * article's text and quote them, links join what their type allows. Runs after the rows are
 * written and before they are committed; throws a Failure, which takes all of it back.
 */
export function requireFitting(project: OpenProject, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const detail = problemOf(project, edit);
    if (detail !== null) throw failure('refused-edit', { detail });
  }
}

function problemOf(project: OpenProject, edit: Edit): string | null {
  const { kind, after } = edit;
  if (after === null) return null;
  if (!isWellFormed(after)) return 'it holds half a character';
  if (kind === 'article') return articleProblem(project, edit);
  if (kind === 'relation') {
    const relation = project.relations.find(after.id);
    // A row that a later edit of the same commit removed needs to fit nothing.
    return relation === null ? null : relationProblem(project, relation);
  }
  const annotation = project.annotations.find(after.id);
  if (annotation === null) return null;
  return annotationProblem(project, annotation) ?? linkProblem(project, annotation);
}

/** SQLite keeps text as UTF-8, in which half a surrogate pair comes back as something else. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}

function articleProblem(project: OpenProject, { before, after }: EditOf<'article'>): string | null {
  const article = project.articles.find(after?.id ?? '');
  if (article === null) return null;
  if (project.texts.content(article.textId) === null) {
    return `the article “${clip(article.title)}” has no text`;
  }
  if (before === null || before.textId === article.textId) return null;
  // Other words under the same marks: each has to stand on them still.
  for (const annotation of project.annotations.ofArticle(article.id)) {
    const detail = annotationProblem(project, annotation);
    if (detail !== null) return detail;
  }
  return null;
}

/** What is wrong with an annotation by itself, or null. */
export function annotationProblem(project: OpenProject, annotation: Annotation): string | null {
  const { fragments } = annotation;
  const quote = clip(annotation.quote);
  const article = project.articles.find(annotation.articleId);
  if (article === null) return `the mark “${quote}” belongs to no article`;
  const text = project.texts.content(article.textId);
  if (text === null) return `the mark “${quote}” belongs to an article without a text`;
  if (!project.schema.labels.some((label) => label.id === annotation.labelId)) {
    return `the mark “${quote}” has a label this project does not know`;
  }
  let previousEnd = -1;
  for (const fragment of fragments) {
    if (fragment.end > text.length) return `the mark “${quote}” ends after its text`;
    if (fragment.start < previousEnd) return `the parts of the mark “${quote}” overlap`;
    if (!isTidy(text, fragment)) {
      return `the mark “${quote}” begins or ends in white space or inside a character`;
    }
    previousEnd = fragment.end;
  }
  if (quoteOf(text, fragments) === annotation.quote) return null;
  return `the mark “${quote}” does not stand where it says it stands`;
}

function linkProblem(project: OpenProject, annotation: Annotation): string | null {
  for (const relation of project.relations.ofAnnotation(annotation.id)) {
    const detail = relationProblem(project, relation);
    if (detail !== null) return detail;
  }
  return null;
}

/** What is wrong with a relation, or null. */
export function relationProblem(project: OpenProject, relation: Relation): string | null {
  const from = project.annotations.find(relation.fromId);
  const to = project.annotations.find(relation.toId);
  if (from === null || to === null) return `the link “${relation.type}” lacks one of its ends`;
  if (from.articleId !== relation.articleId || to.articleId !== relation.articleId) {
    return `the link “${relation.type}” joins marks of different articles`;
  }
  if (from.id === to.id) return `the link “${relation.type}” joins a mark to itself`;
  const type = project.schema.relationTypes.find((candidate) => candidate.name === relation.type);
  if (type === undefined) return `this project knows no link “${relation.type}”`;
  if (type.from.includes(from.labelId) && type.to.includes(to.labelId)) return null;
  return `the link “${relation.type}” may not join these labels`;
}
