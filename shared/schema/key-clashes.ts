import { type CommandId, readLabelCommand } from '../commands.ts';
import { conflictsOf } from '../keymap/conflicts.ts';
import { canonicalKey } from '../keymap/key.ts';
import { type KeyedLabel, type KeySettings, keymapOf } from '../keymap/keymap.ts';

/** A key that a label takes from a command, or would have if a person had not changed it. */
export type KeyClash = {
  key: string;
  labelId: string;
  command: CommandId;
  has: 'label' | 'command';
};

/**
 * The keys that labels and commands both have. A label has its key before the commands do; a key
 * that a person has given to a command by hand stays there.
 */
export function keyClashes(settings: KeySettings, labels: readonly KeyedLabel[]): KeyClash[] {
  const labelIn = (command: CommandId) => readLabelCommand(command)?.labelId ?? null;
  return conflictsOf(keymapOf(settings, labels)).flatMap(({ key, has, lacks }): KeyClash[] => {
    const [winner, loser] = [labelIn(has), labelIn(lacks)];
    if (winner !== null && loser === null) {
      return [{ key, labelId: winner, command: lacks, has: 'label' }];
    }
    if (winner === null && loser !== null) {
      return [{ key, labelId: loser, command: has, has: 'command' }];
    }
    return [];
  });
}

/** A free key for a new label: the first digit that no label has and no command, else none. */
export function suggestKey(settings: KeySettings, labels: readonly KeyedLabel[]): string {
  const taken = new Set(labels.map(({ key }) => canonicalKey(key)));
  const isFree = (key: string) => {
    if (taken.has(key)) return false;
    const added = { id: ' new', key };
    return !keyClashes(settings, [...labels, added]).some(({ labelId }) => labelId === added.id);
  };
  return [...'1234567890'].find(isFree) ?? '';
}
