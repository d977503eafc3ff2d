import type { Client } from '../../shared/contract.ts';
import type { Article } from '../../shared/model/article.ts';
import { removeArticle } from '../../shared/model/removing.ts';
import { historyTexts } from '../../shared/texts/history.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { nextUnfinished } from '../commands/queue.ts';
import { type Committer, deskOf } from './desk.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  store: Store<Session>;
  client: Client;
  committer: Committer;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  openArticle(articleId: string): Promise<unknown>;
};

/** Going from article to article, and changing what is known about the open one. */
export function createArticleActions(tools: Tools) {
  const { store, client, committer, attempt, tell, openArticle } = tools;
  const change = (facts: Partial<Article>) =>
    committer.change(({ article, now }) => {
      const isSame = Object.entries(facts).every(
        ([name, value]) => article[name as keyof Article] === value,
      );
      if (isSame) return null;
      return [
        { kind: 'article', before: article, after: { ...article, ...facts, updated: now() } },
      ];
    });

  const stepUnfinished = async (direction: 1 | -1) => {
    const { articles, sheet } = store.get();
    const next = nextUnfinished(articles, sheet?.article.id ?? null, direction);
    if (next === null) tell(windowTexts.noneUnfinished);
    else await openArticle(next.id);
  };

  let finishing: Promise<unknown> = Promise.resolve();
  const finishOpen = async () => {
    if (store.get().sheet === null) return;
    await change({ status: 'finished' });
    await stepUnfinished(1);
  };

  return {
    step: async (step: 1 | -1) => {
      const { articles, sheet } = store.get();
      const at = articles.findIndex(({ id }) => id === sheet?.article.id);
      const next = articles[at + step];
      if (next !== undefined) await openArticle(next.id);
    },
    stepUnfinished,
    /** Finishes the open article and goes on to the next one that is not. */
    finish: () => {
      // Pressed twice, the key means the article that the first press opens.
      finishing = finishing.then(() => attempt(finishOpen));
      return finishing;
    },
    /** Removes the open article with all that stands on it, says so, and opens the next one. */
    remove: () =>
      attempt(async () => {
        const removed = await committer.run(async () => {
          const desk = deskOf(store.get());
          if (desk === null) return null;
          const edits = removeArticle(desk);
          const history = await client.commit({ edits });
          const { articles } = store.get();
          const at = articles.findIndex(({ id }) => id === desk.article.id);
          const next = articles[at + 1] ?? articles[at - 1];
          // The next one is there before this one goes, so that no empty desk is seen.
          if (next !== undefined) await openArticle(next.id);
          await committer.show(edits, history);
          return desk;
        });
        if (removed === null) return;
        tell(historyTexts.articleRemoved(removed.article.title, removed.annotations.length));
      }),
    /** Saves facts about the open article. */
    saveDetails: (facts: Partial<Article>) => attempt(() => change(facts)),
  };
}
