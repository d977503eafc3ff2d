import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '../../electron/storage/service.ts';
import { bindingsFor, commandFor } from '../../renderer/commands/keys.ts';
import { type Motion, move } from '../../renderer/commands/motions.ts';
import type { PageController } from '../../renderer/editor/page-controller.ts';
import type { LineMotion } from '../../renderer/editor/page-selection.ts';
import { createActions } from '../../renderer/state/actions.ts';
import { createRunner } from '../../renderer/state/run-command.ts';
import {
  emptySession,
  type Session,
  type Sheet,
  type TextSelection,
} from '../../renderer/state/session.ts';
import { createStore, type Store } from '../../renderer/state/store.ts';
import type { CommandId } from '../../shared/commands.ts';
import type { Client } from '../../shared/contract.ts';
import type { Host } from '../../shared/host.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { createClient, serve } from '../../shared/rpc.ts';
import { channelPair, pause } from './channels.ts';
import { fixedClockAndIds } from './notation.ts';

/**
 * The window without its paint: keys go the whole real way, from the table of commands through
 * the session and the committer to storage and a project file. The page alone stands in, for
 * only a browser knows where lines end.
 */
export type KeyboardDesk = {
  store: Store<Session>;
  client: Client;
  /** Puts a new article of these words, as a file holds them, on the desk. */
  openArticle(words: string): Promise<void>;
  /** Presses a key, `Control+Shift+ArrowRight` or `Shift+Digit1`; answers the command it meant. */
  press(key: string): CommandId | null;
  /** Looks for words as the find field does: it is opened, typed in and left with Enter. */
  find(query: string): void;
  /** Why storage refused commits: what the keys decide on always fits, so there are none. */
  refusals: readonly string[];
  /** Lets everything that was begun come to its end. */
  settle(): Promise<void>;
  end(): void;
};

/** Articles a project is given before the next one is made, which keeps its queue short. */
const articlesEach = 50;

/**
 * Projects lie where the system keeps temporary files in memory, if it says where: each commit
 * waits until it is on the disk, and here it is the law that is tried, not the disk.
 */
export function createKeyboardDesk(memory: string | null): KeyboardDesk {
  const folder = mkdtempSync(join(memory ?? tmpdir(), 'galley-keyboard-'));
  const service = createService({
    application: 'a test',
    ...fixedClockAndIds(),
    resolveFile: (file) => file,
  });
  const [near, far] = channelPair();
  const stop = serve(far, service, pause);
  const { client, refusals } = withRefusals(createClient(near, 'test'));
  const store = createStore<Session>(emptySession);
  const actions = createActions(hostWithoutWindow, client, store);
  const run = createRunner(store, actions, pageOfColumns(store, actions), () => {});
  const bindings = bindingsFor(defaultSchema.labels);
  let articles = 0;

  const makeProject = async () => {
    const last = store.get().project?.path;
    const file = join(folder, `${articles}.galley`);
    await client.createProject({ file, name: 'Keys' });
    if (last !== undefined) rmSync(last);
    await actions.readProject('');
  };

  return {
    store,
    client,
    refusals,
    openArticle: async (words) => {
      if (articles % articlesEach === 0) await makeProject();
      articles += 1;
      const token = join(folder, 'article.txt');
      // A title of its own: two articles of the same words are one to an import.
      writeFileSync(token, `Article ${articles}\n\n${words}`);
      await actions.importFiles([{ token, name: 'article.txt' }]);
      if (store.get().sheet?.article.title !== `Article ${articles}`) {
        throw new Error(`the article was not opened: ${JSON.stringify(store.get().notice)}`);
      }
    },
    press: (key) => {
      const command = commandFor(bindings, keyPress(key), { isInPage: true, isInText: false });
      if (command !== null) run(command);
      return command;
    },
    find: (query) => {
      actions.find.open();
      actions.find.type(query);
      actions.find.accept();
    },
    settle: pause,
    end: () => {
      stop();
      service.closeProject({});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withRefusals(client: Client): { client: Client; refusals: string[] } {
  const refusals: string[] = [];
  const commit: Client['commit'] = async (input) => {
    try {
      return await client.commit(input);
    } catch (thrown) {
      refusals.push(String(thrown));
      throw thrown;
    }
  };
  return { client: { ...client, commit }, refusals };
}

/** A key press, as much of it as matching a key reads. */
function keyPress(keys: string): KeyboardEvent {
  const parts = keys.split('+');
  const code = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const getModifierState = (name: string) => modifiers.includes(name);
  const key = code.startsWith('Digit') ? '' : code;
  return Object.assign(new Event('keydown'), { key, code, getModifierState }) as KeyboardEvent;
}

/** The main process has nothing to do here but to be told which article is open. */
const hostWithoutWindow: Host = {
  post: () => {},
  listen: () => () => {},
  request: async ({ kind }) => {
    if (kind !== 'remember article') throw new Error(`the keys asked for “${kind}”`);
    return null as never;
  },
  onEvent: () => () => {},
  takeFiles: async () => [],
};

/** Characters on a line of the page that stands in. */
const columns = 24;

/** A page of lines of equal length, as if each character were as wide as the next. */
function pageOfColumns(
  store: Store<Session>,
  actions: ReturnType<typeof createActions>,
): PageController {
  return {
    attach: () => () => {},
    focusPage: () => {},
    tellPlace: () => {},
    openContextMenu: () => {},
    placeSelection: () => null,
    placedMarks: () => [],
    onLayout: () => () => {},
    moveCaret: (motion, alter) => {
      const { sheet, selection } = store.get();
      if (sheet === null || selection === null) return;
      const head = headAfter(sheet, selection, motion);
      if (alter === 'extend') actions.select({ anchor: selection.anchor, head });
      else actions.moveCaret({ anchor: head, head });
    },
    selectAll: () => {
      const { text } = store.get().sheet ?? {};
      const [first, last] = [text?.blocks[0], text?.blocks.at(-1)];
      if (first !== undefined && last !== undefined) {
        actions.select({ anchor: first.start, head: last.end });
      }
    },
  };
}

function headAfter({ text }: Sheet, { head }: TextSelection, motion: Motion | LineMotion): number {
  const within = (offset: number) => Math.min(Math.max(offset, 0), text.content.length);
  switch (motion) {
    case 'next-line':
      return within(head + columns);
    case 'previous-line':
      return within(head - columns);
    case 'line-start':
      return within(head - (head % columns));
    case 'line-end':
      return within(head - (head % columns) + columns);
    default:
      return move(text, head, motion);
  }
}
