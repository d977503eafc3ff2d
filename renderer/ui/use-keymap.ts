import { useMemo } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { type Keymap, keymapOf } from '../../shared/keymap/keymap.ts';
import { keyOf } from '../commands/keys.ts';
import { useBench, useSession } from './context.ts';

/** Which keys do what now: the person's own, the labels', the preset's. */
export function useKeymap(): Keymap {
  const settings = useSession(({ keySettings }) => keySettings);
  const labels = useSession(({ project }) => project?.schema.labels);
  return useMemo(() => keymapOf(settings, labels), [settings, labels]);
}

/** Writes the first key of a command, to be shown beside what it does; '' where it has none. */
export function useKeyOf(): (command: CommandId) => string {
  const { platform } = useBench();
  const keymap = useKeymap();
  return (command) => keyOf(keymap, command, platform);
}
