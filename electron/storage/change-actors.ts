import type { ActorPlan } from '../../shared/actor-contract.ts';
import type { Done } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { type ActorChange, actorEdits } from '../../shared/model/actors.ts';
import { type Edit, type EditOf, isKind } from '../../shared/model/edit.ts';
import { actorNameOf, namedLabels } from '../../shared/model/same-actor.ts';
import { quoteLimit, type Summary } from '../../shared/model/summary.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { commit } from './commit.ts';
import type { OpenProject } from './project.ts';

/** How many of the links that would go are named one by one. */
const shownLinks = 20;

/** What a change of actors would do, and to how much. Changes nothing. */
export function planActorChange(project: OpenProject, change: ActorChange): ActorPlan {
  const edits = editsOf(project, change, '');
  const marks = edits.filter((edit) => isKind(edit, 'annotation'));
  const links = edits.filter((edit) => isKind(edit, 'relation'));
  const had = marks.filter(({ before }) => before !== null && actorNameOf(before) === change.to);
  return {
    marks: marks.length,
    articles: new Set(marks.map(({ after }) => after?.articleId)).size,
    joined: change.to === '' ? 0 : project.actors.count(change.to) - had.length,
    links: links.length,
    shownLinks: links.slice(0, shownLinks).map((edit) => nameLink(project, edit)),
  };
}

/** Makes a change of actors throughout the project, in one commit. Throws a Failure. */
export function changeActors(project: OpenProject, change: ActorChange, now: string): Done {
  const known = change.to !== '' && project.actors.count(change.to) > 0;
  const edits = editsOf(project, change, now);
  const marks = edits.filter((edit) => isKind(edit, 'annotation'));
  if (marks.length === 0) throw failure('actor-unchanged', { name: change.to });
  const summary = summarise(change, marks, known);
  const history = commit(project, { edits, texts: [], action: 'do', summary }, now);
  return { marks: marks.length, summary, history };
}

function editsOf(project: OpenProject, change: ActorChange, now: string): Edit[] {
  const { annotations, relations, schema } = project;
  return articlesOf(project, change).flatMap((id) =>
    actorEdits(
      {
        annotations: annotations.ofArticle(id),
        relations: relations.ofArticle(id),
        schema,
        now: () => now,
      },
      change,
    ),
  );
}

/** The ids of the articles that a change is about. */
function articlesOf({ actors, annotations, schema }: OpenProject, change: ActorChange): string[] {
  if (change.kind === 'split') {
    const ids = change.annotationIds.flatMap((id) => annotations.find(id)?.articleId ?? []);
    return [...new Set(ids)];
  }
  const labels = [...namedLabels(schema)];
  const found =
    change.kind === 'rename'
      ? change.names.filter((name) => name !== change.to).flatMap(actors.articles)
      : change.words.flatMap((words) => actors.unnamedArticles(words, labels));
  return [...new Set(found.map(({ articleId }) => articleId))];
}

function summarise(
  change: ActorChange,
  marks: readonly EditOf<'annotation'>[],
  isKnown: boolean,
): Summary {
  const [first] = marks;
  const before = first?.before ?? null;
  const names = change.kind === 'rename' ? new Set(change.names) : new Set<string>();
  names.delete(change.to);
  const action = {
    rename: names.size > 1 || isKnown ? ('merge actors' as const) : ('rename actor' as const),
    split: 'split actor' as const,
    name: 'name actor' as const,
  }[change.kind];
  // A split is known by whom it parts from: the rest may have no name at all.
  const left = before === null ? '' : actorNameOf(before) || before.quote;
  return {
    action,
    count: marks.length,
    labelId: before?.labelId ?? '',
    quote: shorten(change.kind === 'split' ? left : change.to, quoteLimit),
    articleId: before?.articleId ?? '',
    annotationId: before?.id ?? '',
  };
}

function nameLink(
  { annotations, articles }: OpenProject,
  { before }: EditOf<'relation'>,
): ActorPlan['shownLinks'][number] {
  const quote = (id: string | null | undefined) => annotations.find(id ?? '')?.quote ?? '';
  return {
    title: articles.find(before?.articleId ?? '')?.title ?? '',
    quote: quote(before?.fromId),
    other: quote(before?.toId),
  };
}
