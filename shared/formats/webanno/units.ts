import type { Fragment } from '../../model/annotation.ts';
import { firstToken } from '../tokens.ts';

/** A row: a token or a part of one, and the numbers of the spans on it, in their order. */
export type Unit = { id: string; start: number; end: number; spans: number[] };

export type Layout = {
  /** The rows of each sentence: each token, and behind it its parts. */
  sentences: Unit[][];
  /** Of each span, the rows it is on, in order. */
  unitsOf: Unit[][];
};

/**
 * The rows that spans (UTF-16) need: a span is on each token within it, and where it begins or
 * ends within a token on the part of it that it covers.
 */
export function layUnits(
  sentences: readonly (readonly Fragment[])[],
  spans: readonly Fragment[],
): Layout {
  const tokens = sentences.flat();
  const parts = tokens.map(() => new Map<string, Unit>());
  const whole: Unit[] = tokens.map(({ start, end }) => ({ id: '', start, end, spans: [] }));
  const partOf = (index: number, start: number, end: number): Unit => {
    const token = whole[index];
    if (token?.start === start && token.end === end) return token;
    const unit = parts[index]?.get(`${start}-${end}`) ?? { id: '', start, end, spans: [] };
    parts[index]?.set(`${start}-${end}`, unit);
    return unit;
  };
  const unitsOf = spans.map((span, number) => {
    const units: Unit[] = [];
    for (
      let index = firstToken(tokens, ({ end }) => end > span.start);
      index < tokens.length;
      index += 1
    ) {
      const token = tokens[index];
      if (token === undefined || token.start >= span.end) break;
      units.push(partOf(index, Math.max(token.start, span.start), Math.min(token.end, span.end)));
    }
    for (const unit of units) unit.spans.push(number);
    return units;
  });
  let index = 0;
  const rows = sentences.map((sentence, place) =>
    sentence.flatMap((_, number) => {
      const token = whole[index];
      const within = [...(parts[index]?.values() ?? [])];
      index += 1;
      if (token === undefined) return [];
      token.id = `${place + 1}-${number + 1}`;
      within.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const [part, unit] of within.entries()) unit.id = `${token.id}.${part + 1}`;
      return [token, ...within];
    }),
  );
  return { sentences: rows, unitsOf };
}
