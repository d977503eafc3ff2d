import { useState } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { resetKeys, withKeys, withoutKey } from '../../../shared/keymap/change-keys.ts';
import { holderOf } from '../../../shared/keymap/conflicts.ts';
import { type KeySettings, keymapOf, presetKeymap } from '../../../shared/keymap/keymap.ts';
import type { PresetName } from '../../../shared/keymap/presets.ts';
import { titleOf } from '../../../shared/texts/commands.ts';
import { keyTexts } from '../../../shared/texts/keys.ts';
import { keyName } from '../../commands/keys.ts';
import { useBench, useSession } from '../context.ts';
import { useKeymap } from '../use-keymap.ts';

/** Whether a new key takes the place of a command's keys or joins them. */
export type Manner = 'replace' | 'add';

export type KeyChanges = ReturnType<typeof useKeyChanges>;

/** What can be done to keys, each at once in effect, kept, and said to screen readers. */
export function useKeyChanges() {
  const { actions, platform } = useBench();
  const settings = useSession(({ keySettings }) => keySettings);
  const labels = useSession(({ project }) => project?.schema.labels) ?? [];
  const keymap = useKeymap();
  const [said, say] = useState('');
  const change = (next: KeySettings, message: string) => {
    void actions.setKeys(next);
    say(message);
  };
  const nameOf = (key: string) => keyName(key, platform);
  const titled = (command: CommandId) => titleOf(command, labels);

  return {
    keymap,
    /** All commands, in the order in which they are listed. */
    commands: [...presetKeymap(settings.preset, labels).keys()],
    /** What was said last. */
    said,
    say,
    nameOf,
    titled,
    preset: settings.preset,
    changes: Object.keys(settings.changes).length,
    isChanged: (command: CommandId) => Object.hasOwn(settings.changes, command),
    setPreset: (preset: PresetName) => change({ ...settings, preset }, keyTexts.presets[preset]),
    resetAll: () => change({ ...settings, changes: {} }, keyTexts.wasResetAll),
    reset: (command: CommandId) =>
      change(resetKeys(settings, command), keyTexts.wasReset(titled(command))),
    remove: (command: CommandId, key: string) =>
      change(
        withoutKey(settings, labels, command, key),
        keyTexts.wasRemoved(nameOf(key), titled(command)),
      ),
    /** Gives a key to a command, and takes it from whatever else had it in the same place. */
    give: (command: CommandId, key: string, manner: Manner) => {
      const before = manner === 'add' ? (keymap.get(command) ?? []) : [];
      let next = withKeys(settings, labels, command, [...before, key]);
      for (;;) {
        const holder = holderOf(keymapOf(next, labels), key, command);
        if (holder === null) break;
        next = withoutKey(next, labels, holder, key);
      }
      change(next, keyTexts.has(nameOf(key), titled(command)));
    },
  };
}
