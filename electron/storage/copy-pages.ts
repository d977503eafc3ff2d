import type Database from 'better-sqlite3';
import type { Job } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';

/** Pages copied between two calls of others: some milliseconds of work. */
const pagesAtOnce = 500;

/**
 * Copies a database to a new file page by page, and lets others write to it meanwhile: what they
 * change where it was copied already is copied again. Asked to stop, it does so once the new file
 * is let go of. Throws.
 */
export function* copyPages(db: Database.Database, path: string): Job<void> {
  let progress = { done: 0, total: 0 };
  let isAbandoned = false;
  let end: { thrown: unknown } | 'copied' | null = null;
  let wake = () => {};
  const hear = (result: typeof end) => {
    end = result;
    wake();
  };
  db.backup(path, {
    progress: ({ totalPages, remainingPages }) => {
      if (isAbandoned) throw new Error('the copy was given up');
      progress = { done: totalPages - remainingPages, total: totalPages };
      wake();
      return pagesAtOnce;
    },
  }).then(
    () => hear('copied'),
    (thrown: unknown) => hear({ thrown }),
  );
  const ended = () => end;
  try {
    while (ended() === null) {
      const until = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const asked = yield { ...progress, until, onCancel: 'ask' };
      if (asked === 'stop') isAbandoned = true;
    }
  } finally {
    isAbandoned ||= ended() === null;
  }
  if (isAbandoned) throw failure('cancelled', {});
  const result = ended();
  if (result !== null && result !== 'copied') throw result.thrown;
}
