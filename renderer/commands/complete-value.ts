import type { UsedValue } from '../../shared/contract.ts';
import { searchStrictly } from './palette.ts';

/** The most values that are offered at once. */
export const offeredLimit = 6;

export type Completer = (typed: string) => readonly UsedValue[];

/**
 * Prepares to complete from these values, the most used first: of nothing typed it offers the
 * first of them, else those that hold what is typed. A value that is typed out is not offered.
 */
export function createCompleter(values: readonly UsedValue[]): Completer {
  const search = searchStrictly(
    values,
    values.map(({ value }) => value),
  );
  return (typed) => {
    const words = typed.trim();
    const found = words === '' ? values : search(words);
    return found.filter(({ value }) => value !== words).slice(0, offeredLimit);
  };
}
