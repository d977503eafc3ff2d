import type { Client, Restoration } from '../../shared/contract.ts';
import { correctionOf } from '../../shared/correction/correction.ts';
import { hunksOf } from '../../shared/correction/hunks.ts';
import type { HistoryEntry, RemovedMark } from '../../shared/history/entry.ts';
import { extentOf } from '../../shared/model/annotation.ts';
import { rowIdOf } from '../../shared/model/edit.ts';
import { tellLeftOut, historyTexts as texts } from '../../shared/texts/history.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import type { Committer } from './desk.ts';
import type { HistoryPanel, Past, Session, Sheet } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  labelName(labelId: string): string;
  /** The offset at the top of the screen when an article was read last. */
  topOf(articleId: string): Promise<number | null>;
  openArticle(articleId: string, focus?: string | null): Promise<unknown>;
};

/** How much of the words around a correction is shown, in UTF-16 units. */
const diffContext = 40;

/** What was done to the article and its marks, the article as it was, and the ways back to it. */
export function createHistoryActions(tools: Tools) {
  const { client, store, change, committer, attempt, tell, labelName } = tools;

  /** What an entry changed in the text; null where it left the words alone. */
  const readCorrected = async ({ edits }: HistoryEntry): Promise<HistoryPanel['corrected']> => {
    const edit = edits.find(({ kind }) => kind === 'article');
    if (edit?.kind !== 'article' || edit.before === null || edit.after === null) return null;
    if (edit.before.textId === edit.after.textId) return null;
    const [before, after] = await Promise.all(
      [edit.before, edit.after].map(({ textId }) => client.readText({ textId })),
    );
    if (before === undefined || after === undefined) return null;
    const hunks = hunksOf(correctionOf(before.content, after.content), diffContext);
    return { before: before.id, hunks };
  };

  const read = async (articleId: string, annotationId: string | null): Promise<HistoryPanel> => {
    const [history, { marks }] = await Promise.all([
      client.readHistory({ articleId, annotationId }),
      client.listRemovedMarks({ articleId }),
    ]);
    const [first] = history.entries;
    const corrected = first === undefined ? null : await readCorrected(first);
    const chosen = first?.sequence ?? null;
    return { annotationId, ...history, removed: marks, chosen, corrected };
  };

  const open = (annotationId: string | null) =>
    attempt(async () => {
      const { sheet } = store.get();
      if (sheet === null) return;
      leave();
      change({ history: await read(sheet.article.id, annotationId) });
    });

  /** Shows the article as it is now, where it was being read. */
  const leave = () => {
    const { past } = store.get();
    if (past === null) return;
    change({ ...past.present, past: null, announcement: texts.back });
  };

  const close = () => {
    leave();
    change({ history: null });
  };

  const showPast = async (sheet: Sheet, entry: HistoryEntry) => {
    const { article } = sheet;
    const { leftOut, ...past } = await client.readPast({
      articleId: article.id,
      sequence: entry.sequence,
    });
    const { history } = store.get();
    // Somebody has gone on meanwhile.
    if (history?.chosen !== entry.sequence) return;
    const present = store.get().past?.present ?? (await presentOf(store.get(), tools.topOf));
    // The same words are not laid out again.
    const text = past.text.id === sheet.text.id ? sheet.text : past.text;
    const mark = past.annotations.find(({ id }) =>
      entry.edits.some((edit) => rowIdOf(edit) === id),
    );
    const start = Math.min(
      mark === undefined ? (store.get().selection?.head ?? 0) : extentOf(mark).start,
      text.content.length,
    );
    change({
      sheet: { ...past, text },
      focus: mark?.id ?? null,
      selection: { anchor: start, head: start },
      openAt: null,
      find: null,
      past: { entry, leftOut, present },
    });
  };

  /** Shows the article as it was right after an entry; after the last one, it is as it is now. */
  const choose = (sequence: number) =>
    attempt(async () => {
      const { history, sheet, project } = store.get();
      const entry = history?.entries.find((candidate) => candidate.sequence === sequence);
      if (history === null || sheet === null || entry === undefined) return;
      change({ history: { ...history, chosen: sequence, corrected: null } });
      const isLast = history.annotationId === null && history.entries[0] === entry;
      if (isLast || sequence === project?.history.revision) leave();
      else await showPast(sheet, entry);
      const corrected = await readCorrected(entry);
      const { history: current } = store.get();
      if (corrected === null || current?.chosen !== sequence) return;
      change({ history: { ...current, corrected } });
    });

  const readMore = async () => {
    const { history, sheet } = store.get();
    const last = history?.entries.at(-1);
    if (history === null || sheet === null || last === undefined || !history.hasMore) return;
    const { annotationId, entries, names } = history;
    const more = await client.readHistory({
      articleId: sheet.article.id,
      annotationId,
      before: last.sequence,
    });
    const current = store.get().history;
    if (current?.entries !== entries) return;
    change({
      history: {
        ...current,
        entries: [...entries, ...more.entries],
        hasMore: more.hasMore,
        names: {
          marks: { ...names.marks, ...more.names.marks },
          versions: { ...names.versions, ...more.names.versions },
        },
      },
    });
  };

  /** Goes an entry further back in time, or forward. */
  const step = (direction: 1 | -1) =>
    attempt(async () => {
      const { history } = store.get();
      if (history === null) return;
      const at = history.entries.findIndex(({ sequence }) => sequence === history.chosen);
      if (at + direction >= history.entries.length) await readMore();
      const next = store.get().history?.entries[at + direction];
      if (next !== undefined) await choose(next.sequence);
      else if (direction === 1) tell(texts.noEarlier);
    });

  /** Brings something back, shows it, and says what of it could not be. */
  const restore = (
    bring: () => Promise<Restoration>,
    then?: (done: Restoration) => Promise<unknown>,
  ) =>
    attempt(async () => {
      leave();
      const done = await committer.run(async () => {
        const restoration = await bring();
        await committer.show(restoration.edits, restoration.history);
        return restoration;
      });
      const { summary, leftOut } = done;
      if (then !== undefined) await then(done);
      const mark = store.get().sheet?.annotations.find(({ id }) => id === summary.annotationId);
      if (mark !== undefined) {
        const { start } = extentOf(mark);
        change({ focus: mark.id, selection: { anchor: start, head: start } });
      }
      const what = texts.restoredAs(describeSummary(summary, labelName));
      tell([what, tellLeftOut(leftOut)].filter((part) => part !== '').join(' '));
      return done;
    });

  // An open history follows what is done, undone and restored.
  let shown = store.get().project?.history.revision;
  store.subscribe(() => {
    const { project, history, past, sheet } = store.get();
    const revision = project?.history.revision;
    if (revision === shown) return;
    shown = revision;
    if (history === null || past !== null || sheet === null) return;
    void attempt(async () => {
      const next = await read(sheet.article.id, history.annotationId);
      if (store.get().history === history) change({ history: next });
    });
  });

  return {
    openArticle: () => (store.get().history === null ? open(null) : close()),
    openMark: () => {
      const { focus } = store.get();
      if (focus === null) tell(texts.noMark);
      else void open(focus);
    },
    open,
    close,
    choose,
    step,
    readMore: () => attempt(readMore),

    /** Makes the article what is shown of it. */
    restoreState: () => {
      const { past, sheet } = store.get();
      if (past === null || sheet === null) return;
      const { sequence } = past.entry;
      return restore(() => client.restoreState({ articleId: sheet.article.id, sequence }));
    },
    /** Makes the mark whose history is open what it was after the chosen entry. */
    restoreMark: () => {
      const { history, sheet } = store.get();
      if (history === null || history.annotationId === null || sheet === null) return;
      const { annotationId, chosen } = history;
      const moment = { articleId: sheet.article.id, sequence: chosen ?? 0 };
      return restore(() => client.restoreRows({ ...moment, rowIds: [annotationId] }));
    },
    restoreRemoved: ({ annotation: { id, articleId }, sequence }: RemovedMark) =>
      restore(() => client.restoreRows({ articleId, sequence: sequence - 1, rowIds: [id] })),
    showRemovedArticles: () =>
      attempt(async () => {
        const { articles } = await client.listRemoved({});
        change({ dialog: { kind: 'removed articles', articles } });
      }),
    restoreArticle: (articleId: string) =>
      restore(
        () => client.restoreArticle({ articleId }),
        async () => {
          change({ dialog: null });
          await tools.openArticle(articleId);
        },
      ),
  };
}

/** What is shown now, to come back to. */
async function presentOf(
  { sheet, focus, selection }: Session,
  topOf: Tools['topOf'],
): Promise<Past['present']> {
  const openAt = sheet === null ? null : await topOf(sheet.article.id);
  return { sheet, focus, selection, openAt };
}
