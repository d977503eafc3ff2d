import type { CheckedInput, Job, Output } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Fragment } from '../../shared/model/annotation.ts';
import { type Edit, isKind } from '../../shared/model/edit.ts';
import { summarise } from '../../shared/model/summary.ts';
import { tagEvery } from '../../shared/model/tagging-every.ts';
import { commit } from './commit.ts';
import { deskAt, freeBeyond, requireLabel } from './occurrences.ts';
import type { OpenProject, Surroundings } from './project.ts';

/** How many of the occurrences that were not marked are named one by one. */
const shownSkipped = 20;

/** After how many marks this lets others have their turn. */
const turn = 500;

/**
 * Marks occurrences in one commit; one that may not be marked is skipped, and said. A cancelled
 * one leaves nothing. Throws a Failure, also where nothing at all could be marked.
 */
export function* tagOccurrences(
  project: OpenProject,
  { labelId, attributes, hits, rest }: CheckedInput<'tagOccurrences'>,
  surroundings: Surroundings,
): Job<Output<'tagOccurrences'>> {
  if (project.access === 'read only') throw failure('project-read-only', { path: project.path });
  requireLabel(project, labelId);
  const spans = spansByArticle(hits);
  if (rest !== null) {
    const beyond = yield* freeBeyond({ project, surroundings }, rest.search, rest.limit);
    for (const [id, more] of beyond) spans.set(id, [...(spans.get(id) ?? []), ...more]);
  }
  const total = [...spans.values()].reduce((sum, { length }) => sum + length, 0);
  const edits: Edit[] = [];
  const skipped: Output<'tagOccurrences'>['shownSkipped'] = [];
  let skips = 0;
  let done = 0;
  let told = 0;
  for (const id of inQueueOrder(project, [...spans.keys()])) {
    if (done - told >= turn) {
      told = done;
      yield { done, total };
    }
    const article = project.articles.find(id);
    const text = article === null ? null : project.texts.content(article.textId);
    if (article === null || text === null) throw failure('no-such-article', { article: id });
    const here = (spans.get(id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
    const desk = deskAt(project, article, text, surroundings);
    const made = tagEvery(desk, labelId, { attributes, spans: here });
    for (const edit of made.edits) edits.push(edit);
    skips += made.skipped.length;
    for (const { refusal } of made.skipped.slice(0, shownSkipped - skipped.length)) {
      skipped.push({ title: article.title, message: refusal.message });
    }
    done += here.length;
  }
  if (edits.length === 0) throw failure('nothing-to-tag', {});
  yield { done: total, total };
  const summary = summarise(edits);
  const history = commit(project, { edits, texts: [], action: 'do', summary }, surroundings.now());
  const marks = edits.filter((edit) => isKind(edit, 'annotation')).length;
  return { marks, summary, history, skipped: skips, shownSkipped: skipped };
}

function spansByArticle(
  hits: readonly { articleId: string; start: number; end: number }[],
): Map<string, Fragment[]> {
  const spans = new Map<string, Fragment[]>();
  for (const { articleId, start, end } of hits) {
    const here = spans.get(articleId);
    if (here === undefined) spans.set(articleId, [{ start, end }]);
    else here.push({ start, end });
  }
  return spans;
}

function inQueueOrder({ articles }: OpenProject, ids: readonly string[]): string[] {
  if (ids.length === 1) return [...ids];
  const wanted = new Set(ids);
  const known = articles.ids().filter((id) => wanted.delete(id));
  // An id that is none comes last, to be refused by name.
  return [...known, ...wanted];
}
