import type { CommandId, Place } from '../../shared/commands.ts';
import { type Modifier, readBase, readKey, writeKey } from '../../shared/keymap/key.ts';
import { type Keymap, placeOf } from '../../shared/keymap/keymap.ts';
import type { Platform } from '../../shared/keymap/refusals.ts';

/** As much of a key press as decides which key it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * The keys that a press may stand for, what it types first. Digits also count by their place, as
 * Shift makes signs of them; letters do on keyboards of other scripts.
 */
export function keysOfPress(press: KeyPress, platform: Platform): string[] {
  const held = modifiersOf(press, platform);
  const typed = readBase(press.key);
  const hasNoLatin = press.key === 'Dead' || !/^[\x20-\x7e]+$/.test(press.key);
  const isByPlace = press.code.startsWith('Digit') || (press.code.startsWith('Key') && hasNoLatin);
  const placed = isByPlace ? readBase(press.code) : null;
  const bases = new Set([typed, placed]);
  return [...bases].filter((base) => base !== null).map((base) => writeKey(held, base));
}

function modifiersOf(press: KeyPress, platform: Platform): Modifier[] {
  const isMac = platform === 'mac';
  // The key that types a third sign: what it types counts, not that it was held.
  const isThird = !isMac && press.getModifierState('AltGraph');
  const held: [Modifier, boolean][] = [
    ['$mod', isMac ? press.metaKey : press.ctrlKey && !isThird],
    ['Control', isMac && press.ctrlKey],
    ['Meta', !isMac && press.metaKey],
    ['Alt', press.altKey && !isThird],
    ['Shift', press.shiftKey],
  ];
  return held.filter(([, isHeld]) => isHeld).map(([modifier]) => modifier);
}

/** The commands of each key, the first of those that count where it was pressed being meant. */
export type Bindings = ReadonlyMap<string, readonly { command: CommandId; place: Place }[]>;

/** The keymap turned round, made once so that a key press is looked up at once. */
export function bindingsOf(keymap: Keymap): Bindings {
  const bindings = new Map<string, { command: CommandId; place: Place }[]>();
  for (const [command, keys] of keymap) {
    for (const key of keys) {
      const holders = bindings.get(key) ?? [];
      holders.push({ command, place: placeOf(command, key) });
      bindings.set(key, holders);
    }
  }
  return bindings;
}

/** Where a key was pressed. */
export type Pressed = { isInPage: boolean; isInText: boolean };

/** The command that one of these keys means where it was pressed, or null. */
export function commandFor(
  bindings: Bindings,
  keys: readonly string[],
  { isInPage, isInText }: Pressed,
): CommandId | null {
  const counts = (place: Place) => {
    if (place === 'anywhere') return true;
    return place === 'page' ? isInPage : !isInText;
  };
  for (const key of keys) {
    const found = bindings.get(key)?.find(({ place }) => counts(place));
    if (found !== undefined) return found.command;
  }
  return null;
}

/** The key to keep for a press: one that means something already, else the last; null for none. */
export function keyToKeep(keys: readonly string[], bindings: Bindings): string | null {
  return keys.find((key) => bindings.has(key)) ?? keys.at(-1) ?? null;
}

/** A key as it is written on keyboards: `Ctrl+Shift+Z`, `⌘⇧Z`, `→`; '' for none. */
export function keyName(key: string, platform: Platform): string {
  const parts = readKey(key);
  if (parts === null) return '';
  const isMac = platform === 'mac';
  const names: Record<string, string> = {
    $mod: isMac ? '⌘' : 'Ctrl',
    Control: isMac ? '⌃' : 'Ctrl',
    Meta: isMac ? '⌘' : 'Super',
    Shift: isMac ? '⇧' : 'Shift',
    Alt: isMac ? '⌥' : 'Alt',
    ArrowRight: '→',
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Delete: 'Del',
    ContextMenu: 'Menu',
    PageDown: 'Page Down',
    PageUp: 'Page Up',
  };
  return [...parts.modifiers, parts.base]
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? '' : '+');
}

/** The first key of a command, as it is written on keyboards; '' where it has none. */
export function keyOf(keymap: Keymap, command: CommandId, platform: Platform): string {
  return keyName(keymap.get(command)?.[0] ?? '', platform);
}
