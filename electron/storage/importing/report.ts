import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Duplicate,
  duplicateSchema,
  type ImportOutcome,
} from '../../../shared/import-contract.ts';
import { type Problem, problemSchema } from '../../../shared/problem.ts';

/** The longest list in an answer; a report keeps the rest in a file of its own. */
export const listLimit = 1000;

/** All that an import had to say, however much. */
export type ImportReport = {
  addArticle(article: { id: string; isFlagged: boolean; notes: readonly string[] }): void;
  addDuplicate(duplicate: Duplicate): void;
  addProblem(problem: Problem): void;
  stop(): void;
  outcome(): ImportOutcome;
  duplicates(): Iterable<Duplicate>;
  problems(): Iterable<Problem>;
  /** Removes what is kept in a file. */
  forget(): void;
};

export function createImportReport(): ImportReport {
  const counts = { added: 0, firstId: '', skipped: 0, flagged: 0, exact: 0, near: 0 };
  const normalised = new Map<string, number>();
  const duplicates = createLongList<Duplicate>('duplicates', duplicateSchema.parse);
  const problems = createLongList<Problem>('problems', problemSchema.parse);
  let isStopped = false;
  return {
    addArticle({ id, isFlagged, notes }) {
      counts.added += 1;
      if (counts.firstId === '') counts.firstId = id;
      if (isFlagged) counts.flagged += 1;
      for (const note of notes) normalised.set(note, (normalised.get(note) ?? 0) + 1);
    },
    addDuplicate(duplicate) {
      counts[duplicate.kind] += 1;
      if (duplicate.became === 'skipped') counts.skipped += 1;
      duplicates.add(duplicate);
    },
    addProblem: (problem) => problems.add(problem),
    stop() {
      isStopped = true;
    },
    outcome: () => ({
      ...counts,
      duplicates: [...duplicates.first()],
      problemCount: problems.size(),
      problems: [...problems.first()],
      normalised: [...normalised].map(([note, articles]) => ({ note, articles })),
      isStopped,
    }),
    duplicates: duplicates.all,
    problems: problems.all,
    forget() {
      duplicates.forget();
      problems.forget();
    },
  };
}

/** A list whose first entries are in memory, and all others in a temporary file. */
function createLongList<Entry>(name: string, parse: (value: unknown) => Entry) {
  const first: Entry[] = [];
  let size = 0;
  let spill: { folder: string; path: string; file: number; lines: string[] } | null = null;
  const flush = () => {
    if (spill === null || spill.lines.length === 0) return;
    writeAll(spill.file, Buffer.from(spill.lines.join('')));
    spill.lines = [];
  };
  return {
    add(entry: Entry) {
      size += 1;
      if (first.length < listLimit) {
        first.push(entry);
        return;
      }
      if (spill === null) {
        const folder = mkdtempSync(join(tmpdir(), 'galley-import-'));
        const path = join(folder, `${name}.jsonl`);
        spill = { folder, path, file: openSync(path, 'wx', 0o600), lines: [] };
      }
      spill.lines.push(`${JSON.stringify(entry)}\n`);
      if (spill.lines.length >= listLimit) flush();
    },
    size: () => size,
    first: () => first,
    *all(): Generator<Entry> {
      yield* first;
      flush();
      if (spill === null) return;
      for (const line of readFileSync(spill.path, 'utf8').split('\n')) {
        if (line !== '') yield parse(JSON.parse(line));
      }
    },
    forget() {
      if (spill === null) return;
      closeSync(spill.file);
      rmSync(spill.folder, { recursive: true, force: true });
      spill = null;
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(file, bytes, offset);
}
