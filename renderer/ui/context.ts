import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import type { PageController } from '../editor/page-controller.ts';
import type { Actions } from '../state/actions.ts';
import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';
import type { View } from '../state/view.ts';

/** What every screen works with. */
export type Bench = {
  store: Store<Session>;
  /** What is rendered of the session: it follows what a key changes on the page after its paint. */
  view: View<Session>;
  actions: Actions;
  page: PageController;
  run(command: CommandId): void;
  platform: 'mac' | 'other';
};

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (bench === null) throw new Error('there is no bench around this component');
  return bench;
}

/** A part of the session as it is shown; the component renders again when that part is another value. */
export function useSession<Part>(select: (session: Session) => Part): Part {
  const { view } = useBench();
  return useSyncExternalStore(view.subscribe, () => select(view.get()));
}
