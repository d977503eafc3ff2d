import type { Who } from '../../shared/actor-contract.ts';
import type { CheckedInput, Output } from '../../shared/contract.ts';
import { attributedTo } from '../../shared/model/actors.ts';
import { namedLabels } from '../../shared/model/same-actor.ts';
import { concordance } from '../../shared/text/concordance.ts';
import type { OpenProject } from './project.ts';
import type { InArticle } from './rows/actors.ts';

/** How many UTF-16 units of text are shown on either side of a mention. */
const contextWidth = 80;

/** The actors whose names hold every word of the query. */
export function listActors(
  { actors }: OpenProject,
  { query, order, limit }: CheckedInput<'listActors'>,
): Output<'listActors'> {
  const all = actors.names();
  const holds = matcher(query);
  const found = all.filter(({ name }) => holds(name));
  const inOrder = order === 'name' ? found.sort(byName) : found.sort(byMentions);
  return {
    all: all.length,
    found: found.length,
    actors: inOrder.slice(0, limit).map((actor) => ({
      ...actor,
      claims: actors.claimCount(actor.name, attributedTo),
      kinds: actors.kinds(actor.name),
    })),
  };
}

/** The words of marks that could have an actor's name and have none. */
export function listUnnamed(
  project: OpenProject,
  { query, limit }: CheckedInput<'listUnnamed'>,
): Output<'listUnnamed'> {
  const all = project.actors.unnamedWords(labelsOf(project));
  const holds = matcher(query);
  const found = all.filter(({ words }) => holds(words));
  return {
    marks: all.reduce((sum, { mentions }) => sum + mentions, 0),
    found: found.length,
    unnamed: found.slice(0, limit).map((group) => ({
      ...group,
      suggestion: suggestActor(project, group.words),
    })),
  };
}

/**
 * The name that marks with these words have, if they agree on one: the words may be a name
 * themselves. '' where there is none, or more than one.
 */
export function suggestActor({ actors }: OpenProject, words: string): string {
  const names = new Set(actors.aliases(words));
  if (actors.count(words) > 0) names.add(words);
  const [name, ...others] = names;
  return others.length === 0 ? (name ?? '') : '';
}

/** A page of the mentions of an actor, or of the marks without a name that have the same words. */
export function readActor(
  project: OpenProject,
  { who, start, limit }: CheckedInput<'readActor'>,
): Output<'readActor'> {
  const articles = articlesOf(project, who);
  const mentions: Output<'readActor'>['mentions'] = [];
  let passed = 0;
  for (const { articleId, title, marks } of articles) {
    const first = Math.max(start - passed, 0);
    const room = limit - mentions.length;
    if (room > 0 && first < marks) {
      const ids = marksOf(project, who, articleId);
      for (const id of ids.slice(first, first + room)) {
        mentions.push(mentionOf(project, id, { articleId, title }));
      }
    }
    passed += marks;
  }
  const claims = 'name' in who ? project.actors.claimCount(who.name, attributedTo) : 0;
  return { mentions, total: passed, articles: articles.length, claims };
}

/** A page of the claims attributed to an actor, by article in the order of the queue. */
export function readActorClaims(
  { actors }: OpenProject,
  { name, start, limit }: CheckedInput<'readActorClaims'>,
): Output<'readActorClaims'> {
  return {
    total: actors.claimCount(name, attributedTo),
    claims: actors.claims(name, attributedTo, { start, limit }),
  };
}

/** The articles where an actor, or marks with the same words, are. */
function articlesOf(project: OpenProject, who: Who): InArticle[] {
  if ('name' in who) return project.actors.articles(who.name);
  return project.actors.unnamedArticles(who.words, labelsOf(project));
}

function marksOf(project: OpenProject, who: Who, articleId: string): string[] {
  if ('name' in who) return project.actors.marks(who.name, articleId);
  return project.actors.unnamedMarks(who.words, labelsOf(project), articleId);
}

function mentionOf(
  { annotations, articles, texts }: OpenProject,
  id: string,
  place: { articleId: string; title: string },
): Output<'readActor'>['mentions'][number] {
  const annotation = annotations.find(id);
  const text = texts.content(articles.find(place.articleId)?.textId ?? '');
  const [first] = annotation?.fragments ?? [];
  if (annotation === null || text === null || first === undefined) {
    throw new Error(`the mark ${id} has no words`);
  }
  const { kind } = annotation.attributes;
  return {
    ...place,
    ...concordance(text, first, contextWidth),
    annotationId: id,
    quote: annotation.quote,
    kind: typeof kind === 'string' ? kind : '',
  };
}

function labelsOf({ schema }: OpenProject): string[] {
  return [...namedLabels(schema)];
}

/** Whether a name holds every word of a query, in any order and case. */
function matcher(query: string): (name: string) => boolean {
  const words = query
    .toLocaleLowerCase('und')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (name) => {
    const lower = name.toLocaleLowerCase('und');
    return words.every((word) => lower.includes(word));
  };
}

type Counted = { name: string; mentions: number };

/** One order on every machine, with letters that differ by an accent alone side by side. */
const collator = new Intl.Collator('en', { numeric: true });
const byName = (a: Counted, b: Counted) => collator.compare(a.name, b.name);
const byMentions = (a: Counted, b: Counted) => b.mentions - a.mentions || byName(a, b);
