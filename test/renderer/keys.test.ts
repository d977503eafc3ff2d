import { describe, expect, it } from 'vitest';
import { bindingsFor, commandFor, keyName } from '../../renderer/commands/keys.ts';
import { type CommandSpec, commandTable, tableCommands } from '../../shared/commands.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { commandTitles } from '../../shared/texts/commands.ts';

const bindings = bindingsFor(defaultSchema.labels);
const inPage = { isInPage: true, isInText: false };

/** A key press, as much of it as matching a key reads. */
function press(key: string, ...modifiers: string[]): KeyboardEvent {
  const getModifierState = (name: string) => modifiers.includes(name);
  return Object.assign(new Event('keydown'), { key, code: '', getModifierState }) as KeyboardEvent;
}

describe('keys', () => {
  it('gives no key to two commands', () => {
    const keys = bindings.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has a title for every command, and a menu or a key', () => {
    for (const id of tableCommands) {
      const { keys, menu }: CommandSpec = commandTable[id];
      expect(commandTitles[id]).not.toBe('');
      expect(keys.length > 0 || menu !== null).toBe(true);
    }
  });

  it.each([
    ['1', [], 'label claim'],
    ['2', [], 'label actor'],
    ['3', [], 'label figure'],
    ['Delete', [], 'annotation.remove'],
    ['z', ['Control'], 'edit.undo'],
    ['Z', ['Control', 'Shift'], 'edit.redo'],
    ['ArrowRight', ['Shift'], 'select.right'],
    ['ArrowRight', [], 'caret.right'],
    ['Tab', [], 'annotation.next'],
    ['?', ['Shift'], 'help.keys'],
  ])('%s with %j in the page runs %s', (key, modifiers, command) => {
    expect(commandFor(bindings, press(key, ...modifiers), inPage)).toBe(command);
  });

  it('adds a part with Shift and a label’s key, whatever sign that gives', () => {
    const event = Object.assign(press('!', 'Shift'), { code: 'Digit1' });
    expect(commandFor(bindings, event, inPage)).toBe('part claim');
  });

  it('leaves the keys of text fields to them', () => {
    const inText = { isInPage: false, isInText: true };
    for (const key of ['1', 'Delete', 'Tab', 'ArrowLeft']) {
      expect(commandFor(bindings, press(key), inText)).toBeNull();
    }
  });

  it('lets Tab move through the window where it is not in the page', () => {
    expect(commandFor(bindings, press('Tab'), { isInPage: false, isInText: false })).toBeNull();
  });

  it('writes keys as keyboards do', () => {
    expect(keyName('$mod+Shift+z', 'other')).toBe('Ctrl+Shift+Z');
    expect(keyName('$mod+Shift+z', 'mac')).toBe('⌘⇧Z');
    expect(keyName('$mod+ArrowRight', 'other')).toBe('Ctrl+→');
  });
});
