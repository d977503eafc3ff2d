import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type ReadingPlace, readingPlaceSchema } from '../../shared/host.ts';

/** Where somebody was in the articles they read last, by project path and article id. */
export type Places = {
  find(project: string, articleId: string): ReadingPlace | null;
  remember(project: string, articleId: string, place: ReadingPlace): void;
  /** Writes what was remembered a moment ago; for the end. */
  flush(): void;
};

/** How many articles are remembered; the one read longest ago is forgotten first. */
export const placeLimit = 500;
/** Milliseconds until what changes is written: a reader moves often, and nothing of it is work. */
const quiet = 1000;

const placesSchema = z
  .array(z.object({ project: z.string(), articleId: z.string(), place: readingPlaceSchema }))
  .catch([]);

/** Keeps places in a file of their own. What cannot be read starts afresh. */
export function openPlaces(path: string): Places {
  let places = placesSchema.parse(readJson(path));
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const unfinished = `${path}.new`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(places));
    renameSync(unfinished, path);
  };

  const isOf = (project: string, articleId: string) => (kept: (typeof places)[number]) =>
    kept.project === project && kept.articleId === articleId;

  return {
    find: (project, articleId) => places.find(isOf(project, articleId))?.place ?? null,
    remember: (project, articleId, place) => {
      const isThis = isOf(project, articleId);
      const others = places.filter((kept) => !isThis(kept));
      places = [{ project, articleId, place }, ...others].slice(0, placeLimit);
      timer ??= setTimeout(flush, quiet);
    },
    flush,
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}
