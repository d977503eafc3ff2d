import { Failure } from '../../shared/failure.ts';
import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { type EdgeMove, moveEdge } from '../../shared/model/moving-edges.ts';
import { type Nudge, nudge, nudgeSpan } from '../../shared/model/nudging.ts';
import { removeFragment } from '../../shared/model/reshaping.ts';
import { linkTexts } from '../../shared/texts/links.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import {
  type Place,
  pressLabel,
  pressMerge,
  pressPart,
  pressRemove,
  pressResize,
  pressSplit,
} from '../commands/marks.ts';
import { runsRight } from '../commands/motions.ts';
import { type Committer, deskOf } from './desk.ts';
import { focusedAnnotation, type Session, selectedSpan, type TextSelection } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  labelName(labelId: string): string;
};

/** Making, changing and removing marks: what the keys of labels do, and those for their shape. */
export function createMarkActions({ store, change, committer, attempt, tell, labelName }: Tools) {
  /** Selections that a label's key has marked already. */
  const spent = new WeakSet<TextSelection>();
  const placeOf = (session: Session): Place => ({
    span: selectedSpan(session),
    caret: session.selection?.head ?? 0,
    focused: focusedAnnotation(session),
  });

  const announceMark = (mark: Annotation, did: string) =>
    change({ announcement: windowTexts.announcement(did, labelName(mark.labelId), mark.quote) });

  /**
   * Changes the shape of marks as `decide` says, and keeps the mark in focus with the caret at
   * its end, or where `caretFor` says; `otherwise` is told when there is nothing to change.
   */
  const reshape = (
    decide: (desk: Desk, place: Place) => Marking | null,
    otherwise: string,
    caretFor: (mark: Annotation) => number = (mark) => extentOf(mark).end,
  ) =>
    attempt(async () => {
      const edits = await committer.change(
        (desk) => decide(desk, placeOf(store.get())),
        (made) => {
          const mark = made.find(
            (edit) => edit.kind === 'annotation' && edit.after !== null,
          )?.after;
          if (mark === null || mark === undefined || !('fragments' in mark)) return;
          const caret = caretFor(mark);
          change({ focus: mark.id, selection: { anchor: caret, head: caret }, notice: null });
          announceMark(mark, windowTexts.changed);
        },
      );
      if (edits === null) tell(otherwise);
      return edits;
    });

  /** Moves an end of the selection, or of the mark in focus where nothing is selected. */
  const nudgeEnd = (move: Nudge) => {
    const { sheet, selection } = store.get();
    const span = selectedSpan(store.get());
    if (sheet !== null && selection !== null && span !== null)
      return attempt(async () => {
        const moved = nudgeSpan(sheet.text.content, span, move);
        if (moved instanceof Failure) throw moved;
        const isForward = selection.anchor < selection.head;
        const [anchor, head] = isForward ? [moved.start, moved.end] : [moved.end, moved.start];
        change({ selection: { anchor, head } });
      });
    return reshape(
      (desk, { focused }) => (focused === null ? null : nudge(desk, focused, move)),
      windowTexts.noMarkToChange,
      (mark) => extentOf(mark)[move.edge],
    );
  };

  return {
    /** What a label's key or button does. */
    pressLabel: async (labelId: string) => {
      const { selection } = store.get();
      const decide = (desk: Desk) => {
        // What was selected when the key was pressed counts, unless the key press before has
        // marked it: then this one is for the mark in focus.
        const isSpent = selection === null || spent.has(selection);
        const session = isSpent ? store.get() : { ...store.get(), selection };
        return pressLabel(desk, placeOf(session), labelId);
      };
      const edits = await attempt(() =>
        committer.change(decide, (made) => {
          const edit = made.find(({ kind }) => kind === 'annotation');
          const mark = edit?.kind === 'annotation' ? edit.after : null;
          if (edit?.kind === 'annotation' && edit.before !== null && mark === null) {
            announceMark(edit.before, windowTexts.removed);
          }
          if (mark === null) return;
          announceMark(mark, windowTexts.marked);
          const dropped = made.filter(({ kind, after }) => kind === 'relation' && after === null);
          if (selection !== null) spent.add(selection);
          change({ lastLabelId: labelId });
          // A reader who has gone on meanwhile is left where they are.
          if (store.get().selection !== selection) return;
          const { end } = extentOf(mark);
          change({ focus: mark.id, selection: { anchor: end, head: end }, notice: null });
          if (dropped.length > 0) tell(linkTexts.dropped(dropped.length));
        }),
      );
      const now = placeOf(store.get());
      if (edits === null && now.span === null && now.focused === null) {
        tell(windowTexts.nothingSelected);
      }
    },
    removeFocused: () =>
      attempt(() =>
        committer.change(
          (desk) => pressRemove(desk, placeOf(store.get())),
          (made) => {
            const mark = made.find((edit) => edit.kind === 'annotation')?.before;
            if (mark !== null && mark !== undefined) announceMark(mark, windowTexts.removed);
          },
        ),
      ),
    /** What a label's key with Shift does. */
    pressPart: async (labelId: string) => {
      const { selection } = store.get();
      const done = await reshape((desk, place) => {
        const isSpent = selection === null || spent.has(selection);
        const session = isSpent ? store.get() : { ...store.get(), selection };
        const recent = desk.annotations.find(({ id }) => id === session.recentFocus) ?? null;
        return pressPart(desk, { ...place, ...placeOf(session), recent }, labelId);
      }, windowTexts.nothingSelected);
      if (done !== null && selection !== null) spent.add(selection);
    },
    removeFragment: () =>
      reshape(
        (desk, { focused, caret }) =>
          focused === null ? null : removeFragment(desk, focused, caret),
        windowTexts.noMarkToChange,
      ),
    split: () => reshape(pressSplit, windowTexts.noMarkToChange),
    merge: () => reshape(pressMerge, windowTexts.noMarkToMerge),
    nudge: nudgeEnd,
    /** Nudges by a character as the eye sees it: right is back where the text runs to the left. */
    nudgeTowards: (edge: Nudge['edge'], side: 'right' | 'left') => {
      const { sheet } = store.get();
      const mark = focusedAnnotation(store.get());
      const span = selectedSpan(store.get()) ?? (mark === null ? null : extentOf(mark));
      const isOn = sheet === null || span === null || runsRight(sheet.text, span[edge]);
      const direction = isOn === (side === 'right') ? 1 : -1;
      return nudgeEnd({ edge, unit: 'character', direction });
    },
    /** Grows or shrinks the mark in focus by what its words are; the caret stays where it was. */
    resize: (way: 'grow' | 'shrink') =>
      reshape(
        (desk, place) => {
          const { sheet } = store.get();
          return sheet === null ? null : pressResize(desk, place, sheet.text, way);
        },
        windowTexts.noneToResizeTo[way],
        (mark) => {
          const { start, end } = extentOf(mark);
          return Math.min(Math.max(store.get().selection?.head ?? start, start), end);
        },
      ),
    /** The mark as it would be with an edge moved; as it is where the edge may not go there. */
    previewEdge: (mark: Annotation, move: EdgeMove): Annotation => {
      const desk = deskOf(store.get());
      const marking = desk === null ? null : moveEdge(desk, mark, move);
      const edit = marking instanceof Failure ? undefined : marking?.[0];
      return edit?.kind === 'annotation' ? (edit.after ?? mark) : mark;
    },
    /** Moves an edge of a mark, which comes into focus with the caret there. */
    moveEdge: (id: string, move: EdgeMove) =>
      reshape(
        (desk) => {
          const mark = desk.annotations.find((annotation) => annotation.id === id);
          return mark === undefined ? null : moveEdge(desk, mark, move);
        },
        windowTexts.noMarkToChange,
        ({ fragments }) => fragments[move.fragment]?.[move.edge] ?? 0,
      ),
  };
}
