import Database from 'better-sqlite3';
import type { OpenProject } from '../project.ts';

/** How commits are written that follow each other in hundreds. */
export type BulkWriting = {
  /** Commits without waiting for the disk. What a person does meanwhile waits for it as ever. */
  write(run: () => void): void;
  /** Afterwards all that was written is on the disk. */
  settle(): void;
};

/**
 * Has the commits of a long job not wait for the disk one by one. None is ever half there: a power
 * cut may take back the last of them whole, but nothing older than what a person did meanwhile,
 * whose commit waits until all before it is on the disk too.
 */
export function bulkWriting({ db }: Pick<OpenProject, 'db'>): BulkWriting {
  return {
    write(run) {
      db.pragma('synchronous = NORMAL');
      try {
        run();
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
    settle() {
      try {
        // Waits for the disk first, and then moves what is beside the file into it.
        db.pragma('wal_checkpoint(PASSIVE)');
      } catch (thrown) {
        // Where there is no room in the file, all stays beside it, where it is safe as well.
        if (!(thrown instanceof Database.SqliteError)) throw thrown;
      }
    },
  };
}
