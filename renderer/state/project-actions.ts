import type { CallOptions, Client } from '../../shared/contract.ts';
import type { ChosenFile, Host } from '../../shared/host.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { ProjectFacts } from '../../shared/model/project-facts.ts';
import { importTexts } from '../../shared/texts/import.ts';
import { projectTexts as texts } from '../../shared/texts/project.ts';
import type { Committer } from './desk.ts';
import type { Leaving } from './leaving.ts';
import { whyNotWritable } from './may-write.ts';
import type { DialogState, JobKind, Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  host: Host;
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  runJob<Value>(
    what: JobKind,
    start: (options: CallOptions) => Promise<Value>,
  ): Promise<Value | null>;
  tell(message: string): void;
  leaving: Leaving;
};

/** Opening, naming and copying projects, and what is said in them to those who mark. */
export function createProjectActions(tools: Tools) {
  const { host, client, store, change, committer, attempt, runJob, tell, leaving } = tools;

  /** Leaves the open project: what is not saved is asked for first, and no import is cut off. */
  const leave = (then: () => Promise<unknown>) => {
    if (store.get().importing?.stage === 'importing') {
      change({ notice: { tone: 'problem', message: importTexts.whileAnother } });
      return;
    }
    leaving.leave(() => {
      // What is only being looked at is let go.
      store.get().importing?.stop();
      void attempt(then);
    });
  };

  const open = (token: string) => leave(() => host.request({ kind: 'open recent', token }));

  /** Changes what the project says of itself, in one commit. Answers whether that was done. */
  const write = async (next: Partial<Omit<ProjectFacts, 'id'>>): Promise<boolean> => {
    const done = await attempt(() =>
      committer.run(async () => {
        const { project } = store.get();
        if (project === null) return true;
        const { id, name, guidelines } = project;
        const before = { id, name, guidelines };
        const after = { ...before, ...next };
        if (after.name === name && after.guidelines === guidelines) return true;
        const edits: Edit[] = [{ kind: 'project', before, after }];
        await committer.show(edits, await client.commit({ edits }));
        return true;
      }),
    );
    return done !== null;
  };

  const showIfWritable = (dialog: DialogState) => {
    const session = store.get();
    if (session.project === null) return;
    const refusal = whyNotWritable(session);
    if (refusal === null) change({ dialog });
    else change({ notice: { tone: 'problem', message: refusal } });
  };

  /** Writes a whole copy where a person says; null where they do not, or it could not be. */
  const copy = (as: 'copy' | 'duplicate'): Promise<ChosenFile | null> =>
    attempt(async () => {
      const { project, job } = store.get();
      if (project === null || job !== null) return null;
      const name = texts.copyName(project.name);
      const file = await host.request({ kind: 'choose copy', name });
      if (file === null) return null;
      const written = await runJob('copying', (options) =>
        client.copyProject({ file: file.token, as }, options),
      );
      return written === null ? null : file;
    });

  return {
    make: () => leave(() => host.request({ kind: 'new project' })),
    choose: () => leave(() => host.request({ kind: 'open project' })),
    openSample: () => leave(() => host.request({ kind: 'open sample' })),
    open,
    showRename: () => showIfWritable({ kind: 'rename project' }),
    showGuidelines: () => showIfWritable({ kind: 'write guidelines' }),
    rename: (name: string) => write({ name: name.trim() }),
    writeGuidelines: (guidelines: string) => write({ guidelines }),
    saveCopy: async () => {
      const file = await copy('copy');
      if (file !== null) tell(texts.copied(file.name));
    },
    duplicate: async () => {
      const file = await copy('duplicate');
      if (file !== null) open(file.token);
    },
  };
}

/** Tells the main process what the open project is called, whenever that changes. */
export function keepName(host: Host, store: Store<Session>, onFailure: (thrown: unknown) => void) {
  let told = store.get().project;
  return store.subscribe(() => {
    const { project } = store.get();
    if (project === told) return;
    // Opening a project names the window by itself.
    const isRenamed = project !== null && project.id === told?.id && project.name !== told.name;
    told = project;
    if (isRenamed) host.request({ kind: 'name project', name: project.name }).catch(onFailure);
  });
}
