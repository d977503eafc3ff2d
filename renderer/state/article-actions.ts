import type { Client } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Article, Status } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import {
  finishingRefusal,
  type Incomplete,
  incompleteMarks,
} from '../../shared/model/finishing.ts';
import type { Desk } from '../../shared/model/marking.ts';
import { removeArticle } from '../../shared/model/removing.ts';
import { statusAfterKey } from '../../shared/model/status-after-key.ts';
import { historyTexts } from '../../shared/texts/history.ts';
import { queueTexts } from '../../shared/texts/queue.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
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
  closeDialog(): void;
  /** Brings a mark that lacks values into focus, with the first of them in hand. */
  showIncomplete(incomplete: Incomplete): void;
};

/** Going from article to article, and changing what is known about the open one. */
export function createArticleActions({
  store,
  client,
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

  /** The article before or after the open one, in the view that the queue shows; null at its end. */
  const neighbour = async (wanted: { step: 1 | -1; isUnfinished: boolean; from?: null }) => {
    const { queue, sheet } = store.get();
    const from = sheet?.article.id ?? null;
    return (await client.stepArticle({ from, ...wanted, view: queue.view })).articleId;
  };

  const stepUnfinished = async (direction: 1 | -1) => {
    const wanted = { step: direction, isUnfinished: true };
    const openId = store.get().sheet?.article.id ?? null;
    // Past the end it goes on from the other one.
    const found = (await neighbour(wanted)) ?? (await neighbour({ ...wanted, from: null }));
    const next = found === openId ? null : found;
    if (next === null) tell(windowTexts.noneUnfinished);
    else await openArticle(next);
  };

  /**
   * Gives the open article a status, and says so. Skipped or flagged twice, it is again what its
   * marks make of it.
   */
  const setStatus = (wanted: Status) =>
    attempt(async () => {
      const { sheet } = store.get();
      if (sheet === null) return;
      const { article, annotations } = sheet;
      const status = statusAfterKey(wanted, article.status, annotations.length);
      await changeOrShow({ status });
      const says = article.status === status ? queueTexts.isAlready : queueTexts.hasBecome;
      tell(says[status](article.title));
    });

  let finishing: Promise<unknown> = Promise.resolve();
  const finishOpen = async () => {
    if (store.get().sheet === null) return;
    await changeOrShow({ status: 'finished' });
    await stepUnfinished(1);
  };

  return {
    step: (step: 1 | -1) =>
      attempt(async () => {
        const next = await neighbour({ step, isUnfinished: false });
        if (next !== null) await openArticle(next);
      }),
    stepUnfinished: (direction: 1 | -1) => attempt(() => stepUnfinished(direction)),
    setStatus,
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
          const next =
            (await neighbour({ step: 1, isUnfinished: false })) ??
            (await neighbour({ step: -1, isUnfinished: false }));
          const edits = removeArticle(desk);
          const history = await client.commit({ edits });
          // The next one is there before this one goes, so that no empty desk is seen.
          if (next !== null) await openArticle(next);
          await committer.show(edits, history);
          return desk;
        });
        if (removed === null) return;
        tell(historyTexts.articleRemoved(removed.article.title, removed.annotations.length));
      }),
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
