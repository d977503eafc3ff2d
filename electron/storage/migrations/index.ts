import { first } from './001-first.ts';
import { meaning } from './002-meaning.ts';

/**
 * The steps from an empty file to today's tables, in order; a file's `user_version` says how
 * many it has taken. A released step is never edited: a change is another step.
 */
export const migrations: readonly string[] = [first, meaning];
