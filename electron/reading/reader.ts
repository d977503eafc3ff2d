import { failure } from '../../shared/failure.ts';
import type { Problem } from '../../shared/problem.ts';
import { formatOfName } from '../../shared/reading/formats.ts';
import type {
  DescriptionBatch,
  ReadBatch,
  SourceDescription,
} from '../../shared/reading/record.ts';
import { type Lost, openLine, type ReadingSurroundings } from './line.ts';
import { baseName } from './names.ts';
import type { ReaderSource } from './protocol.ts';

export type { ReaderSource } from './protocol.ts';

export type Reader = {
  /** The next part of what is read, or null when all is read. One call at a time. */
  next(): Promise<ReadBatch | null>;
  /** Ends the process that reads; safe to call at any time, and twice. */
  close(): void;
};

export type Describer = {
  /** The next files that were looked into, or null when all were. One call at a time. */
  next(): Promise<DescriptionBatch | null>;
  /** Ends the process that reads; safe to call at any time, and twice. */
  close(): void;
};

/** Reads in a process of its own; a few batches ahead at most, so that memory stays flat. */
export function openReader(
  sources: readonly ReaderSource[],
  surroundings: ReadingSurroundings = {},
): Reader {
  const line = openLine('read', sources, surroundings);
  return {
    async next() {
      const part = await line.next();
      if (part === null) return null;
      if (part.kind === 'read') return part.batch;
      if (part.kind !== 'lost') throw new Error(`a reader was told ${part.kind}`);
      const { behind: done, total } = part.begun;
      return { records: [], problems: [problemOf(part)], endsFile: true, done, total };
    },
    close: line.close,
  };
}

/**
 * Looks into files without importing them: those of folders and archives too, each read whole up
 * to a limit, else its beginning, with an estimate for the rest.
 */
export function openDescriber(
  sources: readonly ReaderSource[],
  surroundings: ReadingSurroundings = {},
): Describer {
  const line = openLine('describe', sources, surroundings);
  return {
    async next() {
      const part = await line.next();
      if (part === null) return null;
      if (part.kind === 'described') return part.batch;
      if (part.kind !== 'lost') throw new Error(`a describer was told ${part.kind}`);
      const { behind: done, total } = part.begun;
      return { descriptions: [undescribed(part)], traces: [], done, total };
    },
    close: line.close,
  };
}

function problemOf({ begun, end, detail }: Lost): Problem {
  const name = baseName(begun.file);
  const { code, message } =
    end === 'too much memory'
      ? failure('file-too-heavy', { name })
      : end === 'too long'
        ? failure('file-too-slow', { name })
        : failure('file-unreadable', { name, detail });
  return { file: begun.file, line: 0, code, message };
}

function undescribed(lost: Lost): SourceDescription {
  const { chosen, file, before, behind } = lost.begun;
  const format = formatOfName(file);
  return {
    chosen,
    file,
    format: format === null || format === 'archive' ? 'text' : format,
    encoding: '',
    isEncodingSure: false,
    bytes: behind - before,
    articles: 0,
    isCounted: true,
    columns: [],
    first: [],
    notes: [],
    problems: [problemOf(lost)],
  };
}
