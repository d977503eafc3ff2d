import type { ReadOptions } from '../../shared/reading/options.ts';
import type { DescriptionBatch, ReadBatch } from '../../shared/reading/record.ts';

/** A file, folder or archive on this machine, and how the files of it are to be read. */
export type ReaderSource = { path: string; options: ReadOptions };

/** Which file of a walk through the sources: files on disk in their order, then those inside one. */
export type WalkPlace = { onDisk: number; inside: number };

/** What a reading process is to do: it begins behind one file, and leaves out others. */
export type ReadingTask = {
  work: 'read' | 'describe';
  sources: readonly ReaderSource[];
  after: WalkPlace | null;
  without: readonly WalkPlace[];
};

/**
 * What a reading process tells. A file that is begun is named first, in case it is its end.
 * `delivered` is the last file of which nothing is missing after this part.
 */
export type FromReading =
  | {
      kind: 'begin';
      at: WalkPlace;
      chosen: number;
      file: string;
      /** Bytes on disk before this file, behind it, and in all. */
      before: number;
      behind: number;
      total: number;
    }
  | { kind: 'read'; batch: ReadBatch; delivered: WalkPlace | null }
  | { kind: 'described'; batch: DescriptionBatch; delivered: WalkPlace | null }
  | { kind: 'end' };

/**
 * What a reading process is told: what to do, and how many megabytes it may take in all; then
 * that another part may be made.
 */
export type ToReading = { kind: 'begin'; megabytes: number; task: ReadingTask } | { kind: 'more' };

/** How many parts are made before they are asked for. */
export const partsAhead = 2;
