import type { FormatProblem } from './codec.ts';
import { lineWith } from './json-source.ts';

/** What was wrong with a JSON source, each with the line on which the words concerned stand. */
export type ProblemList = {
  problems: FormatProblem[];
  /** `words` are an id or the like, as a string of the source. */
  tell(message: string, words?: string): void;
};

/** How many problems are looked for in the source; those of a file with more are on its first. */
const located = 100;

export function createProblemList(source: string): ProblemList {
  const problems: FormatProblem[] = [];
  return {
    problems,
    tell(message, words = '') {
      const line = problems.length < located ? lineWith(source, words) : 1;
      problems.push({ line, message });
    },
  };
}
