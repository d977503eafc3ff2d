import type { CommandId, Place } from '../commands.ts';
import { type Keymap, placeOf } from './keymap.ts';

/** A key of two commands that count in the same place: `has` is run by it, `lacks` is not. */
export type Conflict = { key: string; has: CommandId; lacks: CommandId };

/** The parts of the window in which keys are pressed, as far as each place reaches. */
const parts: Record<Place, readonly ('page' | 'controls' | 'text')[]> = {
  page: ['page'],
  'outside text': ['page', 'controls'],
  anywhere: ['page', 'controls', 'text'],
};

/** Whether there is a place where the keys of both count. */
export function overlap(one: Place, other: Place): boolean {
  return parts[one].some((part) => parts[other].includes(part));
}

/** Every key that means two things somewhere. */
export function conflictsOf(keymap: Keymap): Conflict[] {
  const found: Conflict[] = [];
  const holders = new Map<string, CommandId[]>();
  for (const [command, keys] of keymap) {
    for (const key of keys) {
      const earlier = holders.get(key) ?? [];
      const has = earlier.find((other) => overlap(placeOf(other, key), placeOf(command, key)));
      if (has !== undefined) found.push({ key, has, lacks: command });
      holders.set(key, [...earlier, command]);
    }
  }
  return found;
}

/** The other command that a key runs already where it would count for `command`, or null. */
export function holderOf(keymap: Keymap, key: string, command: CommandId): CommandId | null {
  for (const [other, keys] of keymap) {
    if (other === command || !keys.includes(key)) continue;
    if (overlap(placeOf(other, key), placeOf(command, key))) return other;
  }
  return null;
}
