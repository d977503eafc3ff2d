import type Database from 'better-sqlite3';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { searchText } from '../../../shared/search/search-text.ts';
import { partWord } from './search-part.ts';

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
  const insertArticle = db.prepare<[number, string, string, string, string]>(
    'INSERT INTO search_article (rowid, title, text, note, part) VALUES (?, ?, ?, ?, ?)',
  );
  const removeArticle = db.prepare<[number]>('DELETE FROM search_article WHERE rowid = ?');
  const forgetArticle = db.prepare<[number]>('DELETE FROM search_article_row WHERE row = ?');
  // The next number among the marks of its article, which are numbered together; see the table.
  const nextMark = db.prepare<[{ article: number }], { row: number }>(
    `SELECT COALESCE(MAX(row) + 1, @article << 20) AS row
       FROM search_mark_row
      WHERE row BETWEEN @article << 20 AND (@article << 20) + 0xfffff`,
  );
  const numberMark = db.prepare<[number, string]>(
    'INSERT INTO search_mark_row (row, annotation_id) VALUES (?, ?)',
  );
  const markRow = db.prepare<[string], { row: number }>(
    'SELECT row FROM search_mark_row WHERE annotation_id = ?',
  );
  const insertMark = db.prepare<[number, string, string, string]>(
    'INSERT INTO search_mark (rowid, quote, note, part) VALUES (?, ?, ?, ?)',
  );
  const removeMark = db.prepare<[number]>('DELETE FROM search_mark WHERE rowid = ?');
  const forgetMark = db.prepare<[number]>('DELETE FROM search_mark_row WHERE row = ?');

  const writeArticle = (row: number, note: string, { title, text }: FoldedWords) =>
    insertArticle.run(row, title, text, searchText(note), partWord(row));
  const writeMark = (row: number, { quote, note }: Pick<IndexedMark, 'quote' | 'note'>) =>
    insertMark.run(row, searchText(quote), searchText(note), partWord(articleOf(row)));
  const addArticle = ({ id, note }: Pick<Article, 'id' | 'note'>, { title, text }: FoldedWords) => {
    const row = Number(numberArticle.run(id).lastInsertRowid);
    writeArticle(row, note, { title, text });
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
      else writeArticle(row, note, words);
    },
    removeArticle: (id: string) => {
      const row = dropArticle(id);
      if (row !== null) forgetArticle.run(row);
    },
    /** A mark of an article that is not in the index is left out: both are missing, and `check` says so. */
    addMark: (mark: IndexedMark) => {
      const article = articleRow.get(mark.articleId)?.row;
      if (article === undefined) return;
      const row = nextMark.get({ article })?.row ?? 0;
      numberMark.run(row, mark.id);
      writeMark(row, mark);
    },
    changeMark: (mark: Annotation) => {
      const row = markRow.get(mark.id)?.row;
      if (row === undefined) return;
      removeMark.run(row);
      writeMark(row, mark);
    },
    removeMark: (id: string) => {
      const row = markRow.get(id)?.row;
      if (row === undefined) return;
      removeMark.run(row);
      forgetMark.run(row);
    },
  };
}

/** The row of the article that a mark's row belongs to. */
function articleOf(row: number): number {
  return Math.floor(row / 2 ** 20);
}

/** Takes all articles and marks into the index, in the order they came in. */
export function fillSearch(db: Database.Database): void {
  const rows = searchRows(db);
  const ids = db
    .prepare<[], string>('SELECT id FROM article ORDER BY created, position, id')
    .pluck()
    .all();
  const wordsOf = db.prepare<[string], { title: string; note: string; content: string }>(
    `SELECT article.title, article.note, text.content
       FROM article
       JOIN text ON text.id = article.text_id
      WHERE article.id = ?`,
  );
  const marksOf = db.prepare<[string], IndexedMark>(
    `SELECT id, article_id AS articleId, quote, note FROM annotation WHERE article_id = ? ORDER BY id`,
  );
  for (const id of ids) {
    const words = wordsOf.get(id);
    if (words === undefined) continue;
    const { title, note, content } = words;
    rows.addArticle({ id, note }, { title: searchText(title), text: searchText(content) });
    for (const mark of marksOf.all(id)) rows.addMark(mark);
  }
}
