import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Client, Project } from '../../shared/contract.ts';
import { Failure, replyTo } from '../../shared/failure.ts';
import type { HostEvent, ReadingPlace, RecentProject } from '../../shared/host.ts';
import { type QueueView, wholeQueue } from '../../shared/queue-contract.ts';
import { windowTitle } from '../../shared/texts/window.ts';
import type { Files } from './files.ts';
import type { Places } from './places.ts';
import { recentLimit, type SettingsStore } from './settings.ts';

/** Opens and remembers projects; what goes wrong is told to the window in a sentence. */
export type Projects = {
  /** The project named on the command line, else the last one, else the sample. */
  openFirst(path: string | null): Promise<void>;
  open(path: string): Promise<void>;
  create(path: string): Promise<void>;
  openSample(): Promise<void>;
  /** Opens again what was open, after storage had stopped. */
  reopen(): Promise<void>;
  recent(): RecentProject[];
  clearRecent(): void;
  /** The open project is called otherwise. */
  named(name: string): void;
  rememberArticle(articleId: string): void;
  /** Where somebody was in an article of the open project; null where they never were. */
  placeIn(articleId: string): ReadingPlace | null;
  rememberPlace(articleId: string, place: ReadingPlace): void;
  /** What the queue of the open project shows. */
  rememberView(view: QueueView): void;
};

type Surroundings = {
  client: Client;
  files: Files;
  settings: SettingsStore;
  places: Places;
  samples: string;
  dataFolder: string;
  tell(event: HostEvent): void;
  setTitle(title: string): void;
};

export function createProjects(surroundings: Surroundings): Projects {
  const { client, files, settings, places, samples, dataFolder, tell, setTitle } = surroundings;
  const samplePath = join(dataFolder, 'sample', 'Sample.galley');
  let current: string | null = null;

  const recent = () => settings.get().recent.map(files.recent);

  const opened = (path: string, project: Project) => {
    current = path;
    const others = settings.get().recent.filter((candidate) => candidate !== path);
    settings.change({ recent: [path, ...others].slice(0, recentLimit) });
    setTitle(windowTitle(project.name));
    tell({ kind: 'recent', recent: recent() });
    const { lastArticle, queueViews } = settings.get();
    tell({
      kind: 'project',
      articleId: lastArticle[path] ?? '',
      view: queueViews[path] ?? wholeQueue,
    });
  };

  /** Does one of the calls that open a project; a refusal leaves open what was open. */
  const attempt = async (path: string, call: () => Promise<Project>) => {
    tell({ kind: 'busy', what: 'opening' });
    try {
      opened(path, await call());
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      tell({ kind: 'problem', message: replyTo(thrown).message });
    } finally {
      tell({ kind: 'busy', what: 'nothing' });
    }
  };

  const open = (path: string) =>
    attempt(path, () => client.openProject({ file: files.choose(path).token }));

  const openSample = () => {
    if (existsSync(samplePath)) return open(samplePath);
    return attempt(samplePath, () =>
      client.createSample({
        file: files.choose(samplePath).token,
        samples: files.choose(samples).token,
      }),
    );
  };

  return {
    openFirst: (path) => {
      const [last] = settings.get().recent;
      if (path !== null) return open(path);
      // A project that has gone is named in a sentence, and the start screen offers the others.
      return last === undefined ? openSample() : open(last);
    },
    open,
    create: (path) =>
      attempt(path, () => client.createProject({ file: files.choose(path).token, name: '' })),
    openSample,
    reopen: async () => {
      if (current !== null) await open(current);
    },
    recent,
    clearRecent: () => {
      settings.change({ recent: [] });
      tell({ kind: 'recent', recent: [] });
    },
    named: (name) => {
      if (current !== null) setTitle(windowTitle(name));
    },
    rememberArticle: (articleId) => {
      if (current === null) return;
      settings.change({ lastArticle: { ...settings.get().lastArticle, [current]: articleId } });
    },
    placeIn: (articleId) => (current === null ? null : places.find(current, articleId)),
    rememberPlace: (articleId, place) => {
      if (current !== null) places.remember(current, articleId, place);
    },
    rememberView: (view) => {
      if (current === null) return;
      const { [current]: _, ...others } = settings.get().queueViews;
      const isWhole = isDeepStrictEqual(view, wholeQueue);
      settings.change({ queueViews: isWhole ? others : { ...others, [current]: view } });
    },
  };
}
