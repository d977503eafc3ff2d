import type Database from 'better-sqlite3';
import { z } from 'zod';
import { articleIdOf, type Edit, editSchema, rowIdOf } from '../../../shared/model/edit.ts';
import { type Summary, summarySchema } from '../../../shared/model/summary.ts';

/**
 * `start` founds a project and cannot be undone; the others are what a person does, takes back
 * and does again.
 */
export type Action = 'start' | 'do' | 'undo' | 'redo';

export type JournalEntry = {
  sequence: number;
  committed: string;
  layerId: string;
  action: Action;
  /** The entry this one takes back, for an undo or a redo. */
  reverts: number | null;
  undoNext: number | null;
  redoNext: number | null;
  /** The first of the entries that this one is taken back with; null for one by itself. */
  partOf: number | null;
  summary: Summary;
  edits: Edit[];
};

type JournalRow = {
  sequence: number;
  committed: string;
  layer_id: string;
  action: Action;
  reverts: number | null;
  undo_next: number | null;
  redo_next: number | null;
  part_of: number | null;
  summary: string;
  edits: string;
};

const editsSchema = z.array(editSchema);

export type JournalRows = ReturnType<typeof journalRows>;

/** SQL about the journal. Entries are added and read, never changed. */
export function journalRows(db: Database.Database) {
  const insert = db.prepare<[JournalRow]>(
    `INSERT INTO journal
       (sequence, committed, layer_id, action, reverts, undo_next, redo_next, part_of, summary,
        edits)
     VALUES
       (@sequence, @committed, @layer_id, @action, @reverts, @undo_next, @redo_next, @part_of,
        @summary, @edits)`,
  );
  const insertRow = db.prepare<[{ article_id: string; row_id: string; sequence: number }]>(
    `INSERT OR IGNORE INTO journal_row (article_id, row_id, sequence)
     VALUES (@article_id, @row_id, @sequence)`,
  );
  const bySequence = db.prepare<[number], JournalRow>('SELECT * FROM journal WHERE sequence = ?');
  const summaryOf = db.prepare<[{ sequence: number }], { summary: string }>(
    `SELECT summary
       FROM journal
      WHERE sequence = COALESCE(
              (SELECT MAX(sequence) FROM journal WHERE part_of = @sequence), @sequence)`,
  );
  const chainAt = db.prepare<[number], Pick<JournalRow, 'undo_next' | 'redo_next'>>(
    'SELECT undo_next, redo_next FROM journal WHERE sequence = ?',
  );
  const partOf = db.prepare<[number], { part_of: number | null }>(
    'SELECT part_of FROM journal WHERE sequence = ?',
  );
  const members = db.prepare<[number], { sequence: number }>(
    'SELECT sequence FROM journal WHERE part_of = ? ORDER BY sequence DESC',
  );
  const reversalsSince = db.prepare<[number], { sequence: number; reverts: number }>(
    'SELECT sequence, reverts FROM journal WHERE sequence > ? AND reverts IS NOT NULL',
  );
  const lastSplit = db.prepare<[], Pick<JournalRow, 'action' | 'summary'>>(
    `SELECT action, summary FROM journal
      WHERE summary ->> '$.action' = 'split articles'
      ORDER BY sequence DESC LIMIT 1`,
  );
  const tail = db.prepare<[], Pick<JournalRow, 'sequence' | 'undo_next' | 'redo_next'>>(
    'SELECT sequence, undo_next, redo_next FROM journal ORDER BY sequence DESC LIMIT 1',
  );

  return {
    append: (entry: JournalEntry) => {
      insert.run({
        sequence: entry.sequence,
        committed: entry.committed,
        layer_id: entry.layerId,
        action: entry.action,
        reverts: entry.reverts,
        undo_next: entry.undoNext,
        redo_next: entry.redoNext,
        part_of: entry.partOf,
        summary: JSON.stringify(entry.summary),
        edits: JSON.stringify(entry.edits),
      });
      for (const edit of entry.edits) {
        insertRow.run({
          article_id: articleIdOf(edit) ?? '',
          row_id: rowIdOf(edit),
          sequence: entry.sequence,
        });
      }
    },
    /** Where the journal ends: its last sequence (0 when empty) and what undo and redo would take. */
    tail: () => {
      const row = tail.get();
      return {
        sequence: row?.sequence ?? 0,
        undoNext: row?.undo_next ?? null,
        redoNext: row?.redo_next ?? null,
      };
    },
    /** What undo and redo would have taken just before an entry. */
    before: (sequence: number) => {
      const row = chainAt.get(sequence - 1);
      return { undoNext: row?.undo_next ?? null, redoNext: row?.redo_next ?? null };
    },
    find: (sequence: number): JournalEntry => {
      const row = bySequence.get(sequence);
      if (row === undefined) throw new Error(`the journal has no entry ${sequence}`);
      return {
        sequence: row.sequence,
        committed: row.committed,
        layerId: row.layer_id,
        action: row.action,
        reverts: row.reverts,
        undoNext: row.undo_next,
        redoNext: row.redo_next,
        partOf: row.part_of,
        summary: summarySchema.parse(JSON.parse(row.summary)),
        edits: editsSchema.parse(JSON.parse(row.edits)),
      };
    },
    /**
     * The first of the entries that this one is taken back with, and those of them that are not
     * taken back, newest first; null for one by itself.
     */
    groupOf: (sequence: number): { first: number; standing: number[] } | null => {
      const row = partOf.get(sequence);
      if (row === undefined) throw new Error(`the journal has no entry ${sequence}`);
      if (row.part_of === null) return null;
      const first = row.part_of;
      const reversals = new Map<number, number[]>();
      for (const { sequence: by, reverts } of reversalsSince.iterate(first)) {
        reversals.set(reverts, [...(reversals.get(reverts) ?? []), by]);
      }
      // What took it back has been taken back itself, each time.
      const stands = (entry: number): boolean =>
        (reversals.get(entry) ?? []).every((by) => !stands(by));
      const standing = members
        .all(first)
        .flatMap(({ sequence: member }) => (stands(member) ? [member] : []));
      return { first, standing };
    },
    /** How the splits were made that the articles have, in words; '' where nobody made any. */
    lastSplit: (): string => {
      const row = lastSplit.get();
      if (row === undefined || row.action === 'undo') return '';
      return summarySchema.parse(JSON.parse(row.summary)).quote;
    },
    /** What a commit is called, or all those that are taken back with it: the last tells of all. */
    summary: (sequence: number): Summary => {
      const row = summaryOf.get({ sequence });
      if (row === undefined) throw new Error(`the journal has no entry ${sequence}`);
      return summarySchema.parse(JSON.parse(row.summary));
    },
  };
}
