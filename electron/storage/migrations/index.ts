import type Database from 'better-sqlite3';
import { fillSearch } from '../rows/search.ts';
import { first } from './001-first.ts';
import { meaning } from './002-meaning.ts';
import { finding } from './003-finding.ts';

/** A step to newer tables, and what is to be put into them that SQL alone cannot say. */
export type Migration = { sql: string; fill?: (db: Database.Database) => void };

/**
 * The steps from an empty file to today's tables, in order; a file's `user_version` says how
 * many it has taken. A released step is never edited: a change is another step.
 */
export const migrations: readonly Migration[] = [
  { sql: first },
  { sql: meaning },
  { sql: finding, fill: fillSearch },
];
