import type { Annotation } from '../model/annotation.ts';

/** A mark before a change and after it; null where it goes. */
export type MarkFate = { before: Annotation; after: Annotation | null };

/**
 * Makes one of marks that say the same: those that a merged label has brought onto the same words
 * under one label, in one layer. The one that had the label already stays, or else the first; it
 * gets the values and the note that it lacks. Answers which mark each that went became.
 */
export function collapseSame(
  fates: readonly MarkFate[],
  now: string,
): { fates: MarkFate[]; became: ReadonlyMap<string, string> } {
  const became = new Map<string, string>();
  const kept = new Map<string, Annotation>();
  for (const group of groupsOf(fates)) {
    const keeper = group.find((fate) => !isRelabelled(fate)) ?? group[0];
    if (keeper?.after == null || !group.some(isRelabelled)) continue;
    const others = group.filter((fate) => fate !== keeper && isCollapsed(fate, keeper));
    if (others.length === 0) continue;
    for (const { before } of others) became.set(before.id, keeper.before.id);
    kept.set(keeper.before.id, others.reduce(joined, keeper.after));
  }
  return {
    became,
    fates: fates.map(({ before, after }) => {
      if (became.has(before.id)) return { before, after: null };
      const grown = kept.get(before.id);
      if (grown === undefined || grown === after) return { before, after };
      return { before, after: { ...grown, updated: now } };
    }),
  };
}

function isRelabelled({ before, after }: MarkFate): boolean {
  return after !== null && before.labelId !== after.labelId;
}

/** Marks that said the same before the change are left as they were. */
function isCollapsed(fate: MarkFate, keeper: MarkFate): boolean {
  return isRelabelled(fate) || isRelabelled(keeper);
}

function groupsOf(fates: readonly MarkFate[]): MarkFate[][] {
  const groups = new Map<string, MarkFate[]>();
  for (const fate of fates) {
    if (fate.after === null) continue;
    const { layerId, labelId, fragments } = fate.after;
    const places = fragments.map(({ start, end }) => [start, end]);
    const key = JSON.stringify([layerId, labelId, places]);
    groups.set(key, [...(groups.get(key) ?? []), fate]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A mark with what another one says that it does not. */
function joined(keeper: Annotation, { after: other }: MarkFate): Annotation {
  if (other === null) return keeper;
  const attributes = { ...other.attributes, ...keeper.attributes };
  const lacks = Object.keys(attributes).length > Object.keys(keeper.attributes).length;
  const note = [keeper.note, other.note].filter((text) => text !== '').join('\n');
  const hasNote = other.note === '' || keeper.note === other.note;
  if (!lacks && hasNote) return keeper;
  return { ...keeper, attributes, note: hasNote ? keeper.note : note };
}
