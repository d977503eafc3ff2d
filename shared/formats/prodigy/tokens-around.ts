import type { Fragment } from '../../model/annotation.ts';
import { tokensOf } from '../tokens.ts';

/**
 * The tokens of a text, cut wherever a span begins or ends, so that each span is a row of whole
 * tokens. Where no token would begin or end a span, what lies there becomes one, whatever it is.
 * Spans are UTF-16 and not empty, and so are the tokens, in order.
 */
export function tokensAround(text: string, spans: readonly Fragment[]): Fragment[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const tokens = tokensOf(text);
  const edges = new Set([...starts, ...ends, ...tokens.flatMap(({ start, end }) => [start, end])]);
  const places = Uint32Array.from(edges).sort();
  const pieces: Fragment[] = [];
  let next = 0;
  for (let index = 0; index + 1 < places.length; index += 1) {
    const piece = { start: places[index] ?? 0, end: places[index + 1] ?? 0 };
    while ((tokens[next]?.end ?? text.length) <= piece.start && next < tokens.length) next += 1;
    const isInToken = (tokens[next]?.start ?? text.length) <= piece.start;
    if (isInToken || starts.has(piece.start) || ends.has(piece.end)) pieces.push(piece);
  }
  return pieces;
}
