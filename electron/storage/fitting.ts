import { failure } from '../../shared/failure.ts';
import { type Annotation, quoteOf } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Edit, EditOf } from '../../shared/model/edit.ts';
import { finishingRefusal } from '../../shared/model/finishing.ts';
import { labelOf, type RelationType } from '../../shared/model/label-schema.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { isValueOf } from '../../shared/model/values.ts';
import { isTidy } from '../../shared/text/spans.ts';
import { clip } from '../../shared/texts/failures.ts';
import { labelProblem, relationTypeProblem } from './fitting-schema.ts';
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
  if (kind === 'label') return labelProblem(project, after);
  if (kind === 'relation type') return relationTypeProblem(project, after);
  if (kind === 'project') return null;
  if (kind === 'relation') {
    const relation = project.relations.find(after.id);
    // A row that a later edit of the same commit removed needs to fit nothing.
    return relation === null ? null : relationProblem(project, relation);
  }
  const annotation = project.annotations.find(after.id);
  if (annotation === null) return null;
  const detail = annotationProblem(project, annotation);
  if (detail !== null || !hasOtherEnds(edit)) return detail;
  return linkProblem(project, annotation);
}

/** Whether links that were there may not fit a mark any more: only under another label, or elsewhere. */
function hasOtherEnds({ before, after }: EditOf<'annotation'>): boolean {
  if (before === null || after === null) return false;
  return before.labelId !== after.labelId || before.articleId !== after.articleId;
}

/** SQLite keeps text as UTF-8, in which half a surrogate pair comes back as something else. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}

function articleProblem(project: OpenProject, { before, after }: EditOf<'article'>): string | null {
  // Of one that is new there is nothing to be read that was not just written.
  if (before === null && after !== null && after.status !== 'finished') {
    return project.texts.has(after.textId) ? null : textless(after);
  }
  const article = project.articles.find(after?.id ?? '');
  if (article === null) return null;
  if (!project.texts.has(article.textId)) return textless(article);
  if (before?.status !== 'finished' && article.status === 'finished') {
    requireValues(project, article);
  }
  if (before === null || before.textId === article.textId) return null;
  // Other words under the same marks: each has to stand on them still.
  for (const annotation of project.annotations.ofArticle(article.id)) {
    const detail = annotationProblem(project, annotation);
    if (detail !== null) return detail;
  }
  for (const relation of project.relations.ofArticle(article.id)) {
    const detail = relationProblem(project, relation);
    if (detail !== null) return detail;
  }
  return null;
}

function textless({ title }: Article): string {
  return `the article “${clip(title)}” has no text`;
}

/** An article is finished only when its marks have what they must have. Throws a Failure. */
function requireValues({ annotations, schema }: OpenProject, { id, title }: Article): void {
  const refusal = finishingRefusal(title, annotations.ofArticle(id), schema);
  if (refusal !== null) throw refusal;
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
  if (quoteOf(text, fragments) !== annotation.quote) {
    return `the mark “${quote}” does not stand where it says it stands`;
  }
  return valueProblem(project, annotation);
}

function valueProblem({ schema }: OpenProject, annotation: Annotation): string | null {
  const label = labelOf(schema, annotation.labelId);
  for (const [name, value] of Object.entries(annotation.attributes)) {
    const definition = label.attributes.find((candidate) => candidate.name === name);
    if (definition === undefined) return `a ${label.name} has no attribute “${clip(name)}”`;
    if (!isValueOf(definition, value)) {
      return `“${clip(String(value))}” is no value of “${clip(name)}”`;
    }
  }
  return null;
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
  const type = project.schema.relationTypes.find(({ id }) => id === relation.type);
  if (type === undefined) return `this project knows no link “${clip(relation.type)}”`;
  return endProblem(project, relation, type) ?? cueProblem(project, relation, type);
}

function endProblem(
  { annotations }: OpenProject,
  { fromId, toId, articleId }: Relation,
  type: RelationType,
): string | null {
  const from = annotations.find(fromId);
  const to = toId === null ? null : annotations.find(toId);
  if (from === null || (toId !== null && to === null)) {
    return `the link “${type.name}” lacks one of its ends`;
  }
  if ([from, to].some((end) => end !== null && end.articleId !== articleId)) {
    return `the link “${type.name}” joins marks of different articles`;
  }
  if (to === null && !type.mayPointAtAuthor) {
    return `the link “${type.name}” may not point at an author`;
  }
  if (to?.id === from.id) return `the link “${type.name}” joins a mark to itself`;
  const isAllowed =
    type.from.includes(from.labelId) && (to === null || type.to.includes(to.labelId));
  return isAllowed ? null : `the link “${type.name}” may not join these labels`;
}

function cueProblem(
  project: OpenProject,
  { cue, articleId }: Relation,
  type: RelationType,
): string | null {
  if (cue === null) return null;
  const text = project.texts.content(project.articles.find(articleId)?.textId ?? '');
  if (text === null) return `the link “${type.name}” belongs to an article without a text`;
  if (cue.end <= text.length && isTidy(text, cue) && text.slice(cue.start, cue.end) === cue.quote) {
    return null;
  }
  return `the words “${clip(cue.quote)}” of the link “${type.name}” do not stand where it says`;
}
