import type Database from 'better-sqlite3';
import type { ArticleFilter } from '../../../shared/queue-contract.ts';
import { ftsOfWords } from '../../../shared/search/fts.ts';
import { type Part, queueParts } from './queue-parts.ts';

export type SearchingRows = ReturnType<typeof searchingRows>;

type Page = { below: number; limit: number; filter: ArticleFilter };
type Found = { row: number; id: string };

/** How many bits of a mark's number tell it from others of its article. */
const markBits = 20;

/** The marks of one article that are told of at most. */
const mostMarks = 200;

/** SQL that asks the index of words. Rows come newest first, and no further than asked for. */
export function searchingRows(db: Database.Database) {
  const prepared = new Map<string, Database.Statement>();
  const all = <Row>(sql: string, values: Part['values']): Row[] => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(values) as Row[];
  };
  const filtered = (filter: ArticleFilter): Part => {
    const parts = queueParts(filter, ftsOfWords(filter.title, 'title'));
    if (parts.length === 0) return { sql: '', values: {} };
    const conditions = parts.map(({ sql }) => sql).join(' AND ');
    return {
      sql: `AND EXISTS (SELECT 1 FROM article WHERE article.id = numbered.article_id AND ${conditions})`,
      values: Object.assign({}, ...parts.map(({ values }) => values)),
    };
  };
  return {
    /** Articles whose own words are as asked. */
    articles: (words: string, { below, limit, filter }: Page): Found[] => {
      const { sql, values } = filtered(filter);
      return all<Found>(
        `SELECT found.rowid AS row, numbered.article_id AS id
           FROM search_article AS found
           JOIN search_article_row AS numbered ON numbered.row = found.rowid
          WHERE found.search_article MATCH @words AND found.rowid < @below ${sql}
          ORDER BY found.rowid DESC
          LIMIT @limit`,
        { ...values, words, below, limit },
      );
    },
    /** Articles with a mark whose quote or note is as asked. */
    ofMarks: (words: string, { below, limit, filter }: Page): Found[] => {
      const { sql, values } = filtered(filter);
      const first = Math.min(below, Number.MAX_SAFE_INTEGER / 2 ** markBits);
      return all<Found>(
        `SELECT DISTINCT numbered.row AS row, numbered.article_id AS id
           FROM search_mark AS found
           JOIN search_article_row AS numbered ON numbered.row = found.rowid >> ${markBits}
          WHERE found.search_mark MATCH @words AND found.rowid < @first ${sql}
          ORDER BY found.rowid DESC
          LIMIT @limit`,
        { ...values, words, first: Math.floor(first) * 2 ** markBits, limit },
      );
    },
    /** The marks of an article, by its row, whose quote or note is as asked. */
    marksOf: (words: string, row: number): string[] =>
      all<{ id: string }>(
        `SELECT numbered.annotation_id AS id
           FROM search_mark AS found
           JOIN search_mark_row AS numbered ON numbered.row = found.rowid
          WHERE found.search_mark MATCH @words AND found.rowid >= @first AND found.rowid < @end
          ORDER BY found.rowid
          LIMIT @most`,
        {
          words,
          first: row * 2 ** markBits,
          end: (row + 1) * 2 ** markBits,
          most: mostMarks,
        },
      ).map(({ id }) => id),
  };
}
