import type Database from 'better-sqlite3';

/** Where a row stands in an article's history. */
type Touch = { row_id: string; sequence: number };

/** Found by the index of articles, newest first, and read no further than asked for. */
export const ofArticleSql = `
SELECT DISTINCT sequence
  FROM journal_row
 WHERE article_id = @articleId AND sequence < @before
 ORDER BY sequence DESC
 LIMIT @limit`;

/** Links name a mark in the words of their edits, so that those are looked through for its id. */
export const ofMarkSql = `
SELECT DISTINCT journal_row.sequence
  FROM journal_row
  JOIN journal ON journal.sequence = journal_row.sequence
 WHERE journal_row.article_id = @articleId AND journal_row.sequence < @before
   AND instr(journal.edits, @annotationId) > 0
 ORDER BY journal_row.sequence DESC
 LIMIT @limit`;

type Asked = { articleId: string; before: number; limit: number };

/** SQL about which commits changed which rows. */
export function journalTouches(db: Database.Database) {
  const ofArticle = db.prepare<[Asked], { sequence: number }>(ofArticleSql);
  const ofMark = db.prepare<[Asked & { annotationId: string }], { sequence: number }>(ofMarkSql);
  const since = db.prepare<[{ articleId: string; sequence: number }], { sequence: number }>(
    `SELECT DISTINCT sequence
       FROM journal_row
      WHERE article_id = @articleId AND sequence > @sequence
      ORDER BY sequence DESC`,
  );
  const lastOf = db.prepare<[{ articleId: string; rowId: string }], { sequence: number | null }>(
    `SELECT MAX(sequence) AS sequence
       FROM journal_row
      WHERE article_id = @articleId AND row_id = @rowId`,
  );
  const goneFrom = db.prepare<[{ articleId: string; limit: number }], Touch>(
    `SELECT row_id, MAX(sequence) AS sequence
       FROM journal_row
      WHERE article_id = @articleId AND row_id <> article_id
        AND NOT EXISTS (SELECT 1 FROM annotation WHERE annotation.id = journal_row.row_id)
        AND NOT EXISTS (SELECT 1 FROM relation WHERE relation.id = journal_row.row_id)
      GROUP BY row_id
      ORDER BY sequence DESC, row_id
      LIMIT @limit`,
  );
  const goneArticles = db.prepare<[], Touch>(
    `SELECT row_id, MAX(sequence) AS sequence
       FROM journal_row
      WHERE row_id = article_id
        AND NOT EXISTS (SELECT 1 FROM article WHERE article.id = journal_row.article_id)
      GROUP BY article_id
      ORDER BY sequence DESC`,
  );
  const sequencesIn = (rows: readonly { sequence: number }[]) =>
    rows.map(({ sequence }) => sequence);

  return {
    /** The commits that changed an article, before one of them, newest first. */
    ofArticle: (asked: Asked): number[] => sequencesIn(ofArticle.all(asked)),
    /** The commits whose edits name a mark of an article, newest first. */
    ofMark: (asked: Asked & { annotationId: string }): number[] => sequencesIn(ofMark.all(asked)),
    /** The commits that changed an article after this one, newest first. */
    since: (articleId: string, sequence: number): number[] =>
      sequencesIn(since.all({ articleId, sequence })),
    /** The last commit that changed a row; null where none did. */
    lastOf: (articleId: string, rowId: string): number | null =>
      lastOf.get({ articleId, rowId })?.sequence ?? null,
    /** The marks and links that an article had and has no more, the last that went first. */
    goneFrom: (articleId: string, limit: number): { id: string; sequence: number }[] =>
      goneFrom.all({ articleId, limit }).map(({ row_id, sequence }) => ({ id: row_id, sequence })),
    /** The articles that the project had and has no more, the last that went first. */
    goneArticles: (): { id: string; sequence: number }[] =>
      goneArticles.all().map(({ row_id, sequence }) => ({ id: row_id, sequence })),
  };
}
