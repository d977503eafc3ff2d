import { v7 } from 'uuid';
import type { Client, History } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import { annotationWith } from '../../shared/model/annotation-with.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { applyToProject, applyToQueue, applyToSheet } from './apply.ts';
import { applyToFacets, queueChange } from './queue-changes.ts';
import { readQueue, withQueue } from './read-queue.ts';
import { type Session, type Sheet, withHistory } from './session.ts';
import type { Store } from './store.ts';

const noLabels = { labels: [] };

/** Milliseconds after which a commit that is not acknowledged yet is said to be saving. */
const patience = 150;

/**
 * The only place that commits. Changes queue: each is decided when the one before it is on disk
 * and on the page, so that a second key press sees what the first one did.
 */
export type Committer = {
  /**
   * Decides on edits, commits them and shows them together with what `settle` does, which moves
   * the focus; the next change is decided after that. Resolves to null when there was nothing to do. Rejects with the
   * refusal or the failure.
   */
  change(
    decide: (desk: Desk) => Marking | null,
    settle?: (edits: readonly Edit[]) => void,
  ): Promise<readonly Edit[] | null>;
  /** Runs something else that writes (undo, an import) in the same queue. */
  run<Value>(write: () => Promise<Value>): Promise<Value>;
  /** Shows edits that storage has acknowledged. */
  show(edits: readonly Edit[], history: History): Promise<void>;
};

export function createCommitter(client: Client, store: Store<Session>): Committer {
  let last: Promise<unknown> = Promise.resolve();

  const run = <Value>(write: () => Promise<Value>): Promise<Value> => {
    const next = last.then(() => {
      if (store.get().past !== null) throw failure('past-shown', {});
      return write();
    });
    // The queue goes on whatever becomes of this one; its caller hears of it.
    last = next.catch(() => {});
    return next;
  };

  const show = async (edits: readonly Edit[], history: History, settle = () => {}) => {
    const session = store.get();
    const applied = session.sheet === null ? null : applyToSheet(session.sheet, edits);
    const sheet = applied === null ? null : await withItsText(applied, client);
    const what = queueChange(session.queue.view, edits);
    // Rows that come and go are seen together with what made them do so.
    const anew =
      what === 'other rows' ? await readQueue(client, session.queueView, session.queue.near) : null;
    const { focus: before } = session;
    const isThere =
      sheet !== null && before !== null && annotationWith(sheet.annotations, before) !== null;
    const focus = isThere ? before : null;
    // Told as one, so that the page paints a new mark once, in focus already.
    store.batch(() => {
      const { project, queue, facets } = store.get();
      const next = project === null ? null : applyToProject(project, edits);
      const { lastLabelId } = store.get();
      const isLabel = next?.schema.labels.some(({ id }) => id === lastLabelId) === true;
      store.set(
        withHistory(
          {
            ...(anew === null ? store.get() : withQueue(store.get(), anew)),
            project: next,
            sheet,
            ...(anew === null && {
              queue: {
                ...applyToQueue(queue, edits, project?.schema ?? noLabels),
                isStale: queue.isStale || what === 'moved',
              },
            }),
            facets: applyToFacets(facets, edits),
            focus,
            lastLabelId: isLabel ? lastLabelId : null,
          },
          history,
        ),
      );
      settle();
    });
  };

  const commit = async (edits: readonly Edit[]) => {
    const timer = setTimeout(() => store.set({ ...store.get(), saved: 'saving' }), patience);
    try {
      return await client.commit({ edits: [...edits] });
    } finally {
      clearTimeout(timer);
      if (store.get().saved === 'saving') store.set({ ...store.get(), saved: 'saved' });
    }
  };

  return {
    run,
    show,
    change: (decide, settle = () => {}) =>
      run(async () => {
        const desk = deskOf(store.get());
        const edits = desk === null ? null : decide(desk);
        if (edits === null || desk === null) return null;
        if (edits instanceof Failure) throw edits;
        await show(edits, await commit(edits), () => settle(edits));
        return edits;
      }),
  };
}

/** The sheet with the words its article names, which a correction, or undoing one, exchanges. */
async function withItsText(sheet: Sheet, client: Client): Promise<Sheet> {
  const { id, textId } = sheet.article;
  if (sheet.text.id === textId) return sheet;
  return client.readArticle({ articleId: id });
}

/** The article on the desk, for commands to decide on; null when there is none. */
export function deskOf({ project, sheet }: Session): Desk | null {
  if (project === null || sheet === null) return null;
  return {
    article: sheet.article,
    text: sheet.text.content,
    annotations: sheet.annotations,
    relations: sheet.relations,
    schema: project.schema,
    layerId: project.layerId,
    now: () => new Date().toISOString(),
    newId: () => v7(),
  };
}
