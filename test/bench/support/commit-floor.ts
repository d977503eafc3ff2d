import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import type { BenchProject } from './project.ts';

/** The same rows as a mark of the app's writes, with nothing around them. */
export type CommitFloor = {
  /** Adds a mark, gives it another label and takes it away; answers milliseconds for each. */
  measure(): { add: number; relabel: number; remove: number };
  close(): void;
};

/** A bare better-sqlite3 connection to a copy of the project, in WAL mode with synchronous=FULL. */
export function openCommitFloor({ path, sheet, layerId }: BenchProject): CommitFloor {
  const copy = `${path}.floor`;
  const removeCopy = () => {
    for (const file of [copy, `${copy}-wal`]) rmSync(file, { force: true });
  };
  removeCopy();
  copyFileSync(path, copy);
  const db = new Database(copy);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const insert = db.prepare(
    `INSERT INTO annotation
       (id, article_id, layer_id, label_id, start, "end", fragments, quote, attributes, note,
        origin, created, updated)
     VALUES (?, ?, ?, 'actor', 10, 24, '[{"start":10,"end":24}]', 'fourteen units', '{}', '',
        'human', ?, ?)`,
  );
  const change = db.prepare(`UPDATE annotation SET label_id = 'figure', updated = ? WHERE id = ?`);
  const remove = db.prepare('DELETE FROM annotation WHERE id = ?');
  const last = db.prepare<[], { sequence: number }>(
    'SELECT MAX(sequence) AS sequence FROM journal',
  );
  const append = db.prepare(
    `INSERT INTO journal
       (sequence, committed, layer_id, action, reverts, undo_next, redo_next, summary, edits)
     VALUES (?, ?, ?, 'do', NULL, ?, NULL, ?, ?)`,
  );
  const summary = JSON.stringify({ action: 'tag', count: 1, quote: 'fourteen units' });
  let sequence = last.get()?.sequence ?? 0;

  const timed = (write: () => void): number => {
    const start = performance.now();
    db.transaction(() => {
      write();
      sequence += 1;
      const edits = JSON.stringify({ ...sheet.annotations[0], padding: layerId });
      append.run(sequence, new Date().toISOString(), layerId, sequence, summary, edits);
    }).immediate();
    return performance.now() - start;
  };

  return {
    measure: () => {
      const id = v7();
      const time = new Date().toISOString();
      return {
        add: timed(() => insert.run(id, sheet.article.id, layerId, time, time)),
        relabel: timed(() => change.run(time, id)),
        remove: timed(() => remove.run(id)),
      };
    },
    close: () => {
      db.close();
      removeCopy();
    },
  };
}
