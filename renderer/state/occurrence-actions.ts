import type { CallOptions, Client, Input } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { FoundOccurrences, OccurrenceSearch } from '../../shared/occurrence-contract.ts';
import { tagEveryTexts as texts } from '../../shared/texts/tag-every.ts';
import type { Committer } from './desk.ts';
import { focusedAnnotation, type JobKind, type Session, selectedSpan } from './session.ts';
import { showAnew } from './show-anew.ts';
import type { Store } from './store.ts';

type Tools = {
  client: Client;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  complain(thrown: unknown): void;
  tell(message: string): void;
  runJob<Value>(
    what: JobKind,
    start: (options: CallOptions) => Promise<Value>,
  ): Promise<Value | null>;
};

/** Tagging every occurrence of words, in an article or throughout the project. */
export function createOccurrenceActions(tools: Tools) {
  const { client, store, change, committer, complain, tell, runJob } = tools;
  return {
    /** Opens the dialog for the selected words, or for those of the mark in focus. */
    show: () => {
      const session = store.get();
      const { project, sheet, lastLabelId } = session;
      if (project === null || sheet === null) return;
      const mark = focusedAnnotation(session);
      const span = selectedSpan(session) ?? mark?.fragments[0];
      const words = span === undefined ? '' : sheet.text.content.slice(span.start, span.end);
      if (words.trim() === '') return tell(texts.noWords);
      const labels = project.schema.labels.map(({ id }) => id);
      const wanted = [mark?.labelId, lastLabelId].find((id) => id != null && labels.includes(id));
      change({
        dialog: {
          kind: 'tag every',
          words: words.trim().replace(/\s+/gu, ' ').slice(0, 1000),
          labelId: wanted ?? labels[0] ?? '',
          attributes: valuesOf(mark),
        },
      });
    },
    /** Looks for words; null where that was called off, or failed and was told. */
    find: async (
      search: OccurrenceSearch,
      options: CallOptions,
    ): Promise<FoundOccurrences | null> => {
      try {
        return await client.findOccurrences({ search }, options);
      } catch (thrown) {
        // A search is called off by the next letter, which needs no word.
        if (!(thrown instanceof Failure && thrown.code === 'cancelled')) complain(thrown);
        return null;
      }
    },
    /** Tags what was chosen, in one commit, and says what came of it. */
    tag: async (input: Input<'tagOccurrences'>) => {
      change({ dialog: null });
      const done = await runJob('tagging', (options) =>
        committer.run(async () => {
          const made = await client.tagOccurrences(input, options);
          await showAnew(client, store, made.history);
          return made;
        }),
      );
      if (done === null) return;
      const { labels } = store.get().project?.schema ?? { labels: [] };
      const label = labels.find(({ id }) => id === input.labelId)?.name ?? input.labelId;
      const [first] = done.shownSkipped;
      const why = first === undefined ? '' : texts.firstSkipped(first.title, first.message);
      change({ lastLabelId: input.labelId });
      tell(`${texts.done(done.marks, label, done.skipped)}${why}`);
    },
  };
}

/** What a mark says of itself, but for how its figure was read: other words are read anew. */
function valuesOf(mark: Annotation | null): Annotation['attributes'] {
  const { parsed: _, ...values } = mark?.attributes ?? {};
  return values;
}
