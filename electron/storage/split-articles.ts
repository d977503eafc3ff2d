import type { Job, Output } from '../../shared/contract.ts';
import { divide, type SplitItem } from '../../shared/dataset/split.ts';
import { failure } from '../../shared/failure.ts';
import type { Article } from '../../shared/model/article.ts';
import { quoteLimit } from '../../shared/model/summary.ts';
import { everyArticle } from '../../shared/queue-contract.ts';
import { likeness } from '../../shared/reading/fingerprint.ts';
import { type SplitName, type SplitRequest, splitNames } from '../../shared/split-contract.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { splitTexts } from '../../shared/texts/split.ts';
import { commit } from './commit.ts';
import { nearLikeness } from './importing/duplicates.ts';
import { fillFingerprints } from './importing/fill-fingerprints.ts';
import { createNearIndex } from './importing/near-index.ts';
import { historyOf, type OpenProject, type Surroundings } from './project.ts';

/** How many articles are changed in one transaction, so that a mark made meanwhile soon has its turn. */
const chunk = 500;

/** How many texts with a near fingerprint are compared word by word. */
const mostCompared = 8;

/**
 * Divides articles into splits and keeps that in the project, to be undone as one. Articles that
 * have a split and are to keep it draw those to it that belong to them. Throws a Failure.
 */
export function* splitArticles(
  project: OpenProject,
  request: SplitRequest,
  { now }: Pick<Surroundings, 'now'>,
): Job<Output<'splitArticles'>> {
  if (project.access === 'read only') throw failure('project-read-only', { path: project.path });
  const items = yield* itemsOf(project, request);
  const { splits, groups, largest } = divide(items, request);
  const changes = items.filter(
    ({ id, before }) => splits.get(id) !== undefined && splits.get(id) !== before,
  );
  const quote = shorten(splitTexts.how(request), quoteLimit);
  let first: number | null = null;
  for (let start = 0; start < changes.length; start += chunk) {
    yield { done: start, total: changes.length };
    const edits = changes.slice(start, start + chunk).flatMap(({ id }) => {
      const before = project.articles.find(id);
      const split = splits.get(id);
      if (before === null || split === undefined) return [];
      const after: Article = { ...before, split, updated: now() };
      return [{ kind: 'article' as const, before, after }];
    });
    const summary = {
      ...{ action: 'split articles' as const, count: changes.length, quote },
      ...{ labelId: '', articleId: changes[0]?.id ?? '', annotationId: '' },
    };
    const partOf: number | 'new' = first ?? 'new';
    const { revision } = commit(
      project,
      { edits, texts: [], action: 'do', summary, partOf },
      now(),
    );
    first ??= revision;
  }
  const spansOf = ({ labels }: SplitItem) =>
    Object.values(labels).reduce((sum, count) => sum + count, 0);
  return {
    splits: splitNames.map((name) => {
      const members = items.filter(({ id }) => splits.get(id) === name);
      const spans = members.reduce((sum, item) => sum + spansOf(item), 0);
      return { name, articles: members.length, spans };
    }),
    ...{ groups, largest, changed: changes.length, history: historyOf(project) },
  };
}

type Item = SplitItem & { before: string };

/** The articles that are divided, and those they have to go with, with what keeps them together. */
function* itemsOf(project: OpenProject, { filter, by, existing }: SplitRequest): Job<Item[]> {
  const chosen = new Set(project.queue.all(filter, []));
  const near = by.includes('near') ? yield* nearKeys(project) : new Map<string, string[]>();
  const items: Item[] = [];
  const ids = project.queue.all(everyArticle, []);
  for (let start = 0; start < ids.length; start += chunk) {
    yield { done: start, total: ids.length };
    const part = ids.slice(start, start + chunk);
    for (const summary of project.articles.summaries(part, [])) {
      const article = project.articles.find(summary.id);
      if (article === null) continue;
      const fixed = fixedOf(article, chosen.has(article.id), existing);
      if (fixed === null && !mayChange(article, chosen.has(article.id), existing)) continue;
      const keys = [
        ...(by.includes('source') && article.source !== '' ? [`source ${article.source}`] : []),
        ...(by.includes('date') && article.published !== '' ? [`date ${article.published}`] : []),
        ...(near.get(article.textId) ?? []),
      ];
      items.push({ id: article.id, keys, labels: summary.byLabel, fixed, before: article.split });
    }
  }
  return items;
}

/** The split that an article stays in. */
function fixedOf(
  { split }: Article,
  isChosen: boolean,
  existing: SplitRequest['existing'],
): SplitName | null {
  if (isChosen && existing === 'replace') return null;
  return splitNames.find((name) => name === split) ?? null;
}

/** Whether an article is to be given a split; one with a name of a person's own keeps it. */
function mayChange(
  { split }: Article,
  isChosen: boolean,
  existing: SplitRequest['existing'],
): boolean {
  return isChosen && (existing === 'replace' || split === '');
}

/** For each text a key of its own, and those of texts that have nearly the same words. */
function* nearKeys(project: OpenProject): Job<Map<string, string[]>> {
  if (yield* fillFingerprints(project)) throw failure('cancelled', {});
  const index = createNearIndex();
  const keys = new Map<string, string[]>();
  for (const { textId, high, low } of [...project.fingerprints.ofArticles()]) {
    yield { done: 0, total: 0 };
    const fingerprint = { high, low };
    const content = project.texts.content(textId) ?? '';
    const others = index.find(fingerprint, mostCompared).filter((other) => {
      const words = project.fingerprints.articleOf(other)?.content;
      return words !== undefined && likeness(content, words) >= nearLikeness;
    });
    keys.set(
      textId,
      [textId, ...others].map((id) => `text ${id}`),
    );
    index.add(fingerprint, textId);
  }
  return keys;
}
