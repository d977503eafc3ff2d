import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import type { Desk } from '../../shared/model/marking.ts';
import type { MarginView } from '../../shared/preferences.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { toggleAllFolds, toggleFold } from '../commands/folding.ts';
import { cardsOf } from '../commands/margin-cards.ts';
import type { Committer } from './desk.ts';
import { whyNotWritable } from './may-write.ts';
import type { MarginState, Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  /** Keeps how the margin is shown for the next start. */
  keepView(view: MarginView): void;
};

/**
 * The margin once the focus goes elsewhere: a card that was closed in focus may open again, and
 * one whose values were being given is left.
 */
export function reopened({ margin, focus }: Session, next: string | null | undefined): MarginState {
  if (next === undefined || next === focus) return margin;
  if (margin.folds.closed === null && margin.valuesOf === null) return margin;
  return { ...margin, folds: { ...margin.folds, closed: null }, valuesOf: null };
}

/** What the margin shows of the marks, and the notes that are written in it. */
export function createMarginActions({ store, change, committer, attempt, tell, keepView }: Tools) {
  const changeMargin = (next: Partial<MarginState>) =>
    change({ margin: { ...store.get().margin, ...next } });

  /** Opens the field of a note, in a margin that can be seen. */
  const write = (id: string) => {
    const { margin } = store.get();
    const refusal = whyNotWritable(store.get());
    if (refusal !== null) return tell(refusal);
    const view = margin.view === 'hidden' ? 'beside' : margin.view;
    changeMargin({ noteOf: id, view, folds: { ...margin.folds, closed: null } });
  };

  const leaveNote = (id: string) => {
    if (store.get().margin.noteOf === id) changeMargin({ noteOf: null });
  };

  return {
    toggle: () => {
      const view = store.get().margin.view === 'hidden' ? 'beside' : 'hidden';
      changeMargin({ view, isListEntered: false });
      keepView(view);
    },
    toggleList: () => {
      const view = store.get().margin.view === 'list' ? 'beside' : 'list';
      changeMargin({ view, isListEntered: view === 'list' });
      keepView(view);
    },
    /** Shows or leaves out the cards of a label, and says how many are left. */
    toggleLabel: (labelId: string) => {
      const session = store.get();
      const hiddenLabels = new Set(session.margin.hiddenLabels);
      if (!hiddenLabels.delete(labelId)) hiddenLabels.add(labelId);
      const annotations = session.sheet?.annotations ?? [];
      const shown = cardsOf(annotations, hiddenLabels, session.focus);
      const announcement = windowTexts.margin.showing(shown.length, annotations.length);
      change({ margin: { ...session.margin, hiddenLabels }, announcement });
    },
    toggleFold: () => {
      const { margin, focus } = store.get();
      if (focus === null) return tell(windowTexts.noMarkToChange);
      changeMargin({ folds: toggleFold(margin.folds, focus, focus) });
    },
    toggleAllFolds: () => {
      const { margin, focus, sheet } = store.get();
      const ids = sheet?.annotations.map(({ id }) => id) ?? [];
      changeMargin({ folds: toggleAllFolds(margin.folds, focus, ids) });
    },

    writeNote: () => {
      const { focus } = store.get();
      if (focus === null) return tell(windowTexts.noMarkToChange);
      write(focus);
    },
    writeArticleNote: () => {
      const { sheet } = store.get();
      if (sheet !== null) write(sheet.article.id);
    },
    leaveNote,
    /**
     * Saves the note of a mark or of an article, and closes its field; when that fails the field
     * stays, with its words. White space at its end is left out; nothing else is no note.
     */
    saveNote: async (row: Annotation | Article, text: string) => {
      const note = text.trimEnd();
      const saved = await attempt(async () => {
        await committer.change((desk) => noteEdits(desk, row, note));
        return note;
      });
      if (saved === null) return;
      leaveNote(row.id);
      if (note === row.note) return;
      const { noteSaved, noteRemoved } = windowTexts.margin;
      change({ announcement: note === '' ? noteRemoved : noteSaved });
    },
  };
}

/** The change of one note, of the row as it is now; null when the note is that already. */
function noteEdits(desk: Desk, row: Annotation | Article, note: string): readonly Edit[] | null {
  const updated = desk.now();
  if ('fragments' in row) {
    // When another article was opened meanwhile, the row is still as it was seen.
    const before = desk.annotations.find(({ id }) => id === row.id) ?? row;
    if (before.note === note) return null;
    return [{ kind: 'annotation', before, after: { ...before, note, updated } }];
  }
  const before = desk.article.id === row.id ? desk.article : row;
  if (before.note === note) return null;
  return [{ kind: 'article', before, after: { ...before, note, updated } }];
}
