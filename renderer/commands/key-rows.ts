import type { CommandId } from '../../shared/commands.ts';
import type { Keymap } from '../../shared/keymap/keymap.ts';
import { commandGroups, groupOf, groupTitles } from '../../shared/texts/commands.ts';

/** A group of the help sheet. */
export type RowGroup = { title: string; commands: readonly CommandId[] };

/**
 * The commands in their groups, as the help sheet lists them; with a query, those whose title,
 * group or keys hold every one of its words. Groups without a command are left out.
 */
export function groupRows(
  commands: readonly CommandId[],
  keymap: Keymap,
  {
    query,
    titleOf,
    nameOf,
  }: { query: string; titleOf(command: CommandId): string; nameOf(key: string): string },
): RowGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commandGroups
    .map((group) => ({
      title: groupTitles[group],
      commands: commands.filter((command) => {
        if (groupOf(command) !== group) return false;
        const keys = (keymap.get(command) ?? []).map(nameOf);
        const text = [groupTitles[group], titleOf(command), ...keys].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ commands }) => commands.length > 0);
}

/** Two columns of about the same number of rows, in reading order; an empty one is left out. */
export function inColumns(groups: readonly RowGroup[]): RowGroup[][] {
  const rowsOf = (some: readonly RowGroup[]) =>
    // A heading takes the room of two rows.
    some.reduce((rows, { commands }) => rows + commands.length + 2, 0);
  const half = rowsOf(groups) / 2;
  const cut = groups.findIndex((_, at) => rowsOf(groups.slice(0, at + 1)) >= half);
  const at = cut === -1 ? groups.length : cut + 1;
  return [groups.slice(0, at), groups.slice(at)].filter((column) => column.length > 0);
}
