import type { CheckedInput, Job, Output } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Fragment } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { occurrenceStates } from '../../shared/model/occurrence-states.ts';
import type { FoundOccurrences, Hit, OccurrenceSearch } from '../../shared/occurrence-contract.ts';
import { concordance } from '../../shared/text/concordance.ts';
import { findOccurrences } from '../../shared/text/occurrences.ts';
import type { OpenProject, Surroundings } from './project.ts';

/** How many UTF-16 units of text are shown on either side of an occurrence. */
const contextWidth = 80;

/** After how many UTF-16 units of text a search lets others have their turn. */
const turn = 200_000;

type Context = { project: OpenProject; surroundings: Pick<Surroundings, 'now' | 'newId'> };

/**
 * Looks for words in an article or in all, and says of each place what marking it would meet.
 * The first `limit` are shown one by one; the rest are counted.
 */
export function* searchOccurrences(
  context: Context,
  { search, limit }: CheckedInput<'findOccurrences'>,
): Job<Output<'findOccurrences'>> {
  const groups: FoundOccurrences['groups'] = [];
  const counts = { free: 0, within: 0, marked: 0, refused: 0 };
  const rest = { ...counts };
  let articles = 0;
  let shown = 0;
  for (const step of eachArticle(context, search)) {
    if ('done' in step) {
      yield step;
      continue;
    }
    articles += 1;
    for (const { state } of step.found) counts[state] += 1;
    const room = step.found.slice(0, limit - shown);
    for (const { state } of step.found.slice(room.length)) rest[state] += 1;
    shown += room.length;
    if (room.length === 0) continue;
    const { id, title } = step.article;
    const hits = room.map((hit): Hit => ({ ...hit, ...concordance(step.text, hit, contextWidth) }));
    groups.push({ articleId: id, title, hits });
  }
  return { articles, counts, groups, rest };
}

/** The spans that are free beyond the first `limit` of a search, by article. */
export function* freeBeyond(
  context: Context,
  search: OccurrenceSearch,
  limit: number,
): Job<Map<string, Fragment[]>> {
  const spans = new Map<string, Fragment[]>();
  let passed = 0;
  for (const step of eachArticle(context, search)) {
    if ('done' in step) {
      yield step;
      continue;
    }
    const beyond = step.found.slice(Math.max(limit - passed, 0));
    passed += step.found.length;
    const free = beyond.filter(({ state }) => state === 'free');
    if (free.length > 0) {
      spans.set(
        step.article.id,
        free.map(({ start, end }) => ({ start, end })),
      );
    }
  }
  return spans;
}

type Found = Fragment & Pick<Hit, 'state' | 'detail'>;
type Step = { done: number; total: number } | { article: Article; text: string; found: Found[] };

/** The articles in which the words stand, in the order of the queue, and now and then how far it is. */
function* eachArticle(
  { project, surroundings }: Context,
  search: OccurrenceSearch,
): Generator<Step, void, void> {
  const ids = search.articleId === null ? project.articles.ids() : [search.articleId];
  requireLabel(project, search.labelId);
  let read = 0;
  for (const [index, id] of ids.entries()) {
    if (read >= turn) {
      read = 0;
      yield { done: index, total: ids.length };
    }
    const article = project.articles.find(id);
    const text = article === null ? null : project.texts.content(article.textId);
    if (article === null || text === null) throw failure('no-such-article', { article: id });
    read += text.length;
    const { wholeWord, matchCase, plural } = search;
    const { language } = article;
    const options = { wholeWord, matchCase, plural, language };
    const spans = findOccurrences(text, search.words, options);
    if (spans.length === 0) continue;
    const states = occurrenceStates(
      deskAt(project, article, text, surroundings),
      search.labelId,
      spans,
    );
    const found = spans.map((span, at): Found => {
      const state = states[at];
      if (state === undefined) throw new Error(`the place ${span.start} has no state`);
      return { ...span, ...state };
    });
    yield { article, text, found };
  }
}

/** An article of the project as decisions are made on it. */
export function deskAt(
  { annotations, relations, schema, layerId }: OpenProject,
  article: Article,
  text: string,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
): Desk {
  return {
    article,
    text,
    annotations: annotations.ofArticle(article.id),
    relations: relations.ofArticle(article.id),
    schema,
    layerId,
    now,
    newId,
  };
}

/** Throws a Failure for a label that the project does not know. */
export function requireLabel({ schema }: OpenProject, labelId: string): void {
  if (schema.labels.some(({ id }) => id === labelId)) return;
  const labels = schema.labels.map(({ name }) => name).join(', ');
  throw failure('no-such-label', { label: labelId, labels });
}
