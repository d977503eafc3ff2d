import { type Status, statuses } from '../../../shared/model/article.ts';
import type { ArticleFilter } from '../../../shared/queue-contract.ts';
import { among, queueSets } from './queue-sets.ts';

/** A condition on a row of `article`, and the values that are bound to its names. */
export type Part = { sql: string; values: Record<string, string | number> };

/** The order in which an article goes through its states; the index on it is written like this. */
export const statusRank = `(CASE status WHEN 'new' THEN 0 WHEN 'in progress' THEN 1
  WHEN 'flagged' THEN 2 WHEN 'finished' THEN 3 ELSE 4 END)`;

/** The status of each rank. */
export const statusesByRank: readonly Status[] = [
  'new',
  'in progress',
  'flagged',
  'finished',
  'skipped',
];

/** The conditions of a filter; `title` is what its title comes to in the index, '' for nothing. */
export function queueParts(filter: ArticleFilter, title: string): Part[] {
  return [...columnParts(filter), ...queueSets(filter, title).map(among)];
}

/** What a filter asks of the columns of an article. */
export function columnParts(filter: ArticleFilter): Part[] {
  return [
    ...ofStatuses(filter.statuses),
    ...oneOf('source', filter.sources),
    ...oneOf('language', filter.languages),
    ...ofDays(filter),
  ];
}

function ofStatuses(wanted: readonly Status[]): Part[] {
  const distinct = statuses.filter((status) => wanted.includes(status));
  if (distinct.length === 0 || distinct.length === statuses.length) return [];
  // One alone is found in its index, in the queue's order; several are told from the others.
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) {
    return [{ sql: `${statusRank} = @status`, values: { status: statusesByRank.indexOf(only) } }];
  }
  return [
    {
      sql: '+status IN (SELECT value FROM json_each(@statuses))',
      values: { statuses: JSON.stringify(distinct) },
    },
  ];
}

function oneOf(column: 'source' | 'language', wanted: readonly string[]): Part[] {
  const [only] = wanted;
  if (only === undefined) return [];
  if (wanted.length === 1) return [{ sql: `${column} = @${column}`, values: { [column]: only } }];
  return [
    {
      // Several are told from the others, in whatever order they are gone through.
      sql: `+${column} IN (SELECT value FROM json_each(@${column}))`,
      values: { [column]: JSON.stringify(wanted) },
    },
  ];
}

function ofDays({ from, to }: ArticleFilter): Part[] {
  if (from === '' && to === '') return [];
  // '' comes before every day, and is none.
  const start: Part =
    from === ''
      ? { sql: `published > ''`, values: {} }
      : { sql: 'published >= @from', values: { from } };
  return to === '' ? [start] : [start, { sql: 'published <= @to', values: { to } }];
}
