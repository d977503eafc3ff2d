import { describe, expect, it } from 'vitest';
import {
  bindingsOf,
  commandFor,
  keyName,
  keysOfPress,
  keyToKeep,
} from '../../renderer/commands/keys.ts';
import { type Keymap, keymapOf, usualKeySettings } from '../../shared/keymap/keymap.ts';
import { presetNames } from '../../shared/keymap/presets.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { press, pressOf } from '../support/key-presses.ts';

const { labels } = defaultSchema;
const usual = keymapOf(usualKeySettings, labels);
const inPage = { isInPage: true, isInText: false };
const inText = { isInPage: false, isInText: true };
const elsewhere = { isInPage: false, isInText: false };

const runs = (pressed: ReturnType<typeof press>, where = inPage, keymap: Keymap = usual) =>
  commandFor(bindingsOf(keymap), keysOfPress(pressed, 'other'), where);

describe('keys', () => {
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
    ['k', ['Control'], 'view.commands'],
    // With Caps Lock on, the letter is a capital without Shift.
    ['N', [], 'unit.next-figure'],
  ])('%s with %j in the page runs %s', (key, modifiers, command) => {
    expect(runs(press(key, modifiers))).toBe(command);
  });

  it.each(presetNames)('every key of %s runs the command it stands beside', (preset) => {
    const keymap = keymapOf({ preset, changes: {} }, labels);
    const bindings = bindingsOf(keymap);
    for (const [command, keys] of keymap) {
      for (const key of keys) {
        const found = commandFor(bindings, keysOfPress(pressOf(key), 'other'), inPage);
        expect(`${key} runs ${found}`).toBe(`${key} runs ${command}`);
      }
    }
  });

  it('adds a part with Shift and a label’s key, whatever sign that gives', () => {
    expect(runs(press('!', ['Shift'], 'Digit1'))).toBe('part claim');
  });

  it('takes a digit by its place where a keyboard has a sign there', () => {
    expect(runs(press('&', [], 'Digit1'))).toBe('label claim');
    expect(runs(press('1', ['Shift'], 'Digit1'))).toBe('part claim');
  });

  it('takes a letter by its place on keyboards of other scripts, and by what it is on Latin ones', () => {
    expect(runs(press('т', [], 'KeyN'))).toBe('unit.next-figure');
    expect(runs(press('b', [], 'KeyN'))).toBeNull();
  });

  it('takes a sign that needs a third key to be typed as the sign', () => {
    expect(runs(press(']', ['AltGraph'], 'Digit9'))).toBe('article.next');
    expect(runs(press(']', ['AltGraph', 'Control', 'Alt'], 'Digit9'))).toBe('article.next');
  });

  it('leaves the keys of text fields to them', () => {
    for (const key of ['1', 'Delete', 'Tab', 'ArrowLeft']) {
      expect(runs(press(key), inText)).toBeNull();
    }
    expect(runs(press('k', ['Control']), inText)).toBe('view.commands');
  });

  it('lets Tab move through the window where it is not in the page', () => {
    expect(runs(press('Tab'), elsewhere)).toBeNull();
  });

  it('hears nothing in a modifier pressed alone, nor in half of an accent', () => {
    for (const key of ['Shift', 'Control', 'AltGraph', 'Dead', 'Process', 'CapsLock']) {
      expect(keysOfPress(press(key, ['Shift']), 'other')).toEqual([]);
    }
  });

  it('means Command by $mod on a Mac, and Control elsewhere', () => {
    expect(keysOfPress(press('k', ['Meta']), 'mac')).toEqual(['$mod+k']);
    expect(keysOfPress(press('k', ['Control']), 'mac')).toEqual(['Control+k']);
    expect(keysOfPress(press('k', ['Meta']), 'other')).toEqual(['Meta+k']);
  });

  it('keeps a press as the key that means something already, so that this is noticed', () => {
    const kept = (pressed: ReturnType<typeof press>) =>
      keyToKeep(keysOfPress(pressed, 'other'), bindingsOf(usual));
    expect(kept(press('!', ['Shift'], 'Digit1'))).toBe('Shift+1');
    expect(kept(press('/', ['Shift'], 'Digit7'))).toBe('/');
    expect(kept(press('&', ['Shift'], 'Digit7'))).toBe('Shift+7');
    expect(kept(press('Shift', ['Shift']))).toBeNull();
  });

  it('writes keys as keyboards do', () => {
    expect(keyName('$mod+Shift+z', 'other')).toBe('Ctrl+Shift+Z');
    expect(keyName('$mod+Shift+z', 'mac')).toBe('⌘⇧Z');
    expect(keyName('$mod+ArrowRight', 'other')).toBe('Ctrl+→');
    expect(keyName('$mod++', 'other')).toBe('Ctrl++');
    expect(keyName('', 'other')).toBe('');
  });
});
