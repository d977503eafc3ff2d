import type { ArticleFilter } from '../../../shared/queue-contract.ts';
import type { Part } from './queue-parts.ts';

/**
 * Articles that a filter means by what stands on them or belongs to them: a question for the ids of
 * all of them, to which a condition can be added.
 */
export type IdSet = Part & {
  /** The same where one article is asked about; left out where SQLite finds its way by itself. */
  ofOne?: string;
  /** Whether those are meant that are not in it. */
  isWithout: boolean;
};

/** The sets of a filter; `title` is what its title comes to in the index, '' for nothing. */
export function queueSets(filter: ArticleFilter, title: string): IdSet[] {
  return [
    ...ofTitle(title),
    ...ofLabels(filter.labelIds),
    ...ofMeta(filter.meta),
    ...whether(filter.hasNote, noted),
    ...whether(filter.hasMarks, 'SELECT article_id FROM annotation WHERE TRUE'),
  ];
}

/** The condition of a set where all its ids are found first. */
export function among({ sql, values, isWithout }: IdSet): Part {
  return { sql: `id ${isWithout ? 'NOT IN' : 'IN'} (${sql})`, values };
}

/** The condition of a set where it is asked about one article after another. */
export function ofEach({ sql, ofOne = sql, values, isWithout }: IdSet): Part {
  const not = isWithout ? 'NOT ' : '';
  return { sql: `${not}EXISTS (${ofOne} AND article_id = article.id)`, values };
}

const noted = `SELECT article_id
     FROM (SELECT id AS article_id FROM article WHERE note <> ''
           UNION ALL SELECT article_id FROM annotation WHERE note <> '')
    WHERE TRUE`;

function ofTitle(title: string): IdSet[] {
  if (title === '') return [];
  const found = 'SELECT rowid FROM search_article WHERE search_article MATCH @title';
  const sql = `SELECT article_id FROM search_article_row WHERE row IN (${found})`;
  // Found once, and not gone through for each article.
  const ofOne = `SELECT article_id FROM search_article_row WHERE +row IN (${found})`;
  return [{ sql, ofOne, values: { title }, isWithout: false }];
}

function ofLabels(labelIds: readonly string[]): IdSet[] {
  if (labelIds.length === 0) return [];
  const sql = `SELECT article_id FROM annotation
     WHERE label_id IN (SELECT value FROM json_each(@labels))`;
  return [{ sql, values: { labels: JSON.stringify(labelIds) }, isWithout: false }];
}

function ofMeta(wanted: ArticleFilter['meta']): IdSet[] {
  const byName = Map.groupBy(wanted, ({ name }) => name);
  return [...byName].map(([name, pairs], index): IdSet => {
    const values = pairs.map(({ value }) => value);
    const named = { [`name${index}`]: name };
    const sql = `SELECT article_id FROM article_meta WHERE name = @name${index}`;
    if (values.includes('')) return { sql, values: named, isWithout: false };
    return {
      sql: `${sql} AND value IN (SELECT value FROM json_each(@values${index}))`,
      values: { ...named, [`values${index}`]: JSON.stringify(values) },
      isWithout: false,
    };
  });
}

function whether(wanted: boolean | null, sql: string): IdSet[] {
  return wanted === null ? [] : [{ sql, values: {}, isWithout: !wanted }];
}
