import type { FormatProblem, Framing, Source } from '../../../shared/formats/codec.ts';

/** The line of a file that a problem within a source is on, from 1. */
export function lineOfProblem(
  framing: Framing,
  source: Pick<Source, 'line'>,
  { line }: Pick<FormatProblem, 'line'>,
): number {
  // A source that is a line has no other, whichever way it is counted.
  return framing === 'lines' ? source.line : source.line + line - 1;
}
