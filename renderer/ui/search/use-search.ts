import { useSyncExternalStore } from 'react';
import type { MarksPageState } from '../../state/marks-page.ts';
import type { SearchPanelState } from '../../state/search-actions.ts';
import type { SearchPageState } from '../../state/search-page.ts';
import { useBench } from '../context.ts';

/** A part of what the panel is showing. */
export function usePanel<Part>(select: (state: SearchPanelState) => Part): Part {
  const { panel } = useBench().actions.search;
  return useSyncExternalStore(panel.subscribe, () => select(panel.get()));
}

/** A part of what is searched for and found. */
export function useWords<Part>(select: (state: SearchPageState) => Part): Part {
  const { words } = useBench().actions.search;
  return useSyncExternalStore(words.subscribe, () => select(words.get()));
}

/** A part of the marks that are listed. */
export function useMarks<Part>(select: (state: MarksPageState) => Part): Part {
  const { marks } = useBench().actions.search;
  return useSyncExternalStore(marks.subscribe, () => select(marks.get()));
}
