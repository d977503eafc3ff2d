import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';

/** What to call whoever has the file when they cannot be read. */
export const somebody = 'another Galley';

export type Holder = { application: string; process: number; since: string };

/**
 * Writes into the project who has it, for others to be told by name. The lock itself is
 * SQLite's: it goes with the process, so a killed one never leaves the file locked.
 */
export function recordHolder(db: Database.Database, holder: Holder): void {
  db.prepare(
    `INSERT OR REPLACE INTO holder (only, application, process, since)
     VALUES (1, @application, @process, @since)`,
  ).run(holder);
  // From the -wal into the file proper, where those who are kept out can read it.
  db.pragma('wal_checkpoint(TRUNCATE)');
}

export function clearHolder(db: Database.Database): void {
  db.prepare('DELETE FROM holder').run();
}

/**
 * Has a copy of a project that was just written name nobody, and stand alone: whoever has the
 * project has not the copy.
 */
export function forgetHolder(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  try {
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('journal_mode = DELETE');
    copy.pragma('secure_delete = ON');
    clearHolder(copy);
  } finally {
    copy.close();
  }
}

/**
 * Who has the locked project at `path` open, as words for a sentence. Reads past the lock, with
 * Node's own SQLite, because it can open a file as immutable; only ever called by a process
 * that does not have the file open itself.
 */
export function holderOf(path: string): string {
  try {
    const url = pathToFileURL(path);
    url.search = '?immutable=1&mode=ro';
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const db = new DatabaseSync(url, { readOnly: true });
    try {
      const row = db.prepare('SELECT application, process FROM holder').get();
      if (row === undefined) return somebody;
      return `${row.application} (process ${row.process})`;
    } finally {
      db.close();
    }
  } catch {
    // Whoever has it may be writing this very page; the name is a courtesy, the refusal stands.
    return somebody;
  }
}
