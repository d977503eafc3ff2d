import { useMemo } from 'react';
import { obstacleTo } from '../../../shared/availability.ts';
import { groupOf, groupTitles, titleOf } from '../../../shared/texts/commands.ts';
import { createCommandSearch, recentFirst } from '../../commands/palette.ts';
import { menuStateOf } from '../../state/tell-menus.ts';
import { useBench } from '../context.ts';
import { useKeymap } from '../use-keymap.ts';

/** Searches what can be done, as it was when the palette was opened. */
export function usePaletteSearch(among: 'everything' | 'articles') {
  const { store } = useBench();
  const keymap = useKeymap();
  return useMemo(() => {
    const session = store.get();
    const state = menuStateOf(session);
    const labels = session.project?.schema.labels ?? [];
    const commands = [...keymap.keys()]
      .filter((command) => command !== 'view.commands')
      .map((command) => ({
        kind: 'command' as const,
        command,
        title: titleOf(command, labels),
        group: groupTitles[groupOf(command)],
        obstacle: obstacleTo(command, state),
      }));
    const isOffered = among === 'everything';
    return createCommandSearch(isOffered ? recentFirst(commands, session.recentCommands) : []);
  }, [store, keymap, among]);
}
