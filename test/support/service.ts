import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../electron/storage/project.ts';
import { createService } from '../../electron/storage/service.ts';
import type { CallOptions, Client, OpenArticle, Project } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { NativeRecord } from '../../shared/formats/native.ts';
import { type Annotation, quoteOf } from '../../shared/model/annotation.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { type Channel, createClient, serve, stoppedMessage } from '../../shared/rpc.ts';
import type { OffsetUnit } from '../../shared/text/offsets.ts';
import { addArticle } from './add-article.ts';
import { compileCache, node, storageScript } from './application.ts';
import { channelPair, pause } from './channels.ts';
import { article, fixedClockAndIds, noon, shown } from './notation.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Storage as a test holds it, with a folder of its own. Gone when the test ends. */
export type Bench = {
  folder: string;
  client: Client;
  /** The path of a file in the folder; one that is whole already stays. */
  path(name: string): string;
  /** What the client calls a file: its path, or a token granted for it. */
  file(name: string): string;
  /** Ends storage as quitting does: the project is closed first. */
  end(): Promise<void>;
};

/** Storage in a child process, as the window has it. */
export type ChildBench = Bench & {
  child: ChildProcess;
  channel: Channel;
  /** Kills the process outright, and waits until it is gone. */
  kill(): Promise<void>;
};

export type Start = (folder?: string) => Bench;

/** The two ways to storage. Every suite that can runs over both. */
export const transports: { transport: string; start: Start }[] = [
  { transport: 'in this process', start: startHere },
  { transport: 'in a child process', start: startChild },
];

/** Storage in this process, behind a channel; its clock stands still and its ids count. */
export function startHere(
  folder: string = temporaryFolder(),
  more: Pick<Surroundings, 'readingLimits'> = {},
): Bench {
  const service = createService({
    application: 'a test',
    ...fixedClockAndIds(),
    resolveFile: (file) => file,
    ...more,
  });
  const [near, far] = channelPair();
  const stop = serve(far, service, pause);
  const path = (name: string) => resolve(folder, name);
  const end = async () => {
    stop();
    service.closeProject({});
  };
  onTestFinished(end);
  return { folder, client: createClient(near, 'test'), path, file: path, end };
}

/** Storage as the built app runs it, in a process of its own. */
export function startChild(folder: string = temporaryFolder()): ChildBench {
  const started = idle.pop() ?? launch();
  const { child, channel, client, gone } = started;
  const path = (name: string) => resolve(folder, name);
  const end = async () => {
    channel.post({ kind: 'end' });
    await gone;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    await client.closeProject({});
    idle.push(started);
  });
  return {
    folder,
    child,
    channel,
    client,
    path,
    file: (name) => {
      const token = `token for ${name}`;
      channel.post({ kind: 'grant', token, path: path(name) });
      return token;
    },
    end,
    kill,
  };
}

type Started = { child: ChildProcess; channel: Channel; client: Client; gone: Promise<unknown> };

/** Processes that earlier tests of this file have left alive: a start takes 150 ms. */
const idle: Started[] = [];

function launch(): Started {
  const child = fork(storageScript, [], {
    execPath: node,
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    serialization: 'advanced',
  });
  const channel = channelTo(child);
  return { child, channel, client: createClient(channel, 'test'), gone: once(child, 'exit') };
}

function channelTo(child: ChildProcess): Channel {
  return {
    post: (message) => {
      if (child.connected) child.send(message as Parameters<ChildProcess['send']>[0]);
    },
    listen: (onMessage) => {
      const onExit = () => onMessage(stoppedMessage);
      child.on('message', onMessage);
      child.on('exit', onExit);
      return () => {
        child.off('message', onMessage);
        child.off('exit', onExit);
      };
    },
  };
}

/** Writes a file into the bench's folder and answers what the client calls it. */
export function write(bench: Bench, name: string, content: string | Uint8Array): string {
  writeFileSync(bench.path(name), content);
  return bench.file(name);
}

/** The name of the project file that `makeProject` makes. */
export const projectName = 'elections.galley';

export function makeProject(bench: Bench): Promise<Project> {
  return bench.client.createProject({ file: bench.file(projectName), name: 'Elections' });
}

export function openProject(bench: Bench): Promise<Project> {
  return bench.client.openProject({ file: bench.file(projectName) });
}

/** Closes the project and opens it again. */
export async function reopen(bench: Bench): Promise<Project> {
  await bench.client.closeProject({});
  return openProject(bench);
}

/**
 * Adds an article of the words that a file of this name and text has, and answers its id.
 */
export async function importText(bench: Bench, name: string, text: string): Promise<string> {
  write(bench, name, text);
  return addArticle(bench.client, bench.path(name));
}

/** Imports files as they are, and answers what came of it, with the history after it. */
export async function importFiles(
  { client }: Bench,
  files: readonly string[],
  options?: CallOptions,
) {
  const sources = files.map((file) => ({ file }));
  const { outcome, history } = await client.importArticles({ sources }, options);
  return { ...outcome, history };
}

/** Makes a project with an article for each text written in notation, and marks them. */
export async function projectWith(
  bench: Bench,
  notations: Readonly<Record<string, string>>,
): Promise<string[]> {
  await makeProject(bench);
  const ids: string[] = [];
  for (const [name, notation] of Object.entries(notations)) {
    const id = await importText(bench, name, article(notation).text);
    const edits = markEdits(await deskAt(bench, id), notation);
    if (edits.length > 0) await bench.client.commit({ edits });
    ids.push(id);
  }
  return ids;
}

/** The edits that put the marks of `notation` onto the article on the desk. */
export function markEdits(desk: Desk, notation: string): Edit[] {
  return article(notation).spans.map(({ label, fragments }) => ({
    kind: 'annotation',
    before: null,
    after: newMark(desk, label, fragments),
  }));
}

/** A mark for the article on the desk; nothing tidies or checks it. */
export function newMark(
  desk: Desk,
  labelId: string,
  fragments: Annotation['fragments'],
): Annotation {
  return {
    id: desk.newId(),
    articleId: desk.article.id,
    layerId: desk.layerId,
    labelId,
    fragments,
    quote: quoteOf(desk.text, fragments),
    attributes: {},
    note: '',
    origin: 'human',
    created: noon,
    updated: noon,
  };
}

/** An article of the open project on a desk, as the window has it. */
export async function deskAt({ client }: Bench, articleId: string): Promise<Desk> {
  const { schema, layerId } = await client.readProject({});
  const { article, text, annotations, relations } = await client.readArticle({ articleId });
  return {
    article,
    text: text.content,
    annotations,
    relations,
    schema,
    layerId,
    now: () => noon,
    newId: () => crypto.randomUUID(),
  };
}

/** An article of the open project with its marks, in notation. */
export async function page({ client }: Bench, articleId: string): Promise<string> {
  const open: OpenArticle = await client.readArticle({ articleId });
  return shown(open.text.content, open.annotations);
}

/** The bytes of an export of the open project. */
export async function exported(bench: Bench, offsets: OffsetUnit = 'codepoint'): Promise<Buffer> {
  const name = `export in ${offsets}.jsonl`;
  await bench.client.exportDataset({ file: bench.file(name), existing: 'replace', offsets });
  return readFileSync(bench.path(name));
}

/** The records of an export, as JSON alone reads them. */
export function recordsIn(bytes: Uint8Array): NativeRecord[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** What a call was refused with. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof Failure) return { code: thrown.code, message: thrown.message };
    throw thrown;
  }
  throw new Error('the call was not refused');
}
