import type { Fragment } from '../../model/annotation.ts';
import { tokensBySentence } from '../tokens.ts';

/**
 * The tokens of each sentence of a text with these spans on it. A token is cut where a span begins
 * or ends within it, and sentences that a span goes across are one, so that each span is a row of
 * tokens of one sentence.
 */
export function layoutOf(text: string, spans: readonly Fragment[]): Fragment[][] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sentences: Fragment[][] = [];
  const isWithin = insideTester(spans);
  let edge = 0;
  for (const tokens of tokensBySentence(text)) {
    const pieces: Fragment[] = [];
    for (const { start, end } of tokens) {
      let from = start;
      while ((edges[edge] ?? Number.POSITIVE_INFINITY) <= start) edge += 1;
      for (let cut = edges[edge]; cut !== undefined && cut < end; cut = edges[edge]) {
        pieces.push({ start: from, end: cut });
        from = cut;
        edge += 1;
      }
      pieces.push({ start: from, end });
    }
    const before = sentences.at(-1);
    const isGoingOn = isWithin(tokens[0]?.start ?? 0);
    if (before === undefined || !isGoingOn) sentences.push(pieces);
    else for (const piece of pieces) before.push(piece);
  }
  return sentences;
}

/** Whether an offset lies within a span, not at its edges; to be asked in ascending order. */
function insideTester(spans: readonly Fragment[]): (offset: number) => boolean {
  const ascending = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let furthest = 0;
  return (offset) => {
    for (let span = ascending[next]; span !== undefined && span.start < offset; ) {
      furthest = Math.max(furthest, span.end);
      next += 1;
      span = ascending[next];
    }
    return furthest > offset;
  };
}
