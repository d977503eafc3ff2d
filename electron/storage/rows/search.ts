import type Database from 'better-sqlite3';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { searchText } from '../../../shared/search/search-text.ts';

export type SearchRows = ReturnType<typeof searchRows>;

/** Words as the index takes them: folded already, by `searchText`. */
export type FoldedWords = { title: string; text: string };

type IndexedMark = Pick<Annotation, 'id' | 'articleId' | 'quote' | 'note'>;

/** SQL that keeps the index of words as the articles and marks are. */
export function searchRows(db: Database.Database) {
  const numberArticle = db.prepare<[string]>(
    'INSERT INTO search_article_row (article_id) VALUES (?)',
  );
  const articleRow = db.prepare<[string], { row: number }>(
    'SELECT row FROM search_article_row WHERE article_id = ?',
  );
  const insertArticle = db.prepare<[number | bigint, string, string, string]>(
    'INSERT INTO search_article (rowid, title, text, note) VALUES (?, ?, ?, ?)',
  );
  const removeArticle = db.prepare<[number]>('DELETE FROM search_article WHERE rowid = ?');
  const forgetArticle = db.prepare<[number]>('DELETE FROM search_article_row WHERE row = ?');
  // The next number among the marks of its article, which are numbered together; see the table.
  const numberMark = db.prepare<[{ id: string; articleId: string }]>(
    `INSERT INTO search_mark_row (row, annotation_id)
     SELECT COALESCE(
              (SELECT MAX(row) + 1
                 FROM search_mark_row
                WHERE row BETWEEN article.row << 20 AND (article.row << 20) + 0xfffff),
              article.row << 20),
            @id
       FROM search_article_row AS article
      WHERE article.article_id = @articleId`,
  );
  const markRow = db.prepare<[string], { row: number }>(
    'SELECT row FROM search_mark_row WHERE annotation_id = ?',
  );
  const insertMark = db.prepare<[number | bigint, string, string]>(
    'INSERT INTO search_mark (rowid, quote, note) VALUES (?, ?, ?)',
  );
  const removeMark = db.prepare<[number]>('DELETE FROM search_mark WHERE rowid = ?');
  const forgetMark = db.prepare<[number]>('DELETE FROM search_mark_row WHERE row = ?');

  const addArticle = ({ id, note }: Pick<Article, 'id' | 'note'>, { title, text }: FoldedWords) => {
    const row = numberArticle.run(id).lastInsertRowid;
    insertArticle.run(row, title, text, searchText(note));
  };
  const dropArticle = (id: string): number | null => {
    const row = articleRow.get(id)?.row;
    if (row === undefined) return null;
    removeArticle.run(row);
    return row;
  };

  return {
    addArticle,
    /** The words of an article that has its place in the index already, anew. */
    changeArticle: ({ id, note }: Pick<Article, 'id' | 'note'>, words: FoldedWords) => {
      const row = dropArticle(id);
      if (row === null) addArticle({ id, note }, words);
      else insertArticle.run(row, words.title, words.text, searchText(note));
    },
    removeArticle: (id: string) => {
      const row = dropArticle(id);
      if (row !== null) forgetArticle.run(row);
    },
    addMark: ({ id, articleId, quote, note }: IndexedMark) => {
      const row = numberMark.run({ id, articleId }).lastInsertRowid;
      insertMark.run(row, searchText(quote), searchText(note));
    },
    changeMark: ({ id, quote, note }: Annotation) => {
      const row = markRow.get(id)?.row;
      if (row === undefined) return;
      removeMark.run(row);
      insertMark.run(row, searchText(quote), searchText(note));
    },
    removeMark: (id: string) => {
      const row = markRow.get(id)?.row;
      if (row === undefined) return;
      removeMark.run(row);
      forgetMark.run(row);
    },
  };
}

/** Takes all articles and marks into the index, in the order they came in. */
export function fillSearch(db: Database.Database): void {
  const rows = searchRows(db);
  const articles = db
    .prepare<[], { id: string; title: string; note: string; content: string }>(
      `SELECT article.id, article.title, article.note, text.content
         FROM article
         JOIN text ON text.id = article.text_id
        ORDER BY article.created, article.position, article.id`,
    )
    .all();
  for (const { id, title, note, content } of articles) {
    rows.addArticle({ id, note }, { title: searchText(title), text: searchText(content) });
  }
  const marks = db
    .prepare<[], { id: string; articleId: string; quote: string; note: string }>(
      'SELECT id, article_id AS articleId, quote, note FROM annotation ORDER BY id',
    )
    .all();
  for (const mark of marks) rows.addMark(mark);
}
