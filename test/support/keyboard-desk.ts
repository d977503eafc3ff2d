import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '../../electron/storage/service.ts';
import { emptySession } from '../../renderer/state/session.ts';
import type { Client } from '../../shared/contract.ts';
import { createClient, serve } from '../../shared/rpc.ts';
import { addArticle } from './add-article.ts';
import { channelPair, pause } from './channels.ts';
import { createKeyboardWindow, type KeyboardWindow } from './keyboard-window.ts';
import { fixedClockAndIds } from './notation.ts';

/** The window without its paint, with real storage on a real project file. */
export type KeyboardDesk = Omit<KeyboardWindow, 'actions'> & {
  client: Client;
  /** Puts a new article of these words, as a file holds them, on the desk. */
  openArticle(words: string): Promise<void>;
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
  const { store, actions, press, find } = createKeyboardWindow(client, emptySession);
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
      // A title of its own tells that it is this one that was opened.
      writeFileSync(token, `Article ${articles}\n\n${words}`);
      await actions.readProject(await addArticle(client, token));
      if (store.get().sheet?.article.title !== `Article ${articles}`) {
        throw new Error(`the article was not opened: ${JSON.stringify(store.get().notice)}`);
      }
    },
    press,
    find,
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
