import type { Problem } from '../../shared/problem.ts';
import type { ReadBatch, ReadRecord } from '../../shared/reading/record.ts';
import type { FromReading, ReadingTask } from './protocol.ts';
import { readFound } from './read-found.ts';
import { findSources, isIn, type Progress } from './sources.ts';

/** How much makes a part: records or problems, characters of texts, milliseconds since the last. */
const full = { pieces: 120, characters: 600_000, milliseconds: 250 };

type Message = Extract<FromReading, { kind: 'begin' | 'read' }>;

/**
 * Reads all files of the sources, part by part; each is named as it is begun. A part that does not
 * end a file holds nothing of any other.
 */
export async function* readAll({
  sources,
  after,
  without,
}: Omit<ReadingTask, 'work'>): AsyncGenerator<Message, void, undefined> {
  const progress: Progress = { done: 0, total: 0 };
  const part = createPart();
  let delivered = after;
  const batchOf = (pieces: Pieces, endsFile: { endsFile: boolean }): Message => {
    const batch: ReadBatch = { ...pieces, ...endsFile, ...progress };
    return { kind: 'read', batch, delivered };
  };
  for (const found of findSources(sources, after, progress)) {
    if (isIn(found.at, without)) continue;
    const { at, chosen, file, before, behind } = found;
    yield { kind: 'begin', at, chosen, file, before, behind, total: progress.total };
    part.beginFile();
    for await (const piece of readFound(found, sources)) {
      if (piece.kind === 'about') continue;
      part.add(piece.kind === 'record' ? piece.record : piece.problem);
      if (!part.isFull()) continue;
      const earlier = part.takeEarlier();
      if (earlier !== null) yield batchOf(earlier, { endsFile: true });
      yield batchOf(part.takeAll(), { endsFile: false });
    }
    delivered = at;
    if (part.isFull() || part.isDivided()) yield batchOf(part.takeAll(), { endsFile: true });
  }
  yield batchOf(part.takeAll(), { endsFile: true });
}

type Pieces = { records: ReadRecord[]; problems: Problem[] };

/** What is collected until it makes a part. */
function createPart() {
  let records: ReadRecord[] = [];
  let problems: Problem[] = [];
  let characters = 0;
  let since = performance.now();
  let before = { records: 0, problems: 0 };
  let isDivided = false;
  const takeAll = (): Pieces => {
    const taken = { records, problems };
    records = [];
    problems = [];
    characters = 0;
    since = performance.now();
    before = { records: 0, problems: 0 };
    isDivided = true;
    return taken;
  };
  return {
    beginFile() {
      before = { records: records.length, problems: problems.length };
      isDivided = false;
    },
    add(piece: ReadRecord | Problem) {
      if ('message' in piece) problems.push(piece);
      else {
        records.push(piece);
        characters += piece.text.content.length;
      }
    },
    isFull: () =>
      records.length + problems.length >= full.pieces ||
      characters >= full.characters ||
      performance.now() - since > full.milliseconds,
    /** Whether some of the file that was begun has been taken already. */
    isDivided: () => isDivided,
    takeAll,
    /** What was collected of files before the one that was begun, or null where that is nothing. */
    takeEarlier(): Pieces | null {
      if (before.records + before.problems === 0) return null;
      const earlier = {
        records: records.splice(0, before.records),
        problems: problems.splice(0, before.problems),
      };
      before = { records: 0, problems: 0 };
      return earlier;
    },
  };
}
