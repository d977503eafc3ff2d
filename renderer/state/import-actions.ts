import type { Client, History, Progress } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { ChosenFile, Host } from '../../shared/host.ts';
import type { ImportOutcome } from '../../shared/import-contract.ts';
import type { ReadOptions } from '../../shared/reading/options.ts';
import { importTexts as texts } from '../../shared/texts/import.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { hasNothingToDecide } from '../commands/import-decisions.ts';
import { noPace, paceAfter } from '../commands/import-pace.ts';
import { withLookedAgain } from '../commands/import-patch.ts';
import { recallMappings, rememberMappings } from './import-mappings.ts';
import { type DuplicateChoices, type Importing, newImport } from './importing.ts';
import { whyNotWritable } from './may-write.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  host: Host;
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  complain(thrown: unknown): void;
  openArticle(articleId: string): Promise<unknown>;
  /** Reads the queue and what undo would do again, after articles were added. */
  readQueue(history: History): Promise<void>;
};

/** Milliseconds: until looking is shown, between two changes of an option, between two pictures of progress. */
const patience = { looking: 250, options: 350, progress: 120 };

/** Importing: looking, deciding, adding, and telling what came of it. */
export function createImportActions(tools: Tools) {
  const { host, client, store, change, attempt, tell, complain, openArticle, readQueue } = tools;
  const update = (next: Partial<Importing>) => {
    const { importing } = store.get();
    if (importing !== null) change({ importing: { ...importing, ...next } });
  };
  const show = () => change({ dialog: { kind: 'import' } });
  const hide = () => {
    if (store.get().dialog?.kind === 'import') change({ dialog: null });
  };
  const putAway = () => {
    hide();
    change({ importing: null });
  };
  /** Looks into one source again, and what waits to be: by the source's number. */
  const again = new Map<number, { timer: ReturnType<typeof setTimeout>; abort: AbortController }>();
  const stopLookingAgain = () => {
    for (const { timer, abort } of again.values()) {
      clearTimeout(timer);
      abort.abort();
    }
    again.clear();
  };

  /** Follows a job: what it has done, at which pace, no oftener than can be seen. */
  const follow = (isStill: () => boolean) => {
    let last = 0;
    return (progress: Progress) => {
      const now = performance.now();
      const { importing } = store.get();
      if (importing === null || !isStill()) return;
      if (now - last < patience.progress && progress.done < progress.total) return;
      last = now;
      update({ progress, pace: paceAfter(importing.pace, progress, now) });
    };
  };

  const requestOf = ({ sources, choices }: Pick<Importing, 'sources' | 'choices'>) => ({
    sources: sources.map(({ token, options }) => ({ file: token, options })),
    ...choices,
  });

  const look = async (files: readonly ChosenFile[]) => {
    const abort = new AbortController();
    change({ importing: newImport(files, () => abort.abort()), notice: null });
    const isStill = () => !abort.signal.aborted && store.get().importing?.stage === 'looking';
    const timer = setTimeout(() => isStill() && show(), patience.looking);
    try {
      const started = store.get().importing;
      if (started === null) return;
      const onProgress = follow(isStill);
      const options = { onProgress, signal: abort.signal };
      const preview = await client.previewImport(requestOf(started), options);
      const recalled = await recallMappings(host, started.sources, preview);
      // The project may have been left meanwhile.
      if (!isStill()) return;
      update({ preview, sources: recalled.sources });
      if (hasNothingToDecide(preview)) {
        hide();
        await start();
        return;
      }
      update({ stage: 'preview' });
      show();
      for (const chosen of recalled.changed) lookAgain(chosen, 0);
    } catch (thrown) {
      putAway();
      // Who calls it off knows that nothing was imported.
      if (!(thrown instanceof Failure && thrown.code === 'cancelled')) complain(thrown);
    } finally {
      clearTimeout(timer);
    }
  };

  const lookAgain = (chosen: number, wait = patience.options) => {
    const before = again.get(chosen);
    clearTimeout(before?.timer);
    before?.abort.abort();
    const abort = new AbortController();
    const timer = setTimeout(() => void lookNow(chosen, abort), wait);
    again.set(chosen, { timer, abort });
    update({ lookingAgain: new Set(again.keys()) });
  };

  const lookNow = async (chosen: number, abort: AbortController) => {
    try {
      const { importing } = store.get();
      const source = importing?.sources[chosen];
      if (importing === null || source === undefined) return;
      const request = requestOf({ sources: [source], choices: importing.choices });
      const part = await client.previewImport(request, { signal: abort.signal });
      const now = store.get().importing;
      if (now?.preview == null || again.get(chosen)?.abort !== abort) return;
      update({ preview: withLookedAgain(now.preview, chosen, part) });
    } catch (thrown) {
      if (!(thrown instanceof Failure && thrown.code === 'cancelled')) complain(thrown);
    } finally {
      if (again.get(chosen)?.abort === abort) {
        again.delete(chosen);
        update({ lookingAgain: new Set(again.keys()) });
      }
    }
  };

  const start = async () => {
    const { importing } = store.get();
    if (importing === null || importing.stage === 'importing') return;
    stopLookingAgain();
    const wasShown = store.get().dialog?.kind === 'import';
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
      update({ isStopping: true });
    };
    const progress = { done: 0, total: 0 };
    update({ stage: 'importing', progress, pace: noPace, lookingAgain: new Set(), stop });
    await attempt(() => rememberMappings(host, importing));
    try {
      const onProgress = follow(() => store.get().importing?.stage === 'importing');
      const options = { onProgress, signal: abort.signal };
      const { outcome, history } = await client.importArticles(requestOf(importing), options);
      await readQueue(history);
      await finish(outcome, wasShown);
    } catch (thrown) {
      putAway();
      complain(thrown);
    }
  };

  /** Tells what came of it: in the dialog where it is shown, in a line where all went as wished. */
  const finish = async (outcome: ImportOutcome, wasShown: boolean) => {
    const isShown = store.get().dialog?.kind === 'import';
    const isClean = outcome.problemCount + outcome.exact + outcome.near === 0 && !outcome.isStopped;
    update({ stage: 'report', outcome, isStopping: false });
    if (store.get().sheet === null && outcome.firstId !== '') await openArticle(outcome.firstId);
    if (isShown) return;
    if (isClean && !wasShown) {
      putAway();
      if (outcome.firstId !== '') await openArticle(outcome.firstId);
      tell(texts.imported(outcome.added));
      return;
    }
    // Whoever works on in the window is told in its last line, and not interrupted.
    if (wasShown || store.get().dialog !== null) tell(texts.imported(outcome.added));
    else show();
  };

  const begin = async (files: readonly ChosenFile[]) => {
    if (files.length === 0) return;
    const { project, importing } = store.get();
    const refusal = project === null ? windowTexts.noProjectToImport : whyNotWritable(store.get());
    if (refusal !== null) return change({ notice: { tone: 'problem', message: refusal } });
    if (importing !== null && importing.stage !== 'report') {
      show();
      return tell(texts.whileAnother);
    }
    await look(files);
  };

  const setOptions = (chosen: number, next: Partial<ReadOptions>) => {
    const { importing } = store.get();
    if (importing?.stage !== 'preview') return;
    const sources = importing.sources.map((source, index) =>
      index === chosen ? { ...source, options: { ...source.options, ...next } } : source,
    );
    update({ sources });
    lookAgain(chosen);
  };

  return {
    begin,
    choose: (what: 'files' | 'folders') =>
      attempt(async () => begin(await host.request({ kind: 'choose imports', what }))),
    setOptions,
    setChoices: (choices: Partial<DuplicateChoices>) => {
      const { importing } = store.get();
      if (importing !== null) update({ choices: { ...importing.choices, ...choices } });
    },
    start: () => attempt(start),
    show,
    /** Leaves the dialog: an import goes on, and what has not begun is called off. */
    leave: () => {
      const { importing } = store.get();
      if (importing?.stage === 'importing') return hide();
      stopLookingAgain();
      if (importing?.stage === 'looking') importing.stop();
      putAway();
    },
    openFirst: () =>
      attempt(async () => {
        const articleId = store.get().importing?.outcome?.firstId ?? '';
        putAway();
        if (articleId !== '') await openArticle(articleId);
      }),
    /** Answers the name of the file that the report was written to; null where none was chosen. */
    saveReport: () =>
      attempt(async () => {
        const name = `${store.get().project?.name ?? ''} import.txt`;
        const file = await host.request({ kind: 'choose report', name });
        if (file === null) return null;
        // The system's dialog has asked before it gave the name of a file that is there.
        await client.writeImportReport({ file: file.token, existing: 'replace' });
        return file.name;
      }),
  };
}
