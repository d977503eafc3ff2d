import type Database from 'better-sqlite3';
import type { ArticleFilter } from '../../../shared/queue-contract.ts';
import type { Batch } from '../../../shared/search/batched-rows.ts';
import { articleConditions } from './article-conditions.ts';
import type { Part } from './queue-parts.ts';
import { partStart, partWords } from './search-part.ts';

export type SearchingRows = ReturnType<typeof searchingRows>;

/** How many bits of a mark's number tell it from others of its article. */
const markBits = 20;

/** How many articles in a row a filter is asked about at most. */
const filtered = 512;

/** What the index is asked, as it takes it, and of how many parts of the project; null for all. */
export type Words = { words: string; parts: number | null };

/** What a search reads of an article to find words in it. */
export type ReadWords = { articleId: string; title: string; note: string; content: string };

/**
 * SQL that asks the index of words. A question goes through the parts it names. A
 * bound is cast, because a number comes as a real one, which the index takes for none.
 */
export function searchingRows(db: Database.Database) {
  const highest = db.prepare<[], { row: number | null }>(
    'SELECT MAX(row) AS row FROM search_article_row',
  );
  const idOf = db.prepare<[number], { id: string }>(
    'SELECT article_id AS id FROM search_article_row WHERE row = ?',
  );
  const inArticles = db.prepare<[string, number, number], { row: number }>(
    `SELECT rowid AS row FROM search_article
      WHERE search_article MATCH ? AND rowid <= CAST(? AS INTEGER)
      ORDER BY rowid DESC
      LIMIT ?`,
  );
  const inMarks = db.prepare<[string, number, number], { row: number }>(
    `SELECT rowid >> ${markBits} AS row FROM search_mark
      WHERE search_mark MATCH ? AND rowid <= CAST(? AS INTEGER)
      ORDER BY rowid DESC
      LIMIT ?`,
  );
  const wordsOf = db.prepare<[number], ReadWords>(
    `SELECT article.id AS articleId, article.title, article.note, text.content
       FROM search_article_row AS numbered
       JOIN article ON article.id = numbered.article_id
       JOIN text ON text.id = article.text_id
      WHERE numbered.row = ?`,
  );
  const marksOf = db.prepare<[string, number], { id: string; quote: string; note: string }>(
    `SELECT id, quote, note FROM annotation WHERE article_id = ? ORDER BY start, id LIMIT ?`,
  );
  const known = new Map<string, Database.Statement<[Part['values']], { row: number }>>();

  const batch = (
    statement: typeof inArticles,
    { words, parts }: Words,
    { row, bound, size }: { row: number; bound: number; size: number },
  ): Batch => {
    const asked = parts === null ? words : `(${words}) AND part : (${partWords(row, parts)})`;
    const rows = statement.all(asked, bound, size).map((found) => found.row);
    const low = parts === null ? 0 : partStart(row, parts);
    const last = rows.length < size ? low : (rows.at(-1) ?? low);
    return { rows, down: last };
  };

  return {
    /** The newest article's; 0 where there is none. */
    highest: (): number => highest.get()?.row ?? 0,
    idOf: (row: number): string | null => idOf.get(row)?.id ?? null,
    /** Articles whose own words are as asked. */
    articles: (words: Words, row: number, size: number): Batch =>
      batch(inArticles, words, { row, bound: row, size }),
    /** Articles with a mark whose quote or note is as asked, once for each mark. */
    ofMarks: (words: Words, row: number, size: number): Batch =>
      batch(inMarks, words, { row, bound: (row + 1) * 2 ** markBits - 1, size }),
    /** Articles that a filter lets through, but for its words in titles. */
    passing: (filter: ArticleFilter, row: number, size: number): Batch => {
      const parts = articleConditions(filter);
      // CROSS, so that it goes by rows, and not through all articles of a status.
      const sql = `SELECT numbered.row
           FROM search_article_row AS numbered
          CROSS JOIN article ON article.id = numbered.article_id
          WHERE numbered.row BETWEEN @low AND @row
            AND ${parts.map((part) => part.sql).join(' AND ')}
          ORDER BY numbered.row DESC
          LIMIT @size`;
      const statement = known.get(sql) ?? db.prepare<[Part['values']], { row: number }>(sql);
      known.set(sql, statement);
      const low = Math.max(row - filtered + 1, 0);
      const values = Object.assign({}, ...parts.map((part) => part.values));
      const rows = statement.all({ ...values, low, row, size }).map((found) => found.row);
      return { rows, down: rows.length < size ? low : (rows.at(-1) ?? low) };
    },
    /** What the article of a row says, or null where there is none. */
    wordsOf: (row: number): ReadWords | null => wordsOf.get(row) ?? null,
    /** Marks of an article, as they stand in the text. */
    marksOf: (articleId: string, most: number) => marksOf.all(articleId, most),
  };
}
