import type { Failure } from '../../shared/failure.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import {
  finishingRefusal,
  type Incomplete,
  incompleteMarks,
} from '../../shared/model/finishing.ts';
import type { Desk } from '../../shared/model/marking.ts';
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
  closeDialog(): void;
  /** Brings a mark that lacks values into focus, with the first of them in hand. */
  showIncomplete(incomplete: Incomplete): void;
};

/** Going from article to article, and changing what is known about the open one. */
export function createArticleActions({
  store,
  committer,
  attempt,
  tell,
  openArticle,
  closeDialog,
  showIncomplete,
}: Tools) {
  /**
   * Changes facts about the open article; where its marks lack what a finished one must have, all
   * but the status, and the first of these marks is shown. Answers whether all was changed.
   */
  const changeOrShow = async (facts: Partial<Article>): Promise<boolean> => {
    let incomplete: Incomplete | undefined;
    let refusal: Failure | null = null;
    await committer.change((desk) => {
      const isFinishing = facts.status === 'finished' && desk.article.status !== 'finished';
      [incomplete] = isFinishing ? incompleteMarks(desk.annotations, desk.schema) : [];
      if (incomplete === undefined) return factEdits(desk, facts);
      refusal = finishingRefusal(desk.article.title, desk.annotations, desk.schema);
      return factEdits(desk, { ...facts, status: desk.article.status });
    });
    if (incomplete === undefined || refusal === null) return true;
    closeDialog();
    showIncomplete(incomplete);
    throw refusal;
  };

  const stepUnfinished = async (direction: 1 | -1) => {
    const { articles, sheet } = store.get();
    const next = nextUnfinished(articles, sheet?.article.id ?? null, direction);
    if (next === null) tell(windowTexts.noneUnfinished);
    else await openArticle(next.id);
  };

  let finishing: Promise<unknown> = Promise.resolve();
  const finishOpen = async () => {
    if (store.get().sheet === null) return;
    await changeOrShow({ status: 'finished' });
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
    saveDetails: (facts: Partial<Article>) => attempt(() => changeOrShow(facts)),
  };
}

/** The change of facts about the article; null where they are so already. */
function factEdits({ article, now }: Desk, facts: Partial<Article>): readonly Edit[] | null {
  const isSame = Object.entries(facts).every(
    ([name, value]) => article[name as keyof Article] === value,
  );
  if (isSame) return null;
  return [{ kind: 'article', before: article, after: { ...article, ...facts, updated: now() } }];
}
