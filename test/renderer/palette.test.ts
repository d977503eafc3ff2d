import { describe, expect, it } from 'vitest';
import { groupRows, inColumns } from '../../renderer/commands/key-rows.ts';
import { createCommandSearch, recentFirst, shownLimit } from '../../renderer/commands/palette.ts';
import { tableCommands } from '../../shared/commands.ts';
import { keymapOf, usualKeySettings } from '../../shared/keymap/keymap.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { groupOf, groupTitles, titleOf } from '../../shared/texts/commands.ts';

const { labels } = defaultSchema;
const keymap = keymapOf(usualKeySettings, labels);
const commands = [...keymap.keys()].map((command) => ({
  kind: 'command' as const,
  command,
  title: titleOf(command, labels),
  group: groupTitles[groupOf(command)],
  obstacle: null,
}));
const found = (query: string) => createCommandSearch(commands)(query).map(({ title }) => title);

describe('the palette of commands', () => {
  it('finds every command of the table and of the labels by its title', () => {
    const search = createCommandSearch(commands);
    for (const { title } of commands) {
      expect(search(title).map((entry) => entry.title)).toContain(title);
    }
    expect(commands.map(({ command }) => command)).toEqual(expect.arrayContaining(tableCommands));
  });

  it.each([
    ['mrk clm', 'Mark as claim'],
    ['NEXT NUM', 'Next number'],
    ['dark', 'Theme: Dark'],
    ['article next', 'Next article'],
  ])('finds “%s” as %s', (query, title) => {
    expect(found(query).slice(0, 3)).toContain(title);
  });

  it('shows all commands while nothing is typed, those chosen last first, and never too many', () => {
    const entries = recentFirst(commands, ['edit.redo', 'edit.undo']);
    const shown = createCommandSearch(entries)('  ');
    expect(shown.slice(0, 2).map(({ title }) => title)).toEqual(['Redo', 'Undo']);
    expect(shown).toHaveLength(shownLimit);
  });
});

describe('the help sheet', () => {
  const rows = (query: string) =>
    groupRows([...keymap.keys()], keymap, {
      query,
      titleOf: (command) => titleOf(command, labels),
      nameOf: (key) => key,
    });

  it('lists every command once', () => {
    const listed = rows('').flatMap((group) => group.commands);
    expect([...listed].sort()).toEqual([...keymap.keys()].sort());
  });

  it('finds commands by words of their title and by their keys', () => {
    expect(rows('number previous')).toEqual([
      { title: groupTitles.unit, commands: ['unit.previous-figure'] },
    ]);
    expect(rows('$mod+shift+z')).toEqual([{ title: groupTitles.edit, commands: ['edit.redo'] }]);
  });

  it('keeps the order of the groups in two columns', () => {
    const groups = rows('');
    expect(inColumns(groups)).toHaveLength(2);
    expect(inColumns(groups).flat()).toEqual(groups);
    expect(inColumns(groups.slice(0, 1))).toEqual([groups.slice(0, 1)]);
    expect(inColumns([])).toEqual([]);
  });
});
