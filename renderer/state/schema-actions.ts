import type { Client, History, Output, Progress } from '../../shared/contract.ts';
import type { Host } from '../../shared/host.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { SchemaChange } from '../../shared/schema/change.ts';
import { schemaTexts } from '../../shared/texts/schema-editor.ts';
import { describeSummary } from '../../shared/texts/summary.ts';
import type { Committer } from './desk.ts';
import { readQueue, withQueue } from './read-queue.ts';
import type { JobKind, Session } from './session.ts';
import type { Store } from './store.ts';

type JobOptions = { onProgress(progress: Progress): void; signal: AbortSignal };

type Tools = {
  host: Host;
  client: Client;
  store: Store<Session>;
  committer: Committer;
  change(next: Partial<Session>): void;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  runJob<Value>(
    what: JobKind,
    start: (options: JobOptions) => Promise<Value>,
  ): Promise<Value | null>;
  tell(message: string): void;
};

export type SchemaPreview = Output<'changeSchema'>;

/** Changing the label schema of the open project, after being told what that does. */
export function createSchemaActions(tools: Tools) {
  const { host, client, store, committer, change, attempt, runJob, tell } = tools;

  /** Storage has changed what it will: the project, the queue and the open article are read anew. */
  const readAgain = async (history: History) => {
    const { sheet: open, queueView, queue: shown } = store.get();
    const [project, queue, facets, read] = await Promise.all([
      client.readProject({}),
      readQueue(client, queueView, shown.near),
      client.readFacets({}),
      open === null ? null : client.readArticle({ articleId: open.article.id }),
    ]);
    const { focus, lastLabelId } = store.get();
    const isLabel = project.schema.labels.some(({ id }) => id === lastLabelId);
    change({
      project: { ...project, history },
      queue: withQueue(store.get(), queue).queue,
      facets,
      // The words are the same, and the page keeps its place in them.
      sheet: read === null || open === null ? null : { ...read, text: open.text },
      focus: read?.annotations.some(({ id }) => id === focus) === true ? focus : null,
      lastLabelId: isLabel ? lastLabelId : null,
    });
  };

  return {
    open: () => {
      if (store.get().project !== null) change({ dialog: { kind: 'schema' } });
    },
    /** What a change would do; nothing is changed. Null where that could not be told. */
    preview: (wanted: SchemaChange): Promise<SchemaPreview | null> =>
      runJob('checkingLabels', (options) =>
        committer.run(() => client.changeSchema({ change: wanted, commit: 'preview' }, options)),
      ),
    /** Makes a change that was previewed at this revision. Answers whether it was made. */
    save: async (wanted: SchemaChange, revision: number): Promise<boolean> => {
      const made = await runJob('changingLabels', (options) =>
        committer.run(async () => {
          const done = await client.changeSchema(
            { change: wanted, commit: 'commit', revision },
            options,
          );
          await readAgain(done.history);
          return done;
        }),
      );
      if (made === null) return false;
      const { undo } = made.history;
      if (undo !== null) tell(schemaTexts.saved(describeSummary(undo, (id) => id)));
      return true;
    },
    /** How many marks each label has in the project, by its id. */
    countMarks: async (): Promise<Readonly<Record<string, number>>> =>
      (await attempt(() => client.listMarks({ limit: 1 })))?.byLabel ?? {},
    /** A schema from a file that is asked for; null where none was chosen, or it is none. */
    importFile: (): Promise<LabelSchema | null> =>
      attempt(async () => {
        const file = await host.request({ kind: 'choose schema' });
        if (file === null) return null;
        return (await client.readSchema({ file: file.token })).schema;
      }),
    /** Writes a schema to a file that is asked for. Answers its name; null where none was chosen. */
    exportFile: (schema: LabelSchema): Promise<string | null> =>
      attempt(async () => {
        const name = `${store.get().project?.name ?? ''}.labels.json`;
        const file = await host.request({ kind: 'choose schema export', name });
        if (file === null) return null;
        // The system's dialog has asked before it gave the name of a file that is there.
        await client.writeSchema({ file: file.token, existing: 'replace', schema });
        return file.name;
      }),
  };
}
