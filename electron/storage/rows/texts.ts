import type Database from 'better-sqlite3';
import { type ArticleText, articleTextSchema } from '../../../shared/model/article-text.ts';

type TextRow = {
  id: string;
  sha256: string;
  content: string;
  blocks: string;
  marks: string;
  provenance: string;
  version: number;
  corrects: string | null;
};

export type TextRows = ReturnType<typeof textRows>;

/** SQL about the words of articles. Texts are added and read, never changed. */
export function textRows(db: Database.Database) {
  const insert = db.prepare<[TextRow]>(
    `INSERT INTO text (id, sha256, content, blocks, marks, provenance, version, corrects)
     VALUES (@id, @sha256, @content, @blocks, @marks, @provenance, @version, @corrects)`,
  );
  const byId = db.prepare<[string], TextRow>('SELECT * FROM text WHERE id = ?');
  const contentById = db.prepare<[string], { content: string }>(
    'SELECT content FROM text WHERE id = ?',
  );
  const oneById = db.prepare<[string], { found: 1 }>('SELECT 1 AS found FROM text WHERE id = ?');
  const versionById = db.prepare<[string], { version: number }>(
    'SELECT version FROM text WHERE id = ?',
  );
  const ids = db.prepare<[], { id: string }>('SELECT id FROM text ORDER BY id');
  let last: { id: string; content: string } | null = null;

  return {
    insert: (text: ArticleText) =>
      insert.run({
        ...text,
        blocks: JSON.stringify(text.blocks),
        marks: JSON.stringify(text.marks),
        provenance: JSON.stringify(text.provenance),
      }),
    ids: (): string[] => ids.all().map((row) => row.id),
    find: (id: string): ArticleText | null => {
      const row = byId.get(id);
      if (row === undefined) return null;
      return articleTextSchema.parse({
        ...row,
        blocks: JSON.parse(row.blocks),
        marks: JSON.parse(row.marks),
        provenance: JSON.parse(row.provenance),
      });
    },
    has: (id: string): boolean => oneById.get(id) !== undefined,
    /** 1 for a text as it was imported, and for one that is not there. */
    version: (id: string): number => versionById.get(id)?.version ?? 1,
    /** The words alone. The last one asked for is kept: marks come in runs on one article. */
    content: (id: string): string | null => {
      if (last?.id === id) return last.content;
      const row = contentById.get(id);
      if (row === undefined) return null;
      last = { id, content: row.content };
      return row.content;
    },
  };
}
