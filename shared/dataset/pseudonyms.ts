import { compareIds } from '../model/annotation.ts';

/** Whose marks a layer holds: a person's, a file's, or those that count as right. */
export type Layer = { id: string; name: string; kind: 'annotator' | 'import' | 'gold' };

/**
 * Names of layers that say nothing of who they are of: `annotator-1`, `annotator-2`, `import-1`.
 * They follow the order of ids, which is that of time: a layer that comes later changes no name
 * that was given before, there is no secret to keep, and nothing can be found out from them.
 */
export function pseudonymsOf(layers: readonly Layer[]): ReadonlyMap<string, string> {
  const counts = new Map<Layer['kind'], number>();
  const inOrder = [...layers].sort((a, b) => compareIds(a.id, b.id));
  return new Map(
    inOrder.map(({ id, kind }) => {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return [id, `${kind}-${number}`];
    }),
  );
}
