import { resolve } from 'node:path';

/** The path of a file that a person named, from where they stand. */
export function pathOf(file: string): string {
  // npm keeps that folder here when it starts from the project's own.
  return resolve(process.env.GALLEY_FOLDER ?? process.cwd(), file);
}
