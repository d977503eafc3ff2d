import { type Status, statuses } from '../../../shared/model/article.ts';
import type { ArticleFilter } from '../../../shared/queue-contract.ts';

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

/**
 * The conditions of a filter; `title` is what its title comes to in the index, '' for nothing. An
 * article is named `id` where all are wanted, and SQLite may begin with those that a condition
 * names. It is named `+id` where some are wanted in order: then their order is gone through until
 * there are enough.
 */
export function queueParts(filter: ArticleFilter, title: string, id: 'id' | '+id' = 'id'): Part[] {
  return [
    ...ofTitle(title, id),
    ...ofStatuses(filter.statuses),
    ...oneOf('source', filter.sources),
    ...oneOf('language', filter.languages),
    ...ofDays(filter),
    ...ofLabels(filter.labelIds, id),
    ...ofMeta(filter.meta, id),
    ...ofNotes(filter.hasNote, id),
    ...ofMarks(filter.hasMarks, id),
  ];
}

function ofTitle(title: string, id: string): Part[] {
  if (title === '') return [];
  const sql = `${id} IN (SELECT article_id FROM search_article_row
     WHERE row IN (SELECT rowid FROM search_article WHERE search_article MATCH @title))`;
  return [{ sql, values: { title } }];
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
      sql: 'status IN (SELECT value FROM json_each(@statuses))',
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
      sql: `${column} IN (SELECT value FROM json_each(@${column}))`,
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

function ofLabels(labelIds: readonly string[], id: string): Part[] {
  if (labelIds.length === 0) return [];
  const sql = `${id} IN (SELECT article_id FROM annotation
     WHERE label_id IN (SELECT value FROM json_each(@labels)))`;
  return [{ sql, values: { labels: JSON.stringify(labelIds) } }];
}

function ofMeta(wanted: ArticleFilter['meta'], id: string): Part[] {
  const byName = Map.groupBy(wanted, ({ name }) => name);
  return [...byName].map(([name, pairs], index): Part => {
    const values = pairs.map(({ value }) => value);
    const named = { [`name${index}`]: name };
    if (values.includes('')) {
      const sql = `${id} IN (SELECT article_id FROM article_meta WHERE name = @name${index})`;
      return { sql, values: named };
    }
    const sql = `${id} IN (SELECT article_id FROM article_meta
       WHERE name = @name${index} AND value IN (SELECT value FROM json_each(@values${index})))`;
    return { sql, values: { ...named, [`values${index}`]: JSON.stringify(values) } };
  });
}

function ofNotes(hasNote: boolean | null, id: string): Part[] {
  if (hasNote === null) return [];
  const sql = `${id} ${hasNote ? 'IN' : 'NOT IN'} (SELECT id FROM article WHERE note <> ''
     UNION SELECT article_id FROM annotation WHERE note <> '')`;
  return [{ sql, values: {} }];
}

function ofMarks(hasMarks: boolean | null, id: string): Part[] {
  if (hasMarks === null) return [];
  const sql = `${id} ${hasMarks ? 'IN' : 'NOT IN'} (SELECT DISTINCT article_id FROM annotation)`;
  return [{ sql, values: {} }];
}
