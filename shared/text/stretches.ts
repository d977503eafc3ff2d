/** Half-open, in UTF-16 offsets. */
type Span = { start: number; end: number };

/** A stretch of text over which nothing begins or ends, and what covers it, in the order given. */
export type Stretch<Cover extends Span> = Span & { covering: Cover[] };

/** Cuts a span wherever something that covers it begins or ends; the stretches join up to it. */
export function stretchesOf<Cover extends Span>(
  { start, end }: Span,
  covers: readonly Cover[],
): Stretch<Cover>[] {
  const here = covers.filter((cover) => cover.start < end && cover.end > start);
  if (here.length === 0) return start < end ? [{ start, end, covering: [] }] : [];
  const edges = new Set([start, end]);
  for (const cover of here) {
    edges.add(Math.max(cover.start, start));
    edges.add(Math.min(cover.end, end));
  }
  const offsets = [...edges].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((from, index) => {
    const to = offsets[index + 1] ?? end;
    const covering = here.filter((cover) => cover.start <= from && to <= cover.end);
    return { start: from, end: to, covering };
  });
}
