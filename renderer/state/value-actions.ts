import type { Client, UsedValue } from '../../shared/contract.ts';
import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { Incomplete } from '../../shared/model/finishing.ts';
import { type Label, labelOf } from '../../shared/model/label-schema.ts';
import { isUnconfirmed } from '../../shared/model/reading-state.ts';
import { missingValues } from '../../shared/model/values.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { valueTexts } from '../../shared/texts/values.ts';
import { type ValueKeys, valueKeysOf } from '../commands/value-keys.ts';
import { nextMissing, nextUnconfirmed, nextWithValues } from '../commands/value-marks.ts';
import { firstAttribute, type ValueStep, valueStep } from '../commands/value-steps.ts';
import type { Committer } from './desk.ts';
import { sayFocus } from './say-focus.ts';
import { focusedAnnotation, type Session, selectedSpan } from './session.ts';
import type { Store } from './store.ts';
import { createValueWriting } from './write-values.ts';

type Tools = {
  store: Store<Session>;
  client: Client;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  tell(message: string): void;
  openArticle(articleId: string): Promise<unknown>;
};

/** Giving marks their values: on their cards, and from mark to mark. */
export function createValueActions(tools: Tools) {
  const { store, client, change, attempt, tell, openArticle } = tools;
  const writing = createValueWriting(tools);

  const made = new WeakMap<Label, ValueKeys>();
  /** The keys of a label's card, made once for each schema. */
  const keysOf = (label: Label): ValueKeys => {
    const keys = made.get(label) ?? valueKeysOf(label);
    made.set(label, keys);
    return keys;
  };

  const isWritable = () => store.get().project?.access === 'read and write';
  const schemaNow = () => store.get().project?.schema ?? { labels: [] };
  const marksNow = () => store.get().sheet?.annotations ?? [];
  const placeNow = () => {
    const session = store.get();
    const caret = session.selection?.head ?? 0;
    return { span: selectedSpan(session), caret, focused: focusedAnnotation(session) };
  };
  const firstOf = ({ labelId, attributes }: Annotation) =>
    firstAttribute(labelOf(schemaNow(), labelId), attributes);

  /** Brings a mark into focus, with a value in hand where one is named. */
  const goTo = (mark: Annotation, attribute: string | null) => {
    const session = store.get();
    const { margin } = session;
    const { start } = extentOf(mark);
    const isHere = session.focus === mark.id;
    const inHand = attribute === null ? null : { markId: mark.id, attribute, choice: null };
    const folds = { ...margin.folds, closed: null };
    // Values are given where they can be seen.
    const view = margin.view === 'hidden' && inHand !== null ? 'beside' : margin.view;
    change({
      focus: mark.id,
      selection: isHere ? session.selection : { anchor: start, head: start },
      margin: { ...margin, view, folds, valuesOf: isWritable() ? inHand : null },
      ...(!isHere && sayFocus(session, mark.id)),
    });
  };

  const edit = (mark: Annotation | null, attribute: string | null) => {
    if (mark === null) return tell(windowTexts.noMarkToChange);
    if (!isWritable()) return tell(windowTexts.readOnly);
    const first = attribute ?? firstOf(mark);
    if (first === null) tell(valueTexts.none(labelOf(schemaNow(), mark.labelId).name));
    else goTo(mark, first);
  };

  const leave = (markId: string) => {
    const { margin } = store.get();
    if (margin.valuesOf?.markId === markId) change({ margin: { ...margin, valuesOf: null } });
  };

  /** Takes another value of a card in hand, or another of its choices under the keys' cursor. */
  const hold = (markId: string, attribute: string, choice: string | null) => {
    const { margin } = store.get();
    const { valuesOf } = margin;
    if (valuesOf?.markId !== markId) return;
    if (valuesOf.attribute === attribute && valuesOf.choice === choice) return;
    change({ margin: { ...margin, valuesOf: { markId, attribute, choice } } });
  };

  const nextMark = (direction: 1 | -1) => {
    const mark = nextWithValues(marksNow(), schemaNow(), placeNow(), direction);
    if (mark !== null) goTo(mark, firstOf(mark));
  };

  const goToUnconfirmed = () => {
    const isFilling = store.get().margin.valuesOf !== null;
    const mark = nextUnconfirmed(marksNow(), placeNow());
    if (mark === null) tell(valueTexts.noneUnconfirmed);
    else goTo(mark, isFilling ? firstOf(mark) : null);
  };

  /** Confirms what was read for a mark; where nothing was, goes to the next that waits for it. */
  const confirm = (mark: Annotation | null) => {
    if (mark === null || !isUnconfirmed(mark)) return goToUnconfirmed();
    if (!isWritable()) return tell(windowTexts.readOnly);
    void writing.confirm(mark.id);
  };

  const take = (mark: Annotation, attribute: string, step: ValueStep): void => {
    const { id } = mark;
    if (step.does === 'set') {
      hold(id, step.attribute, typeof step.value === 'string' ? step.value : null);
      void writing.set(id, step.attribute, step.value);
    } else if (step.does === 'toggle') {
      hold(id, step.attribute, step.choice === '' ? null : step.choice);
      void writing.toggle(id, step.attribute, step.choice);
    } else if (step.does === 'accept') {
      void writing.set(id, attribute, step.value);
      take(mark, attribute, step.next);
    } else if (step.does === 'go') hold(id, step.attribute, step.choice);
    else if (step.does === 'next mark') nextMark(step.direction);
    else if (step.does === 'confirm') confirm(mark);
    else if (step.does === 'leave') leave(id);
  };

  return {
    keysOf,
    hold,
    leave,
    toggle: writing.toggle,
    type: writing.type,
    goToUnconfirmed,
    /** Takes the values of the mark in focus in hand: the first that is missing, or the first. */
    edit: () => edit(focusedAnnotation(store.get()), null),
    /** The same of any mark, and with any of its values. */
    editMark: (mark: Annotation, attribute: string | null) => edit(mark, attribute),
    /** Of the mark in focus, or of another. */
    confirm: (mark = focusedAnnotation(store.get())) => confirm(mark),
    /**
     * Does what a press means on the card that is being filled in, by the keys it may stand for.
     * False where it is none of the card's, or no card is.
     */
    press: (pressed: readonly string[], isTyping: boolean): boolean => {
      const { valuesOf: inHand } = store.get().margin;
      const mark = marksNow().find(({ id }) => id === inHand?.markId);
      if (inHand === null || mark === undefined) return false;
      const label = labelOf(schemaNow(), mark.labelId);
      const { attributes } = mark;
      const step = valueStep(pressed, { label, keys: keysOf(label), attributes, inHand, isTyping });
      if (step !== null) take(mark, inHand.attribute, step);
      return step !== null;
    },
    /** The values that the project has already for an attribute of a label. */
    known: async (labelId: string, attribute: string): Promise<readonly UsedValue[]> =>
      (await attempt(() => client.listValues({ labelId, attribute })))?.values ?? [],
    /** Goes to the next mark that lacks a value, on the open article or on another. */
    goToMissing: async (articleId?: string) => {
      const isElsewhere = articleId !== undefined && articleId !== store.get().sheet?.article.id;
      if (isElsewhere) await openArticle(articleId);
      const mark = nextMissing(marksNow(), schemaNow(), placeNow());
      if (mark === null) tell(valueTexts.noneMissing);
      else goTo(mark, missingValues(mark, schemaNow())[0] ?? null);
    },
    showIncomplete: ({ annotation, missing }: Incomplete) => goTo(annotation, missing[0] ?? null),
  };
}
