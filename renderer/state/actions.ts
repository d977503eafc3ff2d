import type { CommandId } from '../../shared/commands.ts';
import type { Client, Reversal } from '../../shared/contract.ts';
import { Failure, replyTo } from '../../shared/failure.ts';
import type { Host, ReadingPlace } from '../../shared/host.ts';
import type { KeySettings } from '../../shared/keymap/keymap.ts';
import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import { nameIn } from '../../shared/model/label-schema.ts';
import { type QueueView, wholeQueue } from '../../shared/queue-contract.ts';
import { correctionTexts } from '../../shared/texts/correction.ts';
import { queueTexts } from '../../shared/texts/queue.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { marksAt, nextMarkOut } from '../commands/marks.ts';
import { fittingView, isFiltered } from '../commands/queue-filter.ts';
import { createActorActions } from './actor-actions.ts';
import { createArticleActions } from './article-actions.ts';
import { nothingChosen } from './chosen.ts';
import { createCorrectionActions } from './correction-actions.ts';
import { createCommitter } from './desk.ts';
import { createExportActions } from './export-actions.ts';
import { createFind } from './find.ts';
import { createHistoryActions } from './history-actions.ts';
import { createImportActions } from './import-actions.ts';
import { createLeaving } from './leaving.ts';
import { createLinkActions, stillLinking } from './link-actions.ts';
import { createMarginActions, reopened } from './margin-actions.ts';
import { createMarkActions } from './mark-actions.ts';
import { createOccurrenceActions } from './occurrence-actions.ts';
import { createPointing } from './pointing.ts';
import { createProjectActions } from './project-actions.ts';
import { createQueueActions } from './queue-actions.ts';
import { pageOf, type QueuePages, rowAt, rowOf } from './queue-pages.ts';
import { readQueue } from './read-queue.ts';
import { sayFocus } from './say-focus.ts';
import { createSchemaActions } from './schema-actions.ts';
import { createSearchActions } from './search-actions.ts';
import { createSelectUnits } from './select-units.ts';
import {
  type DialogState,
  type JobKind,
  type Session,
  type Sheet,
  selectedSpan,
  type TextSelection,
  wordsToCopy,
} from './session.ts';
import { showAnew } from './show-anew.ts';
import type { Store } from './store.ts';
import { menuStateOf } from './tell-menus.ts';
import { createValueActions } from './value-actions.ts';
import { createViewActions } from './view-actions.ts';

/** How many commands the palette shows first because they were chosen last. */
const recentLimit = 5;

/** What the window can do. Screens and keys call these; nothing here knows the DOM. */
export type Actions = ReturnType<typeof createActions>;

export function createActions(host: Host, client: Client, store: Store<Session>) {
  const committer = createCommitter(client, store);
  const change = (next: Partial<Session>) => {
    const session = store.get();
    store.set({
      ...session,
      recentFocus: next.focus ?? session.recentFocus,
      margin: reopened(session, next.focus),
      linking: stillLinking(session, next.focus),
      ...next,
    });
  };

  const tell = (message: string) => change({ notice: { tone: 'information', message } });
  const complain = (thrown: unknown) => {
    // A cancelled job is what the person asked for, and needs no complaint.
    if (thrown instanceof Failure && thrown.code === 'cancelled') return tell(thrown.message);
    change({ notice: { tone: 'problem', message: replyTo(thrown).message } });
  };
  /** Runs to the end and tells what went wrong: the one place where the window catches. */
  const attempt = async <Value>(run: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await run();
    } catch (thrown) {
      complain(thrown);
      return null;
    }
  };

  const view = createViewActions({ host, store, change, attempt });

  const labelName = (id: string) => {
    const { project } = store.get();
    return project === null ? id : nameIn(project.schema, id);
  };

  /**
   * An article and where to begin in it: at a mark, where `begin` says, where it was left, or at
   * its first words.
   */
  const readSheet = async (
    articleId: string,
    focus: string | null,
    begin: ((sheet: Sheet) => Partial<Session> | null) | null = null,
  ): Promise<Partial<Session>> => {
    const [sheet, place] = await Promise.all([
      client.readArticle({ articleId }),
      focus === null ? host.request({ kind: 'reading place', articleId }) : null,
    ]);
    const left = { find: null, history: null, past: null };
    const wanted = begin?.(sheet) ?? null;
    if (wanted !== null) return { sheet, ...left, focus: null, openAt: null, ...wanted };
    if (place !== null && place !== undefined) {
      return { sheet, ...left, ...atPlace(sheet, place) };
    }
    const mark = sheet.annotations.find(({ id }) => id === focus);
    const start = mark === undefined ? (sheet.text.blocks[0]?.start ?? 0) : extentOf(mark).start;
    return {
      sheet,
      focus: mark?.id ?? null,
      selection: { anchor: start, head: start },
      openAt: null,
      ...left,
    };
  };

  /** The offset at the top of the screen when an article was read last, or null. */
  const topOf = async (articleId: string) =>
    (await host.request({ kind: 'reading place', articleId }))?.top ?? null;

  const openArticle = (
    articleId: string,
    focus: string | null = null,
    begin: ((sheet: Sheet) => Partial<Session> | null) | null = null,
  ) =>
    attempt(async () => {
      // Words that are not saved yet are not left behind by a click on another article.
      if (store.get().correction !== null) return tell(correctionTexts.whileCorrecting);
      change({ ...(await readSheet(articleId, focus, begin)), isQueueOver: false });
      void attempt(() => revealOpen(articleId));
      await host.request({ kind: 'remember article', articleId });
    });

  /** Brings the row of the open article into sight, where the view that is shown has one. */
  const revealOpen = async (articleId: string) => {
    const { queue } = store.get();
    const row =
      rowOf(queue, articleId) ?? (await client.placeInQueue({ articleId, view: queue.view })).index;
    const isOpen = store.get().sheet?.article.id === articleId;
    if (row !== null && isOpen) change({ reveal: { row } });
  };

  /** The project that is being read, or was. */
  let reading: Promise<unknown> = Promise.resolve();

  const readProject = async (articleId: string, kept: QueueView) => {
    const project = await client.readProject({});
    const view = fittingView(kept, project.schema.labels);
    const { index } = await client.placeInQueue({ articleId, view });
    const queue = await readQueue(client, view, pageOf(index ?? 0));
    const first = await toBeginWith(articleId, index, queue);
    const nothing = { sheet: null, focus: null, selection: null, history: null, past: null };
    const begin = first === null ? nothing : await readSheet(first, null);
    // In one step, so that no half-filled bench is ever seen.
    change({
      ...{ stage: 'bench', project, dialog: null, correction: null, importing: null },
      queue: { ...queue, revision: store.get().queue.revision + 1 },
      ...{ queueView: view, facets: null, chosen: nothingChosen, isFilterOpen: false },
      reveal: { row: index ?? 0 },
      ...begin,
    });
    // Counting everything takes longer than showing what is at hand.
    const facets = await client.readFacets({});
    change({ facets });
    if (isFiltered(view) && store.get().notice === null) {
      tell(queueTexts.asLeft(queue.total, facets.total));
    }
  };

  /** The article to open: the one that was open last, shown by the queue or not, or the first. */
  const toBeginWith = async (
    articleId: string,
    index: number | null,
    queue: QueuePages,
  ): Promise<string | null> => {
    if (index !== null) return articleId;
    if (!isFiltered(queue.view)) return rowAt(queue, 0)?.id ?? null;
    const { index: place } = await client.placeInQueue({ articleId, view: wholeQueue });
    if (place !== null) return articleId;
    const shown = rowAt(queue, 0)?.id ?? null;
    if (shown !== null) return shown;
    const first = { from: null, step: 1, isUnfinished: false } as const;
    return (await client.stepArticle(first)).articleId;
  };

  /** Shows what was taken back or done again, where it is. */
  const showReversal = async ({ edits, isWhole, summary, history }: Reversal, did: string) => {
    if (isWhole) await committer.show(edits, history);
    else await showAnew(client, store, history);
    const { sheet, queue } = store.get();
    const first = rowAt(queue, 0)?.id ?? null;
    const isHere = sheet?.article.id === summary.articleId;
    if (isHere) focusOn(summary.annotationId);
    else if (await isThere(summary.articleId)) {
      await openArticle(summary.articleId, summary.annotationId);
    } else if (sheet === null && first !== null) await openArticle(first);
    tell(did);
  };

  /** Whether the project has an article, in whatever view. */
  const isThere = async (articleId: string): Promise<boolean> => {
    if (rowOf(store.get().queue, articleId) !== null) return true;
    return (await client.placeInQueue({ articleId, view: wholeQueue })).index !== null;
  };

  const reverse = (direction: 'undo' | 'redo') =>
    attempt(() =>
      committer.run(async () => {
        const reversal = await client[direction]({});
        const what = describeSummary(reversal.summary, labelName);
        await showReversal(reversal, windowTexts[direction === 'undo' ? 'undone' : 'redone'](what));
      }),
    );

  const focusOn = (id: string | null) => {
    const mark = store.get().sheet?.annotations.find((annotation) => annotation.id === id);
    if (mark === undefined) {
      change({ focus: null });
      return;
    }
    const { start } = extentOf(mark);
    change({ focus: mark.id, selection: { anchor: start, head: start } });
  };

  const focusAloud = (focus: string, selection: TextSelection) =>
    change({ focus, selection, ...sayFocus(store.get(), focus) });

  /** Runs a long job with its progress shown and a way to stop it. */
  const runJob = async <Value>(
    what: JobKind,
    start: (options: {
      onProgress(progress: { done: number; total: number }): void;
      signal: AbortSignal;
    }) => Promise<Value>,
  ): Promise<Value | null> => {
    const abort = new AbortController();
    const cancel = () => abort.abort();
    change({ job: { what, progress: { done: 0, total: 0 }, cancel } });
    const onProgress = (progress: { done: number; total: number }) =>
      change({ job: { what, progress, cancel } });
    const value = await attempt(() => start({ onProgress, signal: abort.signal }));
    change({ job: null });
    return value;
  };

  const leaving = createLeaving();
  const imports = createImportActions({
    ...{ host, client, store, change, attempt, tell, complain, openArticle },
    readQueue: (history) => showAnew(client, store, history),
  });
  const projects = createProjectActions({
    ...{ host, client, store, change, committer, attempt, runJob, tell, leaving },
  });

  const values = createValueActions({
    store,
    client,
    change,
    committer,
    attempt,
    tell,
    openArticle,
  });

  return {
    start: async () => {
      // First how the window looks, so that it is never seen to change.
      const preferences = await attempt(() => host.request({ kind: 'preferences' }));
      if (preferences !== null) {
        const margin = { ...store.get().margin, view: preferences.marginView };
        change({ preferences, margin });
      }
      const keySettings = await attempt(() => host.request({ kind: 'keys' }));
      if (keySettings !== null) change({ keySettings });
      const answer = await attempt(() => host.request({ kind: 'ready' }));
      if (answer !== null) change({ recent: answer.recent });
      // A project that is being read takes the place of the start screen, which must not flash up.
      await reading;
      if (store.get().project === null) change({ stage: 'start screen' });
    },
    /** Reads the project that was opened, with what its queue showed last. */
    readProject: (articleId: string, view = wholeQueue) => {
      reading = attempt(() => readProject(articleId, view));
      return reading;
    },
    openArticle: (articleId: string) => openArticle(articleId),
    values,
    articles: createArticleActions({
      store,
      client,
      committer,
      attempt,
      tell,
      openArticle,
      closeDialog: () => change({ dialog: null }),
      showIncomplete: values.showIncomplete,
    }),
    /** Shows a mark, in whatever article it is. */
    goToMark: async (articleId: string, markId: string) => {
      if (store.get().sheet?.article.id === articleId) focusOn(markId);
      else await openArticle(articleId, markId);
    },
    links: createLinkActions({ client, store, change, committer, attempt, tell }),
    actors: createActorActions({
      ...{ client, store, change, committer, attempt, openArticle },
      undo: () => reverse('undo'),
    }),
    occurrences: createOccurrenceActions({
      ...{ client, store, change, committer, complain, tell, runJob },
    }),
    history: createHistoryActions({
      client,
      store,
      change,
      committer,
      attempt,
      tell,
      labelName,
      topOf,
      openArticle,
    }),
    correction: createCorrectionActions({
      client,
      store,
      change,
      committer,
      attempt,
      tell,
      complain,
      topOf,
      leaving,
    }),
    marks: createMarkActions({ store, change, committer, attempt, tell, labelName }),
    schema: createSchemaActions({
      host,
      client,
      store,
      committer,
      change,
      attempt,
      runJob,
      tell,
    }),
    queue: createQueueActions({
      ...{ host, client, store, committer, change, attempt, complain, runJob, tell },
      openArticle: (articleId) => openArticle(articleId),
    }),
    undo: () => reverse('undo'),
    redo: () => reverse('redo'),

    focusOn,
    /** Brings a mark into focus, and says which it is to those who do not see it light up. */
    readMark: (mark: Annotation) => {
      const { start } = extentOf(mark);
      focusAloud(mark.id, { anchor: start, head: start });
    },
    /** Goes through the marks that cover the caret, outwards or inwards, and round. */
    cycleFocus: (direction: 1 | -1) => {
      const { sheet, selection, focus } = store.get();
      const caret = selection?.head ?? 0;
      const found = marksAt(sheet?.annotations ?? [], caret);
      const mark = nextMarkOut(found, focus, direction);
      if (mark === null) tell(windowTexts.noMarkHere);
      else focusAloud(mark.id, { anchor: caret, head: caret });
    },
    select: (selection: TextSelection | null) => {
      const { selection: now } = store.get();
      if (now?.anchor === selection?.anchor && now?.head === selection?.head) return;
      change({ selection });
    },
    /** The caret was moved: what was in focus is so no more. */
    moveCaret: (selection: TextSelection) => change({ selection, focus: null }),
    clearSelection: () => {
      const { selection } = store.get();
      const head = selection?.head ?? 0;
      change({ focus: null, selection: { anchor: head, head }, notice: null, find: null });
    },

    find: createFind(store),
    search: createSearchActions({ client, store, change, attempt, tell, openArticle, focusOn }),
    margin: createMarginActions({
      store,
      change,
      committer,
      attempt,
      tell,
      keepView: view.keepMarginView,
    }),
    units: createSelectUnits(store, tell),
    pointing: createPointing(store, change),
    /** Copies the selected words, or those of the mark in focus, as the article has them. */
    copy: () =>
      attempt(async () => {
        const text = wordsToCopy(store.get());
        if (text !== '') await host.request({ kind: 'copy', text });
      }),
    /** Opens the native menu of commands at a point of the window, in CSS pixels. */
    openContextMenu: (at: { x: number; y: number }) =>
      attempt(() => {
        const session = store.get();
        const state = menuStateOf(session);
        const hasSelection = selectedSpan(session) !== null;
        return host.request({ kind: 'context menu', state, hasSelection, at });
      }),

    imports,
    projects,
    dropFiles: (files: readonly unknown[]) =>
      attempt(async () => {
        const chosen = await host.takeFiles(files);
        const project = chosen.find(({ name }) => name.endsWith('.galley'));
        if (project === undefined) return imports.begin(chosen);
        projects.open(project.token);
      }),
    exporting: createExportActions({ host, client, store, change, tell, complain }),

    view,

    /** Keeps where the reader is, for when they come back to the article. */
    rememberPlace: (articleId: string, place: ReadingPlace) =>
      // Where somebody is in the past is no place to come back to.
      store.get().past === null
        ? attempt(() => host.request({ kind: 'remember place', articleId, place }))
        : null,
    /** The window is about to close: it may, once nothing is lost by it. */
    close: async () => {
      const allow = () => void attempt(() => host.request({ kind: 'may close' }));
      // Whoever is asked takes their time.
      if (leaving.hasUnsaved()) await attempt(() => host.request({ kind: 'not yet closing' }));
      leaving.leave(allow);
    },
    printArticle: () =>
      attempt(async () => {
        const { sheet } = store.get();
        if (sheet === null) return;
        const done = await host.request({ kind: 'print article', articleId: sheet.article.id });
        if (done !== null) tell(windowTexts.printed);
      }),
    savePdf: () =>
      attempt(async () => {
        const { sheet, job } = store.get();
        if (sheet === null || job !== null) return;
        const saved = await runJob('savingPdf', ({ signal }) => {
          signal.addEventListener('abort', () => void host.request({ kind: 'cancel pdf' }));
          return host.request({ kind: 'save pdf', articleId: sheet.article.id });
        });
        if (saved !== null) tell(windowTexts.pdfSaved(saved.name));
      }),

    /** What the keys mean from now on, in every project. */
    setKeys: (keySettings: KeySettings) => {
      change({ keySettings });
      return attempt(() => host.request({ kind: 'set keys', keys: keySettings }));
    },
    rememberCommand: (command: CommandId) => {
      const others = store.get().recentCommands.filter((other) => other !== command);
      change({ recentCommands: [command, ...others].slice(0, recentLimit) });
    },

    leaving,
    showDialog: (dialog: DialogState) => change({ dialog }),
    closeDialog: () => change({ dialog: null }),
    closeNotice: () => change({ notice: null }),
    complain,
    complainInWords: (message: string) => change({ notice: { tone: 'problem', message } }),
    setRecent: (recent: Session['recent']) => change({ recent }),
  };
}

/** Where somebody left an article, in so far as it still has such words and such a mark. */
function atPlace(
  { text, annotations }: Sheet,
  { top, anchor, head, focus }: ReadingPlace,
): Pick<Session, 'focus' | 'selection' | 'openAt'> {
  const { length } = text.content;
  return {
    focus: annotations.some(({ id }) => id === focus) ? focus : null,
    selection: { anchor: Math.min(anchor, length), head: Math.min(head, length) },
    openAt: Math.min(top, length),
  };
}
