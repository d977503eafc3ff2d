import { type CommandId, isTableCommand } from './commands.ts';
import type { MenuState } from './host.ts';

/** What stands in the way of a command. */
export type Obstacle =
  | 'no project'
  | 'read-only'
  | 'no article'
  | 'no focus'
  | 'nothing to undo'
  | 'nothing to redo';

/** What a command needs, by how its id begins: the first line that fits. */
const needs: readonly [prefix: string, ...obstacles: Obstacle[]][] = [
  ['edit.undo', 'nothing to undo', 'read-only'],
  ['edit.redo', 'nothing to redo', 'read-only'],
  ['edit.', 'no article'],
  ['project.labels', 'no project'],
  ['project.copy', 'no project'],
  ['project.duplicate', 'no project'],
  ['project.rename', 'no project', 'read-only'],
  ['project.guidelines', 'no project', 'read-only'],
  ['help.guidelines', 'no project'],
  ['project.removed', 'no project'],
  ['articles.import', 'no project', 'read-only'],
  ['dataset.export', 'no project'],
  ['annotation.next', 'no article'],
  ['annotation.previous', 'no article'],
  ['article.note', 'no article', 'read-only'],
  ['view.actors', 'no project'],
  ['article.remove', 'no article', 'read-only'],
  ['article.skip', 'no article', 'read-only'],
  ['article.flag', 'no article', 'read-only'],
  ['article.mark-finished', 'no article', 'read-only'],
  ['article.reopen', 'no article', 'read-only'],
  ['article.go', 'no project'],
  ['view.filter', 'no project'],
  ['article.correct', 'no article', 'read-only'],
  ['annotation.history', 'no article', 'no focus'],
  ['view.fold-all', 'no article'],
  ['view.fold', 'no article', 'no focus'],
  ['annotation.outward', 'no article'],
  ['annotation.inward', 'no article'],
  ['annotation.tag-every', 'no article', 'read-only'],
  ['annotation.repeat', 'no article', 'read-only'],
  ['annotation.', 'no article', 'no focus', 'read-only'],
  ['values.edit', 'no article', 'no focus', 'read-only'],
  ['values.', 'no article'],
  ['link.start', 'no article', 'no focus', 'read-only'],
  ['link.cue', 'no article', 'read-only'],
  ['link.find', 'no project'],
  ['fragment.', 'no article', 'no focus', 'read-only'],
  ['article.', 'no article'],
  ['find.', 'no article'],
  ['search.', 'no project'],
  ['nudge.', 'no article'],
  ['caret.', 'no article'],
  ['select.', 'no article'],
  ['selection.', 'no article'],
  ['unit.', 'no article'],
];

/** Why a command would do nothing now, or null when it can be given. Menus and palette ask this. */
export function obstacleTo(command: CommandId, state: MenuState): Obstacle | null {
  const isThere: Record<Obstacle, boolean> = {
    'no project': !state.hasProject,
    'read-only': !state.isWritable,
    'no article': !state.hasArticle,
    'no focus': !state.hasFocus,
    'nothing to undo': state.undo === '',
    'nothing to redo': state.redo === '',
  };
  const [, ...obstacles] = isTableCommand(command)
    ? (needs.find(([prefix]) => command.startsWith(prefix)) ?? [''])
    : (['', 'no article', 'read-only'] as const);
  return obstacles.find((obstacle) => isThere[obstacle]) ?? null;
}
