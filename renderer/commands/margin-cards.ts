import type { Annotation } from '../../shared/model/annotation.ts';

/** Whether a mark's card is shown: not when its label is left out, unless it is in focus. */
export function isCardShown(
  { id, labelId }: Pick<Annotation, 'id' | 'labelId'>,
  hiddenLabels: ReadonlySet<string>,
  focus: string | null,
): boolean {
  return !hiddenLabels.has(labelId) || id === focus;
}

/** The marks whose cards are shown, in their order. */
export function cardsOf(
  annotations: readonly Annotation[],
  hiddenLabels: ReadonlySet<string>,
  focus: string | null,
): readonly Annotation[] {
  if (hiddenLabels.size === 0) return annotations;
  return annotations.filter((mark) => isCardShown(mark, hiddenLabels, focus));
}

/** How many marks there are of each label that has any, by its id. */
export function countByLabel(annotations: readonly Annotation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labelId } of annotations) counts.set(labelId, (counts.get(labelId) ?? 0) + 1);
  return counts;
}
