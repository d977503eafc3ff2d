import type { Client, Done } from '../../shared/contract.ts';
import type { ActorChange } from '../../shared/model/actors.ts';
import { type ActorsPage, createActorsPage } from './actors-page.ts';
import type { Committer } from './desk.ts';
import type { Session } from './session.ts';
import { showAnew } from './show-anew.ts';
import type { Store } from './store.ts';

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  openArticle(articleId: string, focus: string | null): Promise<unknown>;
  undo(): Promise<unknown>;
};

/** What is done to actors throughout the project. */
export function createActorActions(tools: Tools) {
  const { client, store, change, committer, attempt, openArticle, undo } = tools;
  const commit = (wanted: ActorChange) =>
    attempt(() =>
      committer.run(async () => {
        const done = await changeIn(client, wanted);
        await showAnew(client, store, done.history);
        return done;
      }),
    );

  return {
    showPage: () => {
      if (store.get().project !== null) change({ dialog: { kind: 'actors' } });
    },
    /** A page of actors, as it is when it is opened. */
    openPage: (): ActorsPage => createActorsPage({ client, attempt, commit, undo }),
    /** Leaves the page for the words of a mark in their article. */
    goTo: ({ articleId, annotationId }: { articleId: string; annotationId: string }) => {
      change({ dialog: null });
      return openArticle(articleId, annotationId);
    },
  };
}

function changeIn(client: Client, change: ActorChange): Promise<Done> {
  if (change.kind === 'rename') {
    return client.renameActor({ names: change.names, to: change.to });
  }
  if (change.kind === 'name') return client.nameActor({ words: change.words, to: change.to });
  return client.splitActor({ annotationIds: change.annotationIds, to: change.to });
}
