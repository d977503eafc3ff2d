import type { ChosenArticles } from '../../shared/queue-contract.ts';
import type { QueuePages } from './queue-pages.ts';

/** The articles chosen in the queue to be changed together: some, or all that the view shows. */
export type Chosen = { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all' };

export const nothingChosen: Chosen = { kind: 'some', ids: new Set() };

export function isChosen(chosen: Chosen, articleId: string): boolean {
  return chosen.kind === 'all' || chosen.ids.has(articleId);
}

/** How many are chosen. */
export function countChosen(chosen: Chosen, { total }: Pick<QueuePages, 'total'>): number {
  return chosen.kind === 'all' ? total : chosen.ids.size;
}

/** With an article chosen that was not, or no more chosen. */
export function toggleChosen(ids: ReadonlySet<string>, articleId: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(articleId)) next.add(articleId);
  return { kind: 'some', ids: next };
}

/** Several more chosen. */
export function addChosen(chosen: Chosen, articleIds: readonly string[]): Chosen {
  if (chosen.kind === 'all') return chosen;
  return { kind: 'some', ids: new Set([...chosen.ids, ...articleIds]) };
}

/** What is to be changed, as storage is asked for it; null where nothing is chosen. */
export function chosenArticles(
  chosen: Chosen,
  { view, total }: Pick<QueuePages, 'view' | 'total'>,
): ChosenArticles | null {
  if (countChosen(chosen, { total }) === 0) return null;
  return chosen.kind === 'all' ? { filter: view.filter } : { ids: [...chosen.ids] };
}
