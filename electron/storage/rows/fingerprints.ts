import type Database from 'better-sqlite3';
import type { Fingerprint } from '../../../shared/reading/record.ts';

export type FingerprintRows = ReturnType<typeof fingerprintRows>;

/** What a fingerprint stands for, where an article still has those words. */
export type Fingerprinted = { id: string; title: string; content: string };

/** SQL about what tells texts that are nearly the same. */
export function fingerprintRows(db: Database.Database) {
  const insert = db.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO fingerprint (text_id, high, low) VALUES (?, ?, ?)',
  );
  const ofArticles = db.prepare<[], { textId: string; high: number; low: number }>(
    `SELECT fingerprint.text_id AS textId, fingerprint.high, fingerprint.low
       FROM article
       JOIN fingerprint ON fingerprint.text_id = article.text_id`,
  );
  const lacking = db.prepare<[number], { textId: string; content: string }>(
    `SELECT text.id AS textId, text.content
       FROM article
       JOIN text ON text.id = article.text_id
      WHERE NOT EXISTS (SELECT 1 FROM fingerprint WHERE fingerprint.text_id = article.text_id)
      LIMIT ?`,
  );
  const articleOf = db.prepare<[string], Fingerprinted>(
    `SELECT article.id, article.title, text.content
       FROM article
       JOIN text ON text.id = article.text_id
      WHERE article.text_id = ?
      ORDER BY article.position, article.id
      LIMIT 1`,
  );
  return {
    insert: (textId: string, { high, low }: Fingerprint) => insert.run(textId, high, low),
    /** Those of the words that articles have now. */
    ofArticles: () => ofArticles.iterate(),
    /** Words of articles that have none yet. */
    lacking: (limit: number) => lacking.all(limit),
    articleOf: (textId: string): Fingerprinted | null => articleOf.get(textId) ?? null,
  };
}
