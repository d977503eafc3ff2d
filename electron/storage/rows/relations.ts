import type Database from 'better-sqlite3';
import { type Relation, relationSchema } from '../../../shared/model/relation.ts';

type RelationRow = {
  id: string;
  article_id: string;
  type: string;
  from_id: string;
  to_id: string | null;
  cue: string | null;
  attributes: string;
};

/** A link with what a person knows it by. */
export type ReadableRow = {
  id: string;
  article_id: string;
  title: string;
  byline: string;
  type: string;
  from_id: string;
  from_label_id: string;
  from_quote: string;
  to_id: string | null;
  to_label_id: string | null;
  to_quote: string | null;
  cue: string | null;
};

const toRow = (relation: Relation): RelationRow => ({
  id: relation.id,
  article_id: relation.articleId,
  type: relation.type,
  from_id: relation.fromId,
  to_id: relation.toId,
  cue: relation.cue === null ? null : JSON.stringify(relation.cue),
  attributes: JSON.stringify(relation.attributes),
});

const fromRow = (row: RelationRow): Relation =>
  relationSchema.parse({
    id: row.id,
    articleId: row.article_id,
    type: row.type,
    fromId: row.from_id,
    toId: row.to_id,
    cue: row.cue === null ? null : JSON.parse(row.cue),
    attributes: JSON.parse(row.attributes),
  });

export type RelationRows = ReturnType<typeof relationRows>;

/** SQL about relations. */
export function relationRows(db: Database.Database) {
  const insert = db.prepare<[RelationRow]>(
    `INSERT INTO relation (id, article_id, type, from_id, to_id, cue, attributes)
     VALUES (@id, @article_id, @type, @from_id, @to_id, @cue, @attributes)`,
  );
  const update = db.prepare<[RelationRow]>(
    `UPDATE relation
        SET article_id = @article_id, type = @type, from_id = @from_id, to_id = @to_id,
            cue = @cue, attributes = @attributes
      WHERE id = @id`,
  );
  const remove = db.prepare<[string]>('DELETE FROM relation WHERE id = ?');
  const byId = db.prepare<[string], RelationRow>('SELECT * FROM relation WHERE id = ?');
  const byArticle = db.prepare<[string], RelationRow>(
    'SELECT * FROM relation WHERE article_id = ? ORDER BY id',
  );
  const byEnd = db.prepare<[string, string], RelationRow>(
    'SELECT * FROM relation WHERE from_id = ? OR to_id = ? ORDER BY id',
  );

  const readable = (where: string) =>
    db.prepare<[string], ReadableRow>(
      `SELECT relation.id, relation.article_id, relation.type, relation.from_id, relation.to_id,
              relation.cue ->> '$.quote' AS cue, article.title, article.byline,
              source.label_id AS from_label_id, source.quote AS from_quote,
              target.label_id AS to_label_id, target.quote AS to_quote
         FROM article
         JOIN relation ON relation.article_id = article.id
         JOIN annotation AS source ON source.id = relation.from_id
         LEFT JOIN annotation AS target ON target.id = relation.to_id
        WHERE ${where}
        ORDER BY article.position DESC, article.id DESC, source.start, relation.id`,
    );
  const readableOfArticle = readable('article.id = ?');
  const readableOfAll = readable("? = ''");

  return {
    find: (id: string): Relation | null => {
      const row = byId.get(id);
      return row === undefined ? null : fromRow(row);
    },
    insert: (relation: Relation) => insert.run(toRow(relation)),
    update: (relation: Relation) => update.run(toRow(relation)),
    remove: (id: string) => remove.run(id),
    /** Links with the words at their ends, one after the other: an article's, or with '' all. */
    readable: (articleId: string): IterableIterator<ReadableRow> =>
      articleId === '' ? readableOfAll.iterate('') : readableOfArticle.iterate(articleId),
    ofArticle: (articleId: string): Relation[] => byArticle.all(articleId).map(fromRow),
    /** The relations an annotation begins or ends. */
    ofAnnotation: (id: string): Relation[] => byEnd.all(id, id).map(fromRow),
  };
}
