import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommandId,
  type CommandSpec,
  commandTable,
  tableCommands,
} from '../../../shared/commands.ts';
import { resetKeys, withKeys, withoutKey } from '../../../shared/keymap/change-keys.ts';
import { conflictsOf, holderOf } from '../../../shared/keymap/conflicts.ts';
import { canonicalKey } from '../../../shared/keymap/key.ts';
import {
  type KeySettings,
  keymapOf,
  keySettingsSchema,
  placeOf,
  usualKeySettings,
} from '../../../shared/keymap/keymap.ts';
import { presetKeys, presetNames } from '../../../shared/keymap/presets.ts';
import { type Platform, refusalOf } from '../../../shared/keymap/refusals.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { commandTitles, groupOf, groupTitles } from '../../../shared/texts/commands.ts';

const { labels } = defaultSchema;
const commands: CommandId[] = [...keymapOf(usualKeySettings, labels).keys()];
const anyPreset = fc.constantFrom(...presetNames);
const anyCommand = fc.constantFrom(...commands);
const anyKey = fc.constantFrom('a', 'n', 'Shift+n', '1', 'Shift+1', '$mod+k', 'F2', ']', 'Alt+x');

const asObject = (settings: KeySettings) => Object.fromEntries(keymapOf(settings, labels));

describe('a key as text', () => {
  it.each([
    ['Shift+?', '?'],
    ['$mod+Shift++', '$mod++'],
    ['Shift+Alt+N', 'Alt+Shift+n'],
    ['Shift+Digit1', 'Shift+1'],
    [' ', 'Space'],
    ['+', '+'],
  ])('%s is kept as %s', (text, key) => {
    expect(canonicalKey(text)).toBe(key);
  });

  it.each(['', 'Shift', '$mod+', 'Hyper+k', 'Dead', 'g g'])('“%s” is none', (text) => {
    expect(canonicalKey(text)).toBeNull();
  });
});

describe('the presets', () => {
  it.each(presetNames)('%s gives no key to two commands, the default labels included', (preset) => {
    expect(conflictsOf(keymapOf({ preset, changes: {} }, labels))).toEqual([]);
  });

  it.each(presetNames)('%s has no key that the system or a text field needs', (preset) => {
    for (const platform of ['mac', 'other'] satisfies Platform[]) {
      for (const [command, keys] of keymapOf({ preset, changes: {} }, labels)) {
        const refused = keys.filter((key) => refusalOf(key, command, platform) !== null);
        expect([command, refused]).toEqual([command, []]);
      }
    }
  });

  it('labelbuddy’s leaves every letter and capital free for labels, as labelbuddy does', () => {
    const letters = [...keymapOf({ preset: 'labelbuddy', changes: {} }).entries()].filter(
      ([, keys]) => keys.some((key) => /^(Shift\+)?\p{L}$/u.test(key)),
    );
    expect(letters).toEqual([]);
  });

  it('labelbuddy’s takes no command’s last key away', () => {
    for (const [command, keys] of Object.entries(presetKeys.labelbuddy)) {
      expect([command, keys]).not.toEqual([command, []]);
    }
  });
});

describe('the table of commands', () => {
  it('has a title and a group for every command', () => {
    for (const id of tableCommands) {
      expect(commandTitles[id]).not.toBe('');
      expect(groupTitles[groupOf(id)]).toBeDefined();
    }
  });

  it('writes every key so that it can be read', () => {
    for (const id of tableCommands) {
      const { keys }: CommandSpec = commandTable[id];
      expect([id, keys.filter((key) => canonicalKey(key) === null)]).toEqual([id, []]);
    }
  });
});

describe('changed keys', () => {
  it('any change followed by a reset gives the preset again', () => {
    fc.assert(
      fc.property(
        anyPreset,
        fc.array(fc.tuple(anyCommand, fc.uniqueArray(anyKey, { maxLength: 3 }))),
        (preset, changes) => {
          const settings: KeySettings = { preset, changes: {} };
          const changed = changes.reduce(
            (before, [command, keys]) => withKeys(before, labels, command, keys),
            settings,
          );
          const reset = changes.reduce((before, [command]) => resetKeys(before, command), changed);
          expect(reset).toEqual(settings);
          expect(asObject(reset)).toEqual(asObject(settings));
        },
      ),
    );
  });

  it('a command has the keys that were last given to it, and no other command loses any', () => {
    fc.assert(
      fc.property(
        anyPreset,
        anyCommand,
        fc.uniqueArray(anyKey, { maxLength: 3 }),
        (preset, command, keys) => {
          const settings: KeySettings = { preset, changes: {} };
          const changed = withKeys(settings, labels, command, keys);
          expect(asObject(changed)).toEqual({ ...asObject(settings), [command]: keys });
        },
      ),
    );
  });

  it('the keys of the preset, given again, are no change', () => {
    const changed = withKeys(usualKeySettings, labels, 'unit.next-figure', ['v']);
    expect(withKeys(changed, labels, 'unit.next-figure', ['n'])).toEqual(usualKeySettings);
  });

  it('a label’s key can be changed like any other', () => {
    const changed = withKeys(usualKeySettings, labels, 'label claim', ['v']);
    expect(keymapOf(changed, labels).get('label claim')).toEqual(['v']);
    expect(withoutKey(changed, labels, 'label claim', 'v').changes).toEqual({ 'label claim': [] });
  });
});

describe('conflicts', () => {
  const own = withKeys(usualKeySettings, labels, 'unit.next-name', ['n']);

  it('names the command that has the key, a changed one before the preset’s, and the one that lacks it', () => {
    expect(conflictsOf(keymapOf(own, labels))).toEqual([
      { key: 'n', has: 'unit.next-name', lacks: 'unit.next-figure' },
    ]);
  });

  it('names a label whose key a command has in this project', () => {
    const withN = labels.map((label) => (label.id === 'claim' ? { ...label, key: 'n' } : label));
    expect(conflictsOf(keymapOf(usualKeySettings, withN))).toEqual([
      { key: 'n', has: 'label claim', lacks: 'unit.next-figure' },
      { key: 'Shift+n', has: 'part claim', lacks: 'unit.previous-figure' },
    ]);
  });

  it('finds who has a key, and nobody where it is free or one’s own', () => {
    const keymap = keymapOf(usualKeySettings, labels);
    expect(holderOf(keymap, 'n', 'unit.next-name')).toBe('unit.next-figure');
    expect(holderOf(keymap, '1', 'unit.next-name')).toBe('label claim');
    expect(holderOf(keymap, 'n', 'unit.next-figure')).toBeNull();
    expect(holderOf(keymap, 'F5', 'unit.next-figure')).toBeNull();
  });

  it('are gone when the key is taken from one of the two', () => {
    for (const loser of ['unit.next-name', 'unit.next-figure'] as const) {
      expect(conflictsOf(keymapOf(withoutKey(own, labels, loser, 'n'), labels))).toEqual([]);
    }
  });
});

describe('keys that press buttons', () => {
  it('count in the page alone, whatever they are given to', () => {
    expect(placeOf('find.next', 'F3')).toBe('anywhere');
    expect(placeOf('find.next', 'Enter')).toBe('page');
    expect(placeOf('label claim', 'Space')).toBe('page');
  });
});

describe('keys that are refused', () => {
  it.each([
    ['$mod+c', 'unit.next-figure', 'clipboard'],
    ['$mod+q', 'unit.next-figure', 'quit'],
    ['Alt+F4', 'unit.next-figure', 'window'],
    ['z', 'find.next', 'text'],
    ['Shift+z', 'find.next', 'text'],
    ['$mod+z', 'find.next', 'editing'],
    ['$mod+Backspace', 'find.next', 'editing'],
  ] as const)('%s for %s: %s', (key, command, refusal) => {
    expect(refusalOf(key, command, 'other')).toBe(refusal);
  });

  it.each([
    ['Tab', 'unit.next-figure'],
    ['Tab', 'find.next'],
    ['$mod+c', 'edit.copy'],
    ['z', 'article.next'],
    ['$mod+j', 'find.next'],
    ['F9', 'find.next'],
  ] as const)('%s is free for %s', (key, command) => {
    expect(refusalOf(key, command, 'other')).toBeNull();
  });

  it('Alt+F4 is free on a Mac, and Command+W is not', () => {
    expect(refusalOf('Alt+F4', 'unit.next-figure', 'mac')).toBeNull();
    expect(refusalOf('$mod+w', 'unit.next-figure', 'mac')).toBe('window');
  });
});

describe('kept settings', () => {
  it('are read as they were written', () => {
    const settings = withKeys(usualKeySettings, labels, 'label claim', ['v', '$mod+Shift+F9']);
    expect(keySettingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it('lose what no command is called and no key is, and keep the rest', () => {
    const read = keySettingsSchema.parse({
      preset: 'emacs',
      changes: { 'unit.next-figure': ['Shift+?', 'g g'], 'page.fly': ['v'], 'edit.undo': 'z' },
    });
    expect(read).toEqual({
      preset: 'galley',
      changes: { 'unit.next-figure': ['?'], 'edit.undo': [] },
    });
  });
});
