import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { failure } from '../../shared/failure.ts';
import { migrations } from './migrations/index.ts';
import { placeNew, removeUnfinished } from './put-in-place.ts';

/** Stands in a project file's header, so that no other SQLite file is taken for one: `GLLY`. */
export const applicationId = 0x474c4c59;

/** How many steps a file has taken; 0 for an empty one. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Takes a file from the version it has to `version`, in one transaction. */
export function migrate(db: Database.Database, version: number = migrations.length): void {
  const keys = db.pragma('foreign_keys', { simple: true });
  // Only outside a transaction can they be turned off, and only off can a table be made anew.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const { sql, fill } of migrations.slice(versionOf(db), version)) {
        db.exec(sql);
        fill?.(db);
      }
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  } finally {
    db.pragma(`foreign_keys = ${Number(keys)}`);
  }
}

/**
 * The tables, indexes and all else of a file's schema, to be compared. The tables that SQLite
 * keeps an index of words in are its own affair, and change with its versions.
 */
export function tablesOf(db: Database.Database): string {
  const rows = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      `SELECT type, name, sql
         FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_stat%'
        ORDER BY type, name`,
    )
    .all()
    .filter(({ type, name }) => type !== 'table' || !ofIndex.has(name));
  return JSON.stringify(rows);
}

const ofIndex = new Set(
  ['search_article', 'search_mark'].flatMap((name) =>
    ['data', 'idx', 'content', 'docsize', 'config'].map((part) => `${name}_${part}`),
  ),
);

/** The tables a file of this version has when Galley has made it. */
export function tablesOfVersion(version: number): string {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, version);
    return tablesOf(fresh);
  } finally {
    fresh.close();
  }
}

/**
 * Puts a copy of an older project beside it, before it is taken to a newer version; one that is
 * there already is left. Throws a Failure, and then the project is as it was.
 */
export function keepOlder(db: Database.Database, path: string): void {
  const extension = extname(path);
  const name = `${basename(path, extension)} (version ${versionOf(db)})${extension}`;
  const copy = join(dirname(path), name);
  const unfinished = `${copy}.unfinished-${process.pid}`;
  try {
    removeUnfinished(unfinished);
    db.prepare('VACUUM INTO ?').run(unfinished);
    requireWhole(unfinished);
    placeNew(unfinished, copy);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw failure('not-kept-older', { path, detail });
  } finally {
    removeUnfinished(unfinished);
  }
}

/** Makes sure that a project file that was just written can be read. Throws. */
export function requireWhole(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const result = copy.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new Error(String(result));
  } finally {
    copy.close();
  }
}

/** A copy of an older project in memory, taken to today's version: the file stays as it is. */
export function migratedCopy(db: Database.Database): Database.Database {
  const copy = new Database(db.serialize());
  migrate(copy);
  return copy;
}
