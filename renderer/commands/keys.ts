import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import {
  type CommandId,
  type CommandSpec,
  commandTable,
  labelCommand,
  type Place,
  partCommand,
  type TableCommand,
  tableCommands,
} from '../../shared/commands.ts';
import type { Label } from '../../shared/model/label-schema.ts';

export type Binding = {
  command: CommandId;
  key: string;
  place: Place;
  matches(event: KeyboardEvent): boolean;
};

/** Every key with its command: those of the table, and one for each label that has a key. */
export function bindingsFor(labels: readonly Label[]): Binding[] {
  const fixed = tableCommands.flatMap((command) => {
    const { keys, place }: CommandSpec = commandTable[command];
    return keys.map((key) => bind(command, key, place));
  });
  const ofLabels = labels
    .filter(({ key }) => key !== '')
    .flatMap(({ id, key }) => [
      bind(labelCommand(id), key, 'outside text'),
      // By its place on the keyboard: with Shift, a digit's key gives another sign.
      bind(partCommand(id), `Shift+${/\d/.test(key) ? `Digit${key}` : key}`, 'outside text'),
    ]);
  return [...ofLabels, ...fixed];
}

function bind(command: CommandId, key: string, place: Place): Binding {
  const presses = parseKeybinding(key);
  const matches = (event: KeyboardEvent) =>
    presses.some((press) => matchKeybindingPress(event, press));
  return { command, key, place, matches };
}

/** Where a key was pressed. */
export type Pressed = { isInPage: boolean; isInText: boolean };

/** The command that a key press means where it was pressed, or null. */
export function commandFor(
  bindings: readonly Binding[],
  event: KeyboardEvent,
  { isInPage, isInText }: Pressed,
): CommandId | null {
  const counts = (place: Place) => {
    if (place === 'anywhere') return true;
    return place === 'page' ? isInPage : !isInText;
  };
  const found = bindings.find((binding) => counts(binding.place) && binding.matches(event));
  return found?.command ?? null;
}

/** A key as it is written on keyboards: `Ctrl+Shift+Z`, `⌘⇧Z`, `→`. */
export function keyName(key: string, platform: 'mac' | 'other'): string {
  const isMac = platform === 'mac';
  const names: Record<string, string> = {
    $mod: isMac ? '⌘' : 'Ctrl',
    Shift: isMac ? '⇧' : 'Shift',
    Alt: isMac ? '⌥' : 'Alt',
    ArrowRight: '→',
    ArrowLeft: '←',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Delete: 'Del',
    ContextMenu: 'Menu',
  };
  // A sign such as ? needs Shift on some keyboards and not on others; nobody thinks of it so.
  if (/^Shift\+[^\p{L}\d]$/u.test(key)) return key.slice('Shift+'.length);
  return (
    key
      // A plus sign at the end is the key itself.
      .split(/\b\+/)
      .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
      .join(isMac ? '' : '+')
  );
}

/** The first key of a command, as it is written on keyboards; '' where it has none. */
export function keyOf(id: TableCommand, platform: 'mac' | 'other'): string {
  const { keys }: CommandSpec = commandTable[id];
  return keyName(keys[0] ?? '', platform);
}
