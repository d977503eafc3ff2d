import type { Annotation } from './annotation.ts';

const looked = new WeakMap<readonly Annotation[], Map<string, Annotation | null>>();

/**
 * The annotation with an id among others, or null. A list is never changed, so what was looked up
 * in it once is known: of thousands of marks the same few are asked for at each turn.
 */
export function annotationWith(annotations: readonly Annotation[], id: string): Annotation | null {
  const known = looked.get(annotations) ?? new Map<string, Annotation | null>();
  const before = known.get(id);
  if (before !== undefined) return before;
  const found = annotations.find((annotation) => annotation.id === id) ?? null;
  known.set(id, found);
  looked.set(annotations, known);
  return found;
}
