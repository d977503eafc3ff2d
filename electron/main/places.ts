import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ReadingPlace, readingPlaceSchema } from '../../shared/host.ts';

/** Where somebody was in the articles they read, by project path and article id. */
export type Places = {
  find(project: string, articleId: string): ReadingPlace | null;
  remember(project: string, articleId: string, place: ReadingPlace): void;
  /** Writes what was remembered a moment ago; for the end. */
  flush(): void;
};

/**
 * How many places a file keeps, of the 256 that there are: enough for some hundred thousand
 * articles. The one read longest ago is forgotten first.
 */
export const placeLimit = 2000;
/** Milliseconds until what changes is written: a reader moves often, and nothing of it is work. */
const quiet = 1000;

const placesSchema = z
  .array(z.object({ project: z.string(), articleId: z.string(), place: readingPlaceSchema }))
  .catch([]);
type Kept = z.infer<typeof placesSchema>;

/**
 * Keeps places in a folder of small files, so that what is read and written for a move does not
 * grow with the articles. What cannot be read starts afresh.
 */
export function openPlaces(folder: string): Places {
  const files = new Map<string, Kept>();
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const placesIn = (file: string): Kept => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const read = placesSchema.parse(readJson(join(folder, file)));
    files.set(file, read);
    return read;
  };

  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    mkdirSync(folder, { recursive: true });
    for (const file of changed) {
      const unfinished = join(folder, `${file}.new`);
      writeFileSync(unfinished, JSON.stringify(placesIn(file)));
      renameSync(unfinished, join(folder, file));
    }
    changed.clear();
  };

  const isOf = (project: string, articleId: string) => (kept: Kept[number]) =>
    kept.project === project && kept.articleId === articleId;

  return {
    find: (project, articleId) =>
      placesIn(fileOf(project, articleId)).find(isOf(project, articleId))?.place ?? null,
    remember: (project, articleId, place) => {
      const file = fileOf(project, articleId);
      const isThis = isOf(project, articleId);
      const others = placesIn(file).filter((kept) => !isThis(kept));
      files.set(file, [{ project, articleId, place }, ...others].slice(0, placeLimit));
      changed.add(file);
      timer ??= setTimeout(flush, quiet);
    },
    flush,
  };
}

/** The file that a place is kept in: one of 256, all about equally full. */
function fileOf(project: string, articleId: string): string {
  const digest = createHash('sha256').update(`${project}\0${articleId}`).digest('hex');
  return `${digest.slice(0, 2)}.json`;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}
