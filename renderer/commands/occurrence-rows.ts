import type { Input } from '../../shared/contract.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { FoundOccurrences, Hit, OccurrenceSearch } from '../../shared/occurrence-contract.ts';
import { shownOccurrences } from '../../shared/occurrence-contract.ts';

/** A line of what was found: the article that begins, an occurrence in it, or all that is not shown. */
export type OccurrenceRow =
  | { kind: 'article'; key: string; title: string; hits: number }
  | { kind: 'hit'; key: string; articleId: string; hit: Hit }
  | { kind: 'rest'; key: 'rest'; free: number };

/** The lines of what was found; one article alone needs no line of its own. */
export function occurrenceRows(found: FoundOccurrences, isOneArticle: boolean): OccurrenceRow[] {
  const rows = found.groups.flatMap(({ articleId, title, hits }): OccurrenceRow[] => {
    const lines = hits.map(
      (hit): OccurrenceRow => ({ kind: 'hit', key: hitKey(articleId, hit), articleId, hit }),
    );
    if (isOneArticle) return lines;
    return [{ kind: 'article', key: articleId, title, hits: hits.length }, ...lines];
  });
  if (found.rest.free > 0) rows.push({ kind: 'rest', key: 'rest', free: found.rest.free });
  return rows;
}

/** What an occurrence is called among those that are ticked. */
export function hitKey(articleId: string, { start }: Pick<Hit, 'start'>): string {
  return `${articleId} ${start}`;
}

/** Whether a line can be ticked at all. */
export function isTickable(row: OccurrenceRow): boolean {
  if (row.kind === 'hit') return row.hit.state === 'free' || row.hit.state === 'within';
  return row.kind === 'rest';
}

/** The keys of the occurrences that are free: these are ticked to begin with. */
export function freeKeys({ groups }: FoundOccurrences): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ articleId, hits }) =>
      hits.filter(({ state }) => state === 'free').map((hit) => hitKey(articleId, hit)),
    ),
  );
}

/** How many marks the ticks would make. */
export function tickedCount(found: FoundOccurrences, ticked: ReadonlySet<string>): number {
  return ticked.has('rest') ? ticked.size - 1 + found.rest.free : ticked.size;
}

/** What storage is asked to tag. */
export function taggingOf(
  { groups }: FoundOccurrences,
  ticked: ReadonlySet<string>,
  { search, attributes }: { search: OccurrenceSearch; attributes: Attributes },
): Input<'tagOccurrences'> {
  const hits = groups.flatMap(({ articleId, hits: found }) =>
    found
      .filter((hit) => ticked.has(hitKey(articleId, hit)))
      .map(({ start, end }) => ({ articleId, start, end })),
  );
  const rest = ticked.has('rest') ? { search, limit: shownOccurrences } : null;
  return { labelId: search.labelId, attributes, hits, rest };
}
