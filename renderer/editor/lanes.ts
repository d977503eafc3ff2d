import type { Annotation, Fragment } from '../../shared/model/annotation.ts';

/**
 * How many marks of one label can lie over each other and still be told apart: highlights of one
 * name that overlap are painted as one, so each depth has a name of its own.
 */
export const laneCount = 3;

/** A fragment to paint: whose it is, where, and how deep among those of its label. */
export type LanedFragment = Fragment & { annotation: Annotation; index: number; lane: number };

/**
 * Gives every fragment a lane: the lowest one that no overlapping fragment of the same label has
 * taken, in reading order. Deeper than the last lane shares the last. `annotations` are in
 * reading order.
 */
export function assignLanes(annotations: readonly Annotation[]): LanedFragment[] {
  const fragments = annotations.flatMap((annotation) =>
    annotation.fragments.map((fragment, index) => ({ ...fragment, annotation, index })),
  );
  fragments.sort((a, b) => a.start - b.start || b.end - a.end);
  const endsByLabel = new Map<string, number[]>();
  return fragments.map((fragment) => {
    const { labelId } = fragment.annotation;
    const ends = endsByLabel.get(labelId) ?? [];
    endsByLabel.set(labelId, ends);
    const free = ends.findIndex((end) => end <= fragment.start);
    const lane = Math.min(free === -1 ? ends.length : free, laneCount - 1);
    ends[lane] = Math.max(fragment.end, free === -1 ? 0 : (ends[lane] ?? 0));
    return { ...fragment, lane };
  });
}
