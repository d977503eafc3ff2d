import type { Client, Progress } from '../../shared/contract.ts';
import type { ExportRequest, WrittenDataset } from '../../shared/export-contract.ts';
import { Failure, replyTo } from '../../shared/failure.ts';
import { choicesOf } from '../../shared/formats/choices.ts';
import { writtenOnly } from '../../shared/formats/names.ts';
import type { Host } from '../../shared/host.ts';
import { exportTexts as texts } from '../../shared/texts/exporting.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { createExportPage } from './export-page.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  host: Host;
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  tell(message: string): void;
  complain(thrown: unknown): void;
};

/** Writes datasets: the dialog asks what and how, the system's own dialog where. */
export function createExportActions({ host, client, store, change, tell, complain }: Tools) {
  const isShown = () => store.get().dialog?.kind === 'export';

  /** Writes with its progress shown and a way to stop it, which goes on without the dialog. */
  const write = async (request: ExportRequest, file: string): Promise<WrittenDataset> => {
    const abort = new AbortController();
    const show = (progress: Progress) =>
      change({ job: { what: 'exporting', progress, cancel: () => abort.abort() } });
    show({ done: 0, total: 0 });
    try {
      return await client.exportDataset(
        // The system's dialog has asked before it gave the name of a file that is there.
        { ...request, file, existing: 'replace' },
        { onProgress: show, signal: abort.signal },
      );
    } finally {
      change({ job: null });
    }
  };

  const chooseAndWrite = async (request: ExportRequest): Promise<string> => {
    const { project, job } = store.get();
    if (project === null || job !== null) return '';
    try {
      const ending = request.as === 'data' ? choicesOf(request.format).ending : '';
      const file = await host.request({ kind: 'choose export', name: project.name, ending });
      if (file === null) return '';
      const { articles, spans, report } = await write(request, file.token);
      if (isShown()) change({ dialog: null });
      const reading = writtenOnly.includes(request.format) ? 'none' : 'checked';
      const sentence = windowTexts.exported(articles, spans, file.name, reading);
      tell(texts.written(sentence, report.split(/[/\\]/).at(-1) ?? ''));
      return '';
    } catch (thrown) {
      // The dialog tells what went wrong in it; without it, the window does.
      if (!isShown()) complain(thrown);
      if (thrown instanceof Failure && thrown.code === 'cancelled') return texts.stopped;
      return replyTo(thrown).message;
    }
  };

  return {
    show: () => {
      const { project } = store.get();
      if (project !== null) change({ dialog: { kind: 'export' } });
    },
    createPage: () =>
      createExportPage({
        plan: (request, options) => client.planExport(request, options),
        readSplits: async (options) => (await client.readStatistics({}, options)).splits,
        write: chooseAndWrite,
      }),
  };
}
