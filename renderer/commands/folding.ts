/**
 * Which cards are unfolded by hand. The one in focus is unfolded without that, unless it is
 * `closed`: folded while it is in focus, until the focus goes elsewhere.
 */
export type Folds = { unfolded: ReadonlySet<string>; closed: string | null };

/** Whether the card of a mark is unfolded. */
export function isUnfolded({ unfolded, closed }: Folds, focus: string | null, id: string): boolean {
  return unfolded.has(id) || (id === focus && id !== closed);
}

/** Folds an unfolded card, and unfolds a folded one. */
export function toggleFold(folds: Folds, focus: string | null, id: string): Folds {
  const unfolded = new Set(folds.unfolded);
  const { closed } = folds;
  if (!isUnfolded(folds, focus, id)) {
    return { unfolded: unfolded.add(id), closed: closed === id ? null : closed };
  }
  unfolded.delete(id);
  return { unfolded, closed: id === focus ? id : closed };
}

/** Unfolds all these cards, or folds them all when there is none left to unfold. */
export function toggleAllFolds(folds: Folds, focus: string | null, ids: readonly string[]): Folds {
  const unfolded = new Set(folds.unfolded);
  if (ids.some((id) => !isUnfolded(folds, focus, id))) {
    for (const id of ids) unfolded.add(id);
    return { unfolded, closed: null };
  }
  for (const id of ids) unfolded.delete(id);
  return { unfolded, closed: focus };
}
