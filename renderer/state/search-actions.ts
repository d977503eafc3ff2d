import type { Client } from '../../shared/contract.ts';
import { isDeepEqual } from '../../shared/deep-equal.ts';
import { everyArticle } from '../../shared/queue-contract.ts';
import type { ConcordanceLine, FoundArticle, ListedMark } from '../../shared/search-contract.ts';
import { searchTexts } from '../../shared/texts/search.ts';
import { matchFrom } from '../commands/find.ts';
import { matchesOf, placeWords } from '../commands/place-words.ts';
import { followFilter } from './follow-filter.ts';
import { createMarksPage, type MarksWanted } from './marks-page.ts';
import { createSearchPage } from './search-page.ts';
import { focusedAnnotation, type Session, type Sheet, selectedSpan } from './session.ts';
import { createStore, type Store } from './store.ts';

/**
 * What the panel shows, and the part of it that takes the keys; `turn` is another number each time
 * that it is asked for.
 */
export type SearchPanelState = {
  isOpen: boolean;
  tab: 'words' | 'marks';
  part: 'field' | 'results';
  turn: number;
};

/** Selected words are looked for up to this length, in UTF-16 units. */
const longestSeed = 100;

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  /** Opens an article at a mark, or where `begin` says, or where it was left. */
  openArticle(
    articleId: string,
    focus?: string | null,
    begin?: (sheet: Sheet) => Partial<Session> | null,
  ): Promise<unknown>;
  focusOn(annotationId: string): void;
};

export type SearchActions = ReturnType<typeof createSearchActions>;

/** Finding words and marks again, anywhere in the project, and going to them. */
export function createSearchActions(tools: Tools) {
  const { client, store, change, attempt, tell, openArticle, focusOn } = tools;
  const panel = createStore<SearchPanelState>({
    ...{ isOpen: false, tab: 'words', part: 'field', turn: 0 },
  });
  const words = createSearchPage({
    search: client.search,
    filter: () => store.get().queueView.filter,
    everyArticle,
  });
  const marks = createMarksPage({
    listMarks: (request) => attempt(() => client.listMarks(request)),
    complete: async (name) => {
      const query = name.trim().slice(0, 200);
      const read = await attempt(() => client.listActors({ query, order: 'mentions', limit: 12 }));
      return read?.actors ?? [];
    },
  });
  const show = (tab: SearchPanelState['tab'], part: SearchPanelState['part']) =>
    panel.set({ isOpen: true, tab, part, turn: panel.get().turn + 1 });

  followFilter(store, () => {
    if (panel.get().isOpen && words.get().isFiltered) void words.look();
  });

  let known = { id: store.get().project?.id, history: store.get().project?.history };
  // One comparison for each change of the session: what lists marks hears when some have changed.
  store.subscribe(() => {
    const { project } = store.get();
    if (known.id === project?.id && known.history === project?.history) return;
    const isOther = known.id !== project?.id;
    known = { id: project?.id, history: project?.history };
    if (isOther) {
      panel.set({ ...panel.get(), isOpen: false });
      words.reset();
      marks.reset();
    } else if (panel.get().isOpen && panel.get().tab === 'marks') marks.lookAgain();
  });

  /** The selected words, where they are some that are not the ones gone to last. */
  const seed = (): string | null => {
    const { sheet, find } = store.get();
    const span = selectedSpan(store.get());
    if (sheet === null || span === null || span.end - span.start > longestSeed) return null;
    const match = find?.matches[find.at];
    if (match?.start === span.start && match.end === span.end) return null;
    const chosen = sheet.text.content.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    return chosen === '' ? null : chosen.includes(' ') ? `"${chosen.replaceAll('"', '')}"` : chosen;
  };

  /** The label that is meant: of the mark in focus, the only one shown, the last one given. */
  const labelMeant = (): string | null => {
    const session = store.get();
    const { sheet, margin, project, lastLabelId } = session;
    const labels = project?.schema.labels ?? [];
    const ofFocus = focusedAnnotation(session)?.labelId;
    if (ofFocus !== undefined) return ofFocus;
    const present = new Set(sheet?.annotations.map(({ labelId }) => labelId));
    const [only, ...others] = [...present].filter((id) => !margin.hiddenLabels.has(id));
    if (only !== undefined && others.length === 0) return only;
    return marks.get().wanted.labelId ?? lastLabelId ?? labels[0]?.id ?? null;
  };

  /** Shows words of an article selected, and goes on through the others by the keys of find. */
  const beginAt = (article: FoundArticle, line: ConcordanceLine) => (sheet: Sheet) => {
    const { content } = sheet.text;
    const place = line.span === null ? null : placeWords(content, line.words, line.span);
    if (place === null) return null;
    const matches = matchesOf(content, article);
    const selection = { anchor: place.start, head: place.end };
    const at = matchFrom(matches, place.start, 1);
    const find = {
      query: line.words,
      matches,
      at,
      from: selection,
      isOpen: false,
      wentRound: null,
    };
    return { selection, focus: null, find } satisfies Partial<Session>;
  };

  const isShown = (articleId: string) => {
    const { sheet, past } = store.get();
    return sheet?.article.id === articleId && past === null;
  };

  const goToMark = async (articleId: string, annotationId: string) => {
    if (isShown(articleId)) focusOn(annotationId);
    else await openArticle(articleId, annotationId);
    if (isShown(articleId) && store.get().focus !== annotationId) tell(searchTexts.goneMark);
  };

  const goToWords = async (article: FoundArticle, line: ConcordanceLine) => {
    const begin = beginAt(article, line);
    const { sheet, correction } = store.get();
    if (isShown(article.articleId) && sheet !== null && correction === null) {
      const place = begin(sheet);
      if (place === null) tell(searchTexts.gone);
      else change(place);
      return;
    }
    let isGone = false;
    await openArticle(article.articleId, null, (opened) => {
      const place = begin(opened);
      isGone = place === null;
      return place;
    });
    if (isGone) tell(searchTexts.gone);
  };

  return {
    panel: { get: panel.get, subscribe: panel.subscribe },
    words,
    marks,
    /** Opens the search, with what is selected; where it is open already, it is gone back to. */
    open: () => {
      if (store.get().project === null) return;
      const { isOpen, tab } = panel.get();
      const query = isOpen && tab === 'words' ? null : seed();
      if (query !== null) void words.ask(query);
      show('words', query === null ? 'results' : 'field');
    },
    /** Opens the list of marks: of the label that is meant, or of what is asked for. */
    openMarks: (wanted: Partial<MarksWanted> | null) => {
      if (store.get().project === null) return;
      const { isOpen, tab } = panel.get();
      const isBack = isOpen && tab === 'marks' && wanted === null;
      show('marks', 'results');
      if (isBack) return;
      const now = marks.get();
      const next = {
        labelId: null,
        actor: '',
        words: '',
        ...(wanted ?? { labelId: labelMeant() }),
      };
      // What is listed already stays where it is.
      if (now.found !== null && isDeepEqual(now.wanted, next)) void marks.look();
      else void marks.show(next);
    },
    setTab: (tab: SearchPanelState['tab']) => {
      panel.set({ ...panel.get(), tab });
      if (tab === 'words') return;
      if (marks.get().found === null) void marks.show({ labelId: labelMeant() });
      else void marks.look();
    },
    close: () => {
      panel.set({ ...panel.get(), isOpen: false });
      words.rest();
    },
    /** Shows a line that was found: its words selected, its mark in focus, or its article. */
    goTo: async (key: string, article: FoundArticle, line: ConcordanceLine) => {
      words.markOpened(key);
      if (line.annotationId !== null) await goToMark(article.articleId, line.annotationId);
      else if (line.span !== null) await goToWords(article, line);
      else await openArticle(article.articleId);
    },
    goToListed: async ({ articleId, annotationId }: ListedMark) => {
      marks.markOpened(annotationId);
      await goToMark(articleId, annotationId);
    },
  };
}
