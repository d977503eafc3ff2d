import type { CommandId } from '../commands.ts';
import { type KeyedLabel, type KeySettings, keymapOf, presetKeymap } from './keymap.ts';

/** Gives a command these keys and no others. The keys of the preset are no change. */
export function withKeys(
  settings: KeySettings,
  labels: readonly KeyedLabel[],
  command: CommandId,
  keys: readonly string[],
): KeySettings {
  const usual = presetKeymap(settings.preset, labels).get(command) ?? [];
  if (usual.join(' ') === keys.join(' ')) return resetKeys(settings, command);
  return { ...settings, changes: { ...settings.changes, [command]: [...keys] } };
}

/** Takes a key away from a command. */
export function withoutKey(
  settings: KeySettings,
  labels: readonly KeyedLabel[],
  command: CommandId,
  key: string,
): KeySettings {
  const keys = keymapOf(settings, labels).get(command) ?? [];
  return withKeys(
    settings,
    labels,
    command,
    keys.filter((other) => other !== key),
  );
}

/** Gives a command the keys of the preset again. */
export function resetKeys(settings: KeySettings, command: CommandId): KeySettings {
  const { [command]: _, ...changes } = settings.changes;
  return { ...settings, changes };
}
