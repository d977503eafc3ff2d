import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failure } from '../../../shared/failure.ts';
import { recogniseFormat } from '../../../shared/formats/index.ts';
import type { FormatName } from '../../../shared/formats/names.ts';
import { openingLength } from '../../../shared/formats/opening.ts';
import { beginningOf } from '../../reading/datasets/bytes.ts';
import { filesIn } from '../../reading/datasets/files-in.ts';
import { messageOf } from '../system-error.ts';

/** How many files of a folder are looked at to tell its format. */
const mostLookedAt = 50;

/** The format of a file or of the files in a folder, by what they hold. Throws a Failure. */
export function formatAt(path: string): FormatName {
  const name = basename(path);
  if (!existsSync(path)) throw failure('dataset-missing', { path });
  try {
    const files = statSync(path).isDirectory()
      ? filesIn(path)
          .slice(0, mostLookedAt)
          .map((inside) => join(path, inside))
      : [path];
    for (const file of files) {
      const format = recogniseFormat(basename(file), beginningOf(file, openingLength));
      if (format !== null) return format;
    }
  } catch (thrown) {
    throw failure('dataset-unreadable', { path, detail: messageOf(thrown) });
  }
  throw failure('format-unknown', { name });
}
