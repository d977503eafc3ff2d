import type { Annotation } from '../../shared/model/annotation.ts';

const ranks = new WeakMap<readonly Annotation[], Map<string, ReadonlyMap<Annotation, number>>>();

/**
 * Which of the marks of its label a mark is among these, counted from 1, and how many there are.
 * Counted once for each label of a list.
 */
export function rankOfMark(
  annotations: readonly Annotation[],
  mark: Annotation,
): { rank: number; of: number } {
  const byLabel = ranks.get(annotations) ?? new Map<string, ReadonlyMap<Annotation, number>>();
  ranks.set(annotations, byLabel);
  const known = byLabel.get(mark.labelId);
  const same = known ?? rank(annotations, mark.labelId);
  if (known === undefined) byLabel.set(mark.labelId, same);
  return { rank: same.get(mark) ?? 0, of: same.size };
}

function rank(
  annotations: readonly Annotation[],
  labelId: string,
): ReadonlyMap<Annotation, number> {
  const same = new Map<Annotation, number>();
  for (const annotation of annotations) {
    if (annotation.labelId === labelId) same.set(annotation, same.size + 1);
  }
  return same;
}
