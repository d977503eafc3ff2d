import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Piece } from '../../../shared/formats/codec.ts';

/** Where what a format writes goes. */
export type Sink = {
  put(pieces: readonly Piece[]): void;
  /** Has all of it on the disk. */
  settle(): void;
  /** Lets go of the files, whatever became of them. */
  close(): void;
  /** How many bytes were put. */
  bytes(): number;
};

/** UTF-16 units that are gathered before they are written. */
const gathered = 64 * 1024;

/** Files that are open at once: of formats with files for each article, most are done with. */
const mostOpen = 32;

type Open = { file: number; pending: string[]; length: number };

/** Puts everything into one file, whatever the format calls it. Never replaces one. */
export function fileSink(path: string): Sink {
  const sink = sinkOf(
    () => path,
    () => {},
  );
  sink.put([{ path: '', text: '' }]);
  return sink;
}

/** Puts each piece where its path says, within a new folder. */
export function folderSink(folder: string): Sink {
  mkdirSync(folder);
  const placeOf = (path: string) => {
    if (!isInside(path)) throw new Error(`${path} is no path within a dataset`);
    return join(folder, path);
  };
  return sinkOf(placeOf, (place) => mkdirSync(dirname(place), { recursive: true }));
}

/** Whether a path leads to a file within a folder, on any system. */
export function isInside(path: string): boolean {
  const parts = path.split('/');
  const isName = (part: string) => !['', '.', '..'].includes(part) && !part.includes('\0');
  return parts.every((part) => isName(part) && !/[\\:]/.test(part));
}

function sinkOf(placeOf: (path: string) => string, makeRoom: (place: string) => void): Sink {
  // In the order in which they were last written to.
  const open = new Map<string, Open>();
  const begun = new Set<string>();
  let bytes = 0;

  const fileAt = (place: string): Open => {
    const known = open.get(place);
    if (known !== undefined) {
      open.delete(place);
      open.set(place, known);
      return known;
    }
    const [oldest] = open.keys();
    if (oldest !== undefined && open.size >= mostOpen) finish(oldest);
    if (!begun.has(place)) makeRoom(place);
    const file = openSync(place, begun.has(place) ? 'a' : 'wx');
    begun.add(place);
    const opened: Open = { file, pending: [], length: 0 };
    open.set(place, opened);
    return opened;
  };
  const flush = (one: Open) => {
    if (one.pending.length === 0) return;
    const data = Buffer.from(one.pending.join(''), 'utf8');
    one.pending = [];
    one.length = 0;
    for (let at = 0; at < data.length; ) at += writeSync(one.file, data, at);
    bytes += data.length;
  };
  const finish = (place: string) => {
    const one = open.get(place);
    if (one === undefined) return;
    try {
      flush(one);
      fsyncSync(one.file);
    } finally {
      closeSync(one.file);
      open.delete(place);
    }
  };

  return {
    put(pieces) {
      for (const { path, text } of pieces) {
        const one = fileAt(placeOf(path));
        if (text === '') continue;
        one.pending.push(text);
        one.length += text.length;
        if (one.length >= gathered) flush(one);
      }
    },
    settle() {
      for (const place of [...open.keys()]) finish(place);
    },
    close() {
      for (const { file } of open.values()) closeSync(file);
      open.clear();
    },
    bytes: () => bytes,
  };
}
