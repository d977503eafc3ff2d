import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ChosenFile, RecentProject } from '../../shared/host.ts';

/** Hands out tokens for the files a person chose; the window never learns a path. */
export type Files = {
  choose(path: string): ChosenFile;
  recent(path: string): RecentProject;
  /** The path behind a token handed out before, or null. */
  pathOf(token: string): string | null;
};

export function createFiles(grant: (token: string, path: string) => void): Files {
  const tokens = new Map<string, string>();
  const choose = (path: string): ChosenFile => {
    const token = tokens.get(path) ?? randomUUID();
    tokens.set(path, token);
    grant(token, path);
    return { token, name: basename(path) };
  };
  return {
    choose,
    recent: (path) => ({ ...choose(path), folder: dirname(path), isThere: existsSync(path) }),
    pathOf: (token) => [...tokens].find(([, candidate]) => candidate === token)?.[0] ?? null,
  };
}
