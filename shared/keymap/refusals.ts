import type { CommandId } from '../commands.ts';
import { readKey } from './key.ts';
import { placeOf } from './keymap.ts';

/** Why a key cannot be given to a command. */
export type Refusal = 'clipboard' | 'quit' | 'window' | 'menu bar' | 'text' | 'editing';

export type Platform = 'mac' | 'other';

/** Keys that the system or the menus answer before Galley does. */
const taken: Record<Platform, Record<string, Refusal>> = {
  mac: {
    '$mod+q': 'quit',
    '$mod+w': 'window',
    '$mod+h': 'window',
    '$mod+m': 'window',
    '$mod+Tab': 'window',
    '$mod+Space': 'window',
    '$mod+Control+f': 'window',
  },
  other: {
    '$mod+q': 'quit',
    'Alt+F4': 'window',
    'Alt+Tab': 'window',
    'Alt+Shift+Tab': 'window',
    'Alt+Space': 'window',
    F10: 'menu bar',
    F11: 'window',
  },
};

const clipboard = new Set(['$mod+c', '$mod+x', '$mod+v', '$mod+Shift+v']);

/** Keys with which text is edited, with Command or Control too. */
const ofEditing = new Set([
  ...['Backspace', 'Delete', 'Enter', 'Tab', 'Home', 'End'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
]);
const editing = new Set(['$mod+a', '$mod+z', '$mod+y', '$mod+Shift+z']);

/** Why a command cannot have this key; null when it can. */
export function refusalOf(key: string, command: CommandId, platform: Platform): Refusal | null {
  const parts = readKey(key);
  if (parts === null) throw new Error(`${key} is no key`);
  const { modifiers, base } = parts;
  const isBare = modifiers.every((modifier) => modifier === 'Shift');
  if (clipboard.has(key) && command !== 'edit.copy') return 'clipboard';
  const owner = taken[platform][key];
  if (owner !== undefined) return owner;
  if (placeOf(command, key) !== 'anywhere') return null;
  if (isBare && (base === 'Space' || [...base].length === 1)) return 'text';
  return ofEditing.has(base) || editing.has(key) ? 'editing' : null;
}
