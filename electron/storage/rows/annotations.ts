import type Database from 'better-sqlite3';
import {
  type Annotation,
  annotationSchema,
  compareAnnotations,
  extentOf,
} from '../../../shared/model/annotation.ts';

type AnnotationRow = {
  id: string;
  article_id: string;
  layer_id: string;
  label_id: string;
  start: number;
  end: number;
  fragments: string;
  quote: string;
  attributes: string;
  note: string;
  origin: string;
  created: string;
  updated: string;
};

const toRow = (annotation: Annotation): AnnotationRow => ({
  id: annotation.id,
  article_id: annotation.articleId,
  layer_id: annotation.layerId,
  label_id: annotation.labelId,
  ...extentOf(annotation),
  fragments: JSON.stringify(annotation.fragments),
  quote: annotation.quote,
  attributes: JSON.stringify(annotation.attributes),
  note: annotation.note,
  origin: annotation.origin,
  created: annotation.created,
  updated: annotation.updated,
});

const fromRow = (row: AnnotationRow): Annotation =>
  annotationSchema.parse({
    id: row.id,
    articleId: row.article_id,
    layerId: row.layer_id,
    labelId: row.label_id,
    fragments: JSON.parse(row.fragments),
    quote: row.quote,
    attributes: JSON.parse(row.attributes),
    note: row.note,
    origin: row.origin,
    created: row.created,
    updated: row.updated,
  });

/** Which marks are meant: of a label, of an actor's name, with words as the index is asked for them. */
export type WantedMarks = { labelId: string | null; actor: string | null; words: string };

/** SQL that lists marks throughout the project, article by article as these came in. */
function listed(db: Database.Database) {
  const known = new Map<string, Database.Statement<[object], unknown>>();
  const prepare = (sql: string) => {
    const statement = known.get(sql) ?? db.prepare<[object], unknown>(sql);
    known.set(sql, statement);
    return statement;
  };
  const where = ({ labelId, actor, words }: WantedMarks) => {
    const conditions = [
      ...(labelId === null ? [] : ['label_id = @labelId']),
      ...(actor === null ? [] : ["attributes ->> '$.canonical' = @actor"]),
      ...(words === '' ? [] : [worded]),
    ];
    return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  };
  return {
    list: (wanted: WantedMarks, page: { start: number; limit: number }): Annotation[] =>
      (
        prepare(
          `SELECT * FROM annotation ${where(wanted)}
            ORDER BY article_id, start, "end" DESC, id
            LIMIT @limit OFFSET @start`,
        ).all({ ...wanted, ...page }) as AnnotationRow[]
      ).map(fromRow),
    count: (wanted: WantedMarks): number => {
      const sql = `SELECT COUNT(*) AS count FROM annotation ${where(wanted)}`;
      return (prepare(sql).get(wanted) as { count: number }).count;
    },
  };
}

const worded = `id IN (SELECT annotation_id FROM search_mark_row
     WHERE row IN (SELECT rowid FROM search_mark WHERE search_mark MATCH @words))`;

export type AnnotationRows = ReturnType<typeof annotationRows>;

/** SQL about annotations. */
export function annotationRows(db: Database.Database) {
  const insert = db.prepare<[AnnotationRow]>(
    `INSERT INTO annotation
       (id, article_id, layer_id, label_id, start, "end", fragments, quote, attributes, note,
        origin, created, updated)
     VALUES
       (@id, @article_id, @layer_id, @label_id, @start, @end, @fragments, @quote, @attributes,
        @note, @origin, @created, @updated)`,
  );
  const update = db.prepare<[AnnotationRow]>(
    `UPDATE annotation
        SET article_id = @article_id, layer_id = @layer_id, label_id = @label_id,
            start = @start, "end" = @end, fragments = @fragments, quote = @quote,
            attributes = @attributes, note = @note, origin = @origin, created = @created,
            updated = @updated
      WHERE id = @id`,
  );
  const remove = db.prepare<[string]>('DELETE FROM annotation WHERE id = ?');
  const byId = db.prepare<[string], AnnotationRow>('SELECT * FROM annotation WHERE id = ?');
  const byArticle = db.prepare<[string], AnnotationRow>(
    'SELECT * FROM annotation WHERE article_id = ?',
  );
  const counts = db.prepare<[], { label_id: string; count: number }>(
    'SELECT label_id, COUNT(*) AS count FROM annotation GROUP BY label_id',
  );

  const list = listed(db);

  return {
    ...list,
    find: (id: string): Annotation | null => {
      const row = byId.get(id);
      return row === undefined ? null : fromRow(row);
    },
    insert: (annotation: Annotation) => insert.run(toRow(annotation)),
    update: (annotation: Annotation) => update.run(toRow(annotation)),
    remove: (id: string) => remove.run(id),
    /** An article's annotations in reading order. */
    ofArticle: (articleId: string): Annotation[] =>
      byArticle.all(articleId).map(fromRow).sort(compareAnnotations),
    /** How many marks each label has in the project; labels without any are left out. */
    countByLabel: (): ReadonlyMap<string, number> =>
      new Map(counts.all().map((row) => [row.label_id, row.count])),
  };
}
