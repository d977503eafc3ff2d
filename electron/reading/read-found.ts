import { Failure, failure } from '../../shared/failure.ts';
import type { FormatName } from '../../shared/formats/names.ts';
import type { Problem } from '../../shared/problem.ts';
import { type ReadOptions, readOptionsSchema } from '../../shared/reading/options.ts';
import type { ReadRecord } from '../../shared/reading/record.ts';
import { finishDraft } from './finish.ts';
import { TooManyElements } from './html/too-many-elements.ts';
import type { About, Items } from './item.ts';
import { baseName } from './names.ts';
import type { ReaderSource } from './protocol.ts';
import { readSource } from './read-source.ts';
import type { Found } from './sources.ts';
import { codeOf, isOfSystem, messageOf } from './system-error.ts';
import { TooNested } from './too-nested.ts';

/** What reading a file gives: what it is, its articles, and what is wrong with it or a part. */
export type ReadPiece =
  | About
  | { kind: 'record'; record: ReadRecord }
  | { kind: 'problem'; problem: Problem };

/**
 * Reads a file as its source's options say. Never fails: what is wrong with all of it, expected
 * or not, is a problem like any other, and the last piece.
 */
export async function* readFound(
  found: Found,
  sources: readonly ReaderSource[],
): AsyncGenerator<ReadPiece, void, undefined> {
  if (found.kind === 'problem') {
    yield { kind: 'problem', problem: found.problem };
    return;
  }
  const { source } = found;
  const { file } = source;
  let about: About | null = null;
  try {
    for await (const item of itemsOf(found, sources)) {
      if (item.kind === 'about') {
        about = item;
        yield item;
        continue;
      }
      if (about === null) throw new Error(`${found.format} was read before it was known`);
      const piece = item.kind === 'draft' ? finishDraft(item.draft, about, source) : item;
      if ('text' in piece) {
        yield { kind: 'record', record: piece };
        continue;
      }
      const { line, code, message } = piece;
      yield { kind: 'problem', problem: { file, line, code, message } };
    }
  } catch (thrown) {
    const { code, message } = failureOf(thrown, baseName(file));
    yield { kind: 'problem', problem: { file, line: 0, code, message } };
  }
}

function itemsOf(found: Extract<Found, { kind: 'file' }>, sources: readonly ReaderSource[]): Items {
  const options = optionsOf(found, sources);
  const path = sources[found.chosen]?.path ?? '';
  if (options.dataset !== null) return datasetItems(path, options.dataset);
  return readSource(found.source, found.format, options);
}

/** What reads datasets is loaded by the first of them. */
async function* datasetItems(path: string, dataset: FormatName): Items {
  const { readDataset } = await import('./datasets/read-dataset.ts');
  yield* readDataset(path, dataset);
}

/** A format is chosen for one file; an encoding and a mapping for all of a folder or archive. */
function optionsOf({ chosen }: Found, sources: readonly ReaderSource[]): ReadOptions {
  return sources[chosen]?.options ?? readOptionsSchema.parse({});
}

function failureOf(thrown: unknown, name: string): Failure {
  if (thrown instanceof Failure) return thrown;
  const isOutOfStack = thrown instanceof RangeError && /call stack/i.test(thrown.message);
  if (isOutOfStack || thrown instanceof TooNested) return failure('file-too-nested', { name });
  if (thrown instanceof TooManyElements) return failure('file-too-heavy', { name });
  if (codeOf(thrown) === 'ENOENT') return failure('file-missing', { name });
  if (isOfSystem(thrown)) return failure('file-unreadable', { name, detail: messageOf(thrown) });
  // What a library says of its own insides helps nobody who has the file.
  return failure('file-damaged', { name, detail: 'its parts do not fit together' });
}
