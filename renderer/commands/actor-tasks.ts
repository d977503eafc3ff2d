import type { ActorChange } from '../../shared/model/actors.ts';

/** Something that is about to be done to actors, and the name it leads to. */
export type ActorTask =
  | { kind: 'rename'; name: string; to: string }
  | { kind: 'merge'; names: readonly string[]; to: string }
  | { kind: 'split'; name: string; annotationIds: readonly string[]; to: string }
  | { kind: 'name'; words: readonly string[]; to: string };

/** What a task asks of storage; null while it has no name, or nothing to do. */
export function changeOf(task: ActorTask): ActorChange | null {
  const to = task.to.trim();
  if (task.kind === 'split') {
    return { kind: 'split', annotationIds: [...task.annotationIds], to };
  }
  if (to === '') return null;
  if (task.kind === 'name') return { kind: 'name', words: [...task.words], to };
  const names = task.kind === 'merge' ? [...task.names] : [task.name];
  return names.every((name) => name === to) ? null : { kind: 'rename', names, to };
}
