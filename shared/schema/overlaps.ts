import { type Annotation, extentOf } from '../model/annotation.ts';
import type { LabelSchema } from '../model/label-schema.ts';
import { overlapRefusal } from '../model/overlap.ts';

/** The marks of a label that lie over others of it in a way that its rule does not allow. */
export function marksAgainstRule(
  marks: readonly Annotation[],
  labelId: string,
  schema: LabelSchema,
): Annotation[] {
  const inOrder = marks
    .filter((mark) => mark.labelId === labelId)
    .map((mark) => ({ mark, ...extentOf(mark) }))
    .sort((a, b) => a.start - b.start);
  const found = new Set<Annotation>();
  let open: typeof inOrder = [];
  for (const next of inOrder) {
    // Only those that reach this far can be in the way, however many there are before.
    open = open.filter(({ end }) => end > next.start);
    for (const other of open) {
      const { fragments } = next.mark;
      const desk = { annotations: [other.mark], schema };
      if (overlapRefusal(desk, { labelId, fragments }) === null) continue;
      found.add(other.mark).add(next.mark);
    }
    open.push(next);
  }
  return [...found];
}
