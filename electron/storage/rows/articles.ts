import type Database from 'better-sqlite3';
import { type Article, type ArticleSummary, articleSchema } from '../../../shared/model/article.ts';
import type { Required } from '../../../shared/model/values.ts';

type ArticleRow = Omit<Article, 'textId' | 'meta'> & { text_id: string; meta: string };

const toRow = ({ textId, meta, ...facts }: Article): ArticleRow => ({
  ...facts,
  text_id: textId,
  meta: JSON.stringify(meta),
});

const fromRow = ({ text_id, meta, ...facts }: ArticleRow): Article =>
  articleSchema.parse({ ...facts, textId: text_id, meta: JSON.parse(meta) });

export type ArticleRows = ReturnType<typeof articleRows>;

/** SQL about articles. */
export function articleRows(db: Database.Database) {
  const insert = db.prepare<[ArticleRow]>(
    `INSERT INTO article
       (id, text_id, position, title, byline, published, source, language, status, split, meta,
        note, created, updated)
     VALUES
       (@id, @text_id, @position, @title, @byline, @published, @source, @language, @status,
        @split, @meta, @note, @created, @updated)`,
  );
  const update = db.prepare<[ArticleRow]>(
    `UPDATE article
        SET text_id = @text_id, position = @position, title = @title, byline = @byline,
            published = @published, source = @source, language = @language, status = @status,
            split = @split, meta = @meta, note = @note, created = @created, updated = @updated
      WHERE id = @id`,
  );
  const remove = db.prepare<[string]>('DELETE FROM article WHERE id = ?');
  const insertMeta = db.prepare<[string, string, string]>(
    'INSERT INTO article_meta (name, value, article_id) VALUES (?, ?, ?)',
  );
  const removeMeta = db.prepare<[string]>('DELETE FROM article_meta WHERE article_id = ?');
  const writeMeta = ({ id, meta }: Article) => {
    for (const [name, value] of Object.entries(meta)) insertMeta.run(name, value, id);
  };
  const byId = db.prepare<[string], ArticleRow>('SELECT * FROM article WHERE id = ?');
  const idsByTitle = db.prepare<[string, string], { id: string }>(
    // Its index goes by the letters alone.
    `SELECT id FROM article
      WHERE title = ? COLLATE NOCASE AND title = ?
      ORDER BY position, id`,
  );
  const idsInOrder = db.prepare<[], { id: string }>('SELECT id FROM article ORDER BY position, id');
  const byTextSha256 = db.prepare<[string], { id: string; title: string }>(
    `SELECT article.id, article.title
       FROM text
       JOIN article ON article.text_id = text.id
      WHERE text.sha256 = ?
      ORDER BY article.position, article.id
      LIMIT 1`,
  );
  const lastPosition = db.prepare<[], { position: number }>(
    'SELECT COALESCE(MAX(position), -1) AS position FROM article',
  );
  const facts = db.prepare<[string], Omit<ArticleSummary, 'annotations' | 'byLabel' | 'missing'>>(
    // A page at once, in the order that is asked for: a question for each takes ten times as long.
    `SELECT article.id, title, byline, published, source, status
       FROM json_each(?) AS wanted
      CROSS JOIN article ON article.id = wanted.value
      ORDER BY wanted.key`,
  );
  const counts = db.prepare<[string], { article_id: string; label_id: string; count: number }>(
    `SELECT article_id, label_id, COUNT(*) AS count
       FROM annotation
      WHERE article_id IN (SELECT value FROM json_each(?))
      GROUP BY article_id, label_id`,
  );
  const lacking = db.prepare<[string, string], { article_id: string; count: number }>(
    `SELECT annotation.article_id, COUNT(*) AS count
       FROM annotation
      WHERE annotation.article_id IN (SELECT value FROM json_each(?))
        AND EXISTS
            (SELECT 1
               FROM json_each(?) AS required
              WHERE required.value ->> 'labelId' = annotation.label_id
                AND NOT EXISTS
                    (SELECT 1
                       FROM json_each(annotation.attributes) AS attribute
                      WHERE attribute.key = required.value ->> 'name'))
      GROUP BY annotation.article_id`,
  );
  /** How many marks of these articles lack a required value; articles without any are left out. */
  const missingIn = (
    ids: readonly string[],
    required: readonly Required[],
  ): ReadonlyMap<string, number> => {
    if (required.length === 0) return new Map();
    const rows = lacking.all(JSON.stringify(ids), JSON.stringify(required));
    return new Map(rows.map(({ article_id, count }) => [article_id, count]));
  };

  return {
    find: (id: string): Article | null => {
      const row = byId.get(id);
      return row === undefined ? null : fromRow(row);
    },
    insert: (article: Article) => {
      insert.run(toRow(article));
      writeMeta(article);
    },
    update: (article: Article) => {
      update.run(toRow(article));
      removeMeta.run(article.id);
      writeMeta(article);
    },
    remove: (id: string) => {
      removeMeta.run(id);
      remove.run(id);
    },
    idsTitled: (title: string): string[] => idsByTitle.all(title, title).map((row) => row.id),
    /** Ids in the order of the queue. */
    ids: (): string[] => idsInOrder.all().map((row) => row.id),
    /** The first article whose text has this SHA-256. */
    withText: (sha256: string) => byTextSha256.get(sha256) ?? null,
    nextPosition: (): number => (lastPosition.get()?.position ?? -1) + 1,
    missingIn,
    /** What the queue shows of these articles; `required` are the values that marks must have. */
    summaries: (ids: readonly string[], required: readonly Required[]): ArticleSummary[] => {
      const missing = missingIn(ids, required);
      const wanted = JSON.stringify(ids);
      const marks = Map.groupBy(counts.all(wanted), ({ article_id }) => article_id);
      return facts.all(wanted).map((article) => {
        const rows = marks.get(article.id) ?? [];
        const byLabel = Object.fromEntries(rows.map((row) => [row.label_id, row.count]));
        const annotations = rows.reduce((sum, { count }) => sum + count, 0);
        return { ...article, annotations, byLabel, missing: missing.get(article.id) ?? 0 };
      });
    },
  };
}
