import { nextGrapheme, previousGrapheme } from '../text/graphemes.ts';
import { tidySpan } from '../text/spans.ts';
import type { Annotation, Fragment } from './annotation.ts';
import type { Desk, Marking } from './marking.ts';
import { reshape } from './reshaped.ts';

/** One edge of one of a mark's fragments, which are counted from 0. */
export type Edge = { fragment: number; edge: 'start' | 'end' };

/** An edge, and the offset (UTF-16) it is to be moved to. */
export type EdgeMove = Edge & { offset: number };

/**
 * Moves an edge of an annotation to an offset, or as far towards it as it may go (see
 * `edgeRange`); within a character it goes around it, and white space there is left out. The
 * other edges stay. Null where the mark stays on its words; refused where another mark of its
 * label has just the new ones.
 */
export function moveEdge(desk: Desk, annotation: Annotation, move: EdgeMove): Marking | null {
  const fragment = fragmentAt(annotation, move);
  const { least, most } = edgeRange(desk.text, annotation, move);
  const place = Math.min(Math.max(move.offset, least), most);
  const { start, end }: Fragment = { ...fragment, [move.edge]: place };
  const moved = tidySpan(desk.text, start, end);
  if (moved === null || moved[move.edge] === fragment[move.edge]) return null;
  return reshape(desk, annotation, annotation.fragments.with(move.fragment, moved));
}

/**
 * How far an edge may go, both offsets included: its fragment keeps a character at least, and
 * between it and the mark's next fragment one stays free, so that they remain two.
 */
export function edgeRange(
  text: string,
  annotation: Annotation,
  move: Edge,
): { least: number; most: number } {
  const { start, end } = fragmentAt(annotation, move);
  if (move.edge === 'start') {
    const before = annotation.fragments[move.fragment - 1];
    const least = before === undefined ? 0 : nextGrapheme(text, before.end);
    return { least: Math.min(least, start), most: previousGrapheme(text, end) };
  }
  const after = annotation.fragments[move.fragment + 1];
  const most = after === undefined ? text.length : previousGrapheme(text, after.start);
  return { least: nextGrapheme(text, start), most: Math.max(most, end) };
}

function fragmentAt({ id, fragments }: Annotation, { fragment }: Edge): Fragment {
  const found = fragments[fragment];
  if (found === undefined) throw new Error(`the annotation ${id} has no fragment ${fragment}`);
  return found;
}
