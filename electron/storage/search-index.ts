import type { Output } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { IndexGaps } from '../../shared/texts/check.ts';
import type { OpenProject } from './project.ts';
import { fillSearch } from './rows/search.ts';

/** What of the index of words and of the metadata is not as the articles and marks are. */
export function indexGaps({ db }: OpenProject): IndexGaps {
  const count = (rows: string) =>
    db.prepare<[], number>(`SELECT COUNT(*) FROM (${rows})`).pluck().get() ?? 0;
  const articles = 'SELECT id FROM article';
  const marks = 'SELECT id FROM annotation';
  const metadata = `SELECT pair.key, pair.value, article.id
       FROM article, json_each(article.meta) AS pair`;
  const kept = 'SELECT name, value, article_id FROM article_meta';
  return {
    articles: count(`${articles} EXCEPT ${indexed.articles}`),
    marks: count(`${marks} EXCEPT ${indexed.marks}`),
    left: [
      `${indexed.articles} EXCEPT ${articles}`,
      `${indexed.marks} EXCEPT ${marks}`,
      'SELECT rowid FROM search_article EXCEPT SELECT row FROM search_article_row',
      'SELECT rowid FROM search_mark EXCEPT SELECT row FROM search_mark_row',
    ].reduce((sum, rows) => sum + count(rows), 0),
    meta: count(`${metadata} EXCEPT ${kept}`) + count(`${kept} EXCEPT ${metadata}`),
  };
}

/** The articles and marks that have words in the index. */
const indexed = {
  articles: `SELECT article_id FROM search_article_row AS numbered
     WHERE row IN (SELECT rowid FROM search_article)`,
  marks: `SELECT annotation_id FROM search_mark_row AS numbered
     WHERE row IN (SELECT rowid FROM search_mark)`,
};

/**
 * Builds anew, from the articles and marks alone, what they are found by: the index of words and
 * the metadata. All else stays as it is. Throws a Failure where the project is only to be read.
 */
export function rebuildIndex({ db, path, access }: OpenProject): Output<'rebuildIndex'> {
  if (access === 'read only') throw failure('project-read-only', { path });
  db.transaction(() => {
    db.exec(`
      INSERT INTO search_article (search_article) VALUES ('delete-all');
      INSERT INTO search_mark (search_mark) VALUES ('delete-all');
      DELETE FROM search_article_row;
      DELETE FROM search_mark_row;
      DELETE FROM article_meta;
      INSERT INTO article_meta (name, value, article_id)
      SELECT pair.key, pair.value, article.id FROM article, json_each(article.meta) AS pair;
    `);
    fillSearch(db);
  }).immediate();
  return {};
}
