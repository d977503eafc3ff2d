import { accessSync, constants, existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Failure, failure } from '../../shared/failure.ts';
import { holderOf, somebody } from './holder.ts';
import {
  applicationId,
  keepOlder,
  migrate,
  migratedCopy,
  tablesOf,
  tablesOfVersion,
  versionOf,
} from './migrate.ts';
import { migrations } from './migrations/index.ts';

export type Access = 'read and write' | 'read only';

/** Milliseconds to wait for another process that is just closing the file. */
const busyTimeout = 400;

/**
 * Whether the file may be written to: not where its folder, its disk or its own mode forbids it.
 * A file marked read-only counts as such even for a user who could write to it all the same.
 */
export function accessTo(path: string): Access {
  const writableMode = 0o222;
  if ((statSync(path).mode & writableMode) === 0) return 'read only';
  try {
    accessSync(path, constants.W_OK);
    return 'read and write';
  } catch {
    return 'read only';
  }
}

/**
 * Opens a project file after making sure that it is one. For writing it is locked for this
 * connection alone, in WAL mode with every commit synced to disk. Throws a Failure.
 */
export function openDatabase(path: string, access: Access): Database.Database {
  if (!existsSync(path)) throw failure('project-missing', { path });
  if (statSync(path).isDirectory()) throw failure('not-a-project', { path });
  if (access === 'read only' && existsSync(`${path}-wal`)) {
    throw failure('read-only-unfinished', { path });
  }
  const db = connect(path, access);
  try {
    // Before the first read: from then on nobody else gets in, and no -shm file is needed.
    if (access === 'read and write') db.pragma('locking_mode = EXCLUSIVE');
    requireProject(db, path);
    requireKnownTables(db, path);
    const isOlder = versionOf(db) < migrations.length;
    if (access === 'read only') return isOlder ? inMemory(db) : db;
    // Only now, because this writes: a file that is refused stays as it was.
    if (isOlder) keepOlder(db, path);
    writeSafely(db);
    if (isOlder) migrate(db);
    return db;
  } catch (thrown) {
    db.close();
    throw openingFailure(thrown, path);
  }
}

/** Makes the tables of a new project in the empty file at `path` and returns the connection. */
export function createDatabase(path: string): Database.Database {
  const db = new Database(path, { timeout: busyTimeout });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('synchronous = EXTRA');
    distrust(db);
    migrate(db);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

/** Closes so that the file stands alone: no -wal beside it, and readable in a read-only folder. */
export function closeDatabase(db: Database.Database): void {
  if (!db.readonly) db.pragma('journal_mode = DELETE');
  db.close();
}

function connect(path: string, access: Access): Database.Database {
  const db = new Database(path, {
    fileMustExist: true,
    readonly: access === 'read only',
    timeout: busyTimeout,
  });
  distrust(db);
  return db;
}

/** An older project that is only to be read is read as a newer one would be. */
function inMemory(db: Database.Database): Database.Database {
  const copy = migratedCopy(db);
  db.close();
  distrust(copy);
  return copy;
}

/** Project files arrive by mail: no SQL of theirs is trusted, no page is believed unchecked. */
function distrust(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
}

function writeSafely(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // The library turns this down to NORMAL with WAL, which loses commits in a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
}

function requireProject(db: Database.Database, path: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw failure('not-a-project', { path });
  }
  const version = versionOf(db);
  if (version > migrations.length) throw failure('newer-project', { path, version });
}

/** A file whose tables are not those its version makes could carry triggers or views: refuse it. */
function requireKnownTables(db: Database.Database, path: string): void {
  if (tablesOf(db) === tablesOfVersion(versionOf(db))) return;
  throw failure('damaged-project', { path, detail: 'its tables are not those of a project' });
}

function openingFailure(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  if (thrown.code.startsWith('SQLITE_BUSY')) {
    return failure('project-held', { path, holder: holderOf(path) });
  }
  if (thrown.code === 'SQLITE_NOTADB') return failure('not-a-project', { path });
  return sqliteFailure(thrown, path);
}

/** The sentence for an error of SQLite's own while the project at `path` is in use. */
export function sqliteFailure(
  error: InstanceType<typeof Database.SqliteError>,
  path: string,
): Failure {
  const { code, message } = error;
  if (code.startsWith('SQLITE_FULL')) return failure('disk-full', { path });
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return failure('damaged-project', { path, detail: message });
  }
  if (code.startsWith('SQLITE_READONLY')) return failure('project-read-only', { path });
  // Who has it is not looked up: this process may have the file open itself.
  if (code.startsWith('SQLITE_BUSY')) return failure('project-held', { path, holder: somebody });
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return failure('refused-edit', { detail: 'it would leave something that belongs to nothing' });
  }
  return failure('cannot-write', { path, detail: message });
}
