import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ActorsPage, ActorsPageState } from '../../state/actors-page.ts';

export const ActorsPageContext = createContext<ActorsPage | null>(null);

/** The page of actors that is open. */
export function useActorsPage(): ActorsPage {
  const page = useContext(ActorsPageContext);
  if (page === null) throw new Error('there is no page of actors around this component');
  return page;
}

/** A part of what the page of actors shows. */
export function usePageState<Part>(select: (state: ActorsPageState) => Part): Part {
  const page = useActorsPage();
  return useSyncExternalStore(page.subscribe, () => select(page.get()));
}
