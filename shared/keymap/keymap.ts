import { z } from 'zod';
import {
  type CommandId,
  type CommandSpec,
  commandTable,
  isTableCommand,
  labelCommand,
  type Place,
  partCommand,
  tableCommands,
} from '../commands.ts';
import type { Label } from '../model/label-schema.ts';
import { canonicalKeys } from './key.ts';
import { presetKeys, presetNames } from './presets.ts';

/** The most keys that one command may have. */
export const keyLimit = 6;

/**
 * Which keys somebody wants: a preset, and their own keys for some commands. A changed command
 * has the keys of its change and no others, so that an empty list means no key.
 */
export const keySettingsSchema = z.object({
  preset: z.enum(presetNames).catch('galley'),
  changes: z
    .record(z.string(), z.array(z.string().max(60)).max(keyLimit).catch([]))
    .catch({})
    .transform((changes) =>
      Object.fromEntries(
        Object.entries(changes)
          .filter(([command]) => isCommand(command))
          .map(([command, keys]) => [command, canonicalKeys(keys)]),
      ),
    ),
});
export type KeySettings = z.infer<typeof keySettingsSchema>;

export const usualKeySettings: KeySettings = { preset: 'galley', changes: {} };

/** What a label's keys are read from. */
export type KeyedLabel = Pick<Label, 'id' | 'key'>;

/**
 * Every command with its keys, as keys are compared. Where two commands have the same key, the
 * earlier one has it: first come those a person has changed, then the labels, then the table.
 */
export type Keymap = ReadonlyMap<CommandId, readonly string[]>;

export function keymapOf(
  { preset, changes }: KeySettings,
  labels: readonly KeyedLabel[] = [],
): Keymap {
  const usual = presetKeymap(preset, labels);
  const isChanged = (command: CommandId) => Object.hasOwn(changes, command);
  const commands = [...usual.keys()];
  return new Map(
    [...commands.filter(isChanged), ...commands.filter((command) => !isChanged(command))].map(
      (command) => [command, changes[command] ?? usual.get(command) ?? []],
    ),
  );
}

/** The keys as the preset and the labels have them, without anybody's changes. */
export function presetKeymap(
  preset: KeySettings['preset'],
  labels: readonly KeyedLabel[] = [],
): Keymap {
  const ofLabels = labels.flatMap(({ id, key }): [CommandId, string[]][] => [
    [labelCommand(id), canonicalKeys([key])],
    [partCommand(id), partKeys(key)],
  ]);
  const ofTable = tableCommands.map((command): [CommandId, string[]] => {
    const { keys }: CommandSpec = commandTable[command];
    return [command, canonicalKeys(presetKeys[preset][command] ?? keys)];
  });
  return new Map([...ofLabels, ...ofTable]);
}

/** A label's key with Shift, where that is another key: it is not for a sign. */
function partKeys(key: string): string[] {
  const [own] = canonicalKeys([key]);
  return canonicalKeys([`Shift+${key}`]).filter((part) => own !== undefined && part !== own);
}

/** Keys that move through buttons and press them: only the page has another use for them. */
const keysOfControls = /^(Shift\+)?(Tab|Enter|Space|ArrowUp|ArrowDown)$/;

/** Where a key of a command counts. Those of labels do wherever no text is typed. */
export function placeOf(command: CommandId, key: string): Place {
  if (keysOfControls.test(key)) return 'page';
  return isTableCommand(command) ? commandTable[command].place : 'outside text';
}

/** Labels are those of some project, not only of the one that is open. */
function isCommand(id: string): boolean {
  return isTableCommand(id) || /^(label|part) ./.test(id);
}
