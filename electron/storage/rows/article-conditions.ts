import { type ArticleFilter, everyArticle } from '../../../shared/queue-contract.ts';
import { type Part, queueParts } from './queue-parts.ts';

/**
 * The conditions of a filter as they are asked of one article after another, however many marks
 * there are in the project. Words in titles are left out; none where the filter says nothing else.
 */
export function articleConditions(filter: ArticleFilter): Part[] {
  const { statuses, sources, languages, from, to } = filter;
  const ofColumns = { ...everyArticle, statuses, sources, languages, from, to };
  return [
    ...queueParts(ofColumns, ''),
    ...ofLabels(filter.labelIds),
    ...ofMeta(filter.meta),
    ...whether(filter.hasNote, `(article.note <> '' OR ${markWith(`note <> ''`)})`),
    ...whether(filter.hasMarks, markWith('id IS NOT NULL')),
  ];
}

function markWith(condition: string): string {
  return `EXISTS (SELECT 1 FROM annotation
     WHERE annotation.article_id = article.id AND annotation.${condition})`;
}

function whether(wanted: boolean | null, sql: string): Part[] {
  if (wanted === null) return [];
  return [{ sql: wanted ? sql : `NOT ${sql}`, values: {} }];
}

function ofLabels(labelIds: readonly string[]): Part[] {
  if (labelIds.length === 0) return [];
  const sql = markWith('label_id IN (SELECT value FROM json_each(@labels))');
  return [{ sql, values: { labels: JSON.stringify(labelIds) } }];
}

function ofMeta(wanted: ArticleFilter['meta']): Part[] {
  const byName = Map.groupBy(wanted, ({ name }) => name);
  return [...byName].map(([name, pairs], index): Part => {
    const values = pairs.map(({ value }) => value);
    const named = { [`name${index}`]: name };
    const isAny = values.includes('');
    const among = isAny ? '' : `AND value IN (SELECT value FROM json_each(@values${index}))`;
    const sql = `EXISTS (SELECT 1 FROM article_meta
       WHERE article_meta.article_id = article.id AND name = @name${index} ${among})`;
    return {
      sql,
      values: isAny ? named : { ...named, [`values${index}`]: JSON.stringify(values) },
    };
  });
}
