import type { Article } from '../../shared/model/article.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { nextUnfinished } from '../commands/queue.ts';
import type { Committer } from './desk.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  store: Store<Session>;
  committer: Committer;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  openArticle(articleId: string): Promise<unknown>;
};

/** Going from article to article, and changing what is known about the open one. */
export function createArticleActions({ store, committer, attempt, tell, openArticle }: Tools) {
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
    /** Saves facts about the open article. */
    saveDetails: (facts: Partial<Article>) => attempt(() => change(facts)),
  };
}
