import type { Client, UsedValue } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import type { AttributeValue } from '../../shared/model/attributes.ts';
import type { Incomplete } from '../../shared/model/finishing.ts';
import { type AttributeDefinition, type Label, labelOf } from '../../shared/model/label-schema.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { confirmReading, isUnconfirmed } from '../../shared/model/reading-state.ts';
import { setValue } from '../../shared/model/setting-values.ts';
import { missingValues, readValue } from '../../shared/model/values.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { figureWords, valueText } from '../../shared/texts/value-words.ts';
import { valueTexts } from '../../shared/texts/values.ts';
import { type ValueKeys, valueKeysOf } from '../commands/value-keys.ts';
import { nextMissing, nextUnconfirmed, nextWithValues } from '../commands/value-marks.ts';
import {
  firstAttribute,
  toggledChoice,
  type ValueInHand,
  type ValueStep,
  valueStep,
} from '../commands/value-steps.ts';
import type { Committer } from './desk.ts';
import { sayFocus } from './say-focus.ts';
import { focusedAnnotation, type Session, selectedSpan } from './session.ts';
import type { Store } from './store.ts';

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

/** A mark whose values are being given, with its label and the one in hand. */
type Card = { mark: Annotation; label: Label; inHand: ValueInHand };

/** Giving marks their values: on their cards, and from mark to mark. */
export function createValueActions(tools: Tools) {
  const { store, client, change, committer, attempt, tell, openArticle } = tools;

  const made = new WeakMap<Label, ValueKeys>();
  const keysOf = (label: Label): ValueKeys => {
    const keys = made.get(label) ?? valueKeysOf(label);
    made.set(label, keys);
    return keys;
  };

  const isWritable = () => store.get().project?.access === 'read and write';
  const placeOf = (session: Session) => ({
    span: selectedSpan(session),
    caret: session.selection?.head ?? 0,
    focused: focusedAnnotation(session),
  });
  const schemaNow = () => store.get().project?.schema ?? { labels: [] };
  const marksNow = () => store.get().sheet?.annotations ?? [];

  /** The same words again would not be heard. */
  const say = (words: string) => {
    const { announcement } = store.get();
    change({ announcement: words === announcement ? `${words} ` : words });
  };

  const card = (): Card | null => {
    const { valuesOf: inHand } = store.get().margin;
    const mark = marksNow().find(({ id }) => id === inHand?.markId);
    if (inHand === null || mark === undefined) return null;
    return { mark, label: labelOf(schemaNow(), mark.labelId), inHand };
  };

  /** A margin in which the card of a mark stands open with this value in hand. */
  const marginAt = (inHand: ValueInHand): Session['margin'] => {
    const { margin } = store.get();
    const view = margin.view === 'hidden' ? 'beside' : margin.view;
    return { ...margin, view, valuesOf: inHand, folds: { ...margin.folds, closed: null } };
  };

  /** Takes a value in hand on the card of a mark, which comes into focus. */
  const goTo = (mark: Annotation, attribute: string | null) => {
    const { start } = extentOf(mark);
    const session = store.get();
    const isHere = session.focus === mark.id;
    const selection = isHere ? session.selection : { anchor: start, head: start };
    const inHand = { markId: mark.id, attribute: attribute ?? '', choice: null };
    change({
      focus: mark.id,
      selection,
      ...(attribute !== null && isWritable() && { margin: marginAt(inHand) }),
      ...(!isHere && sayFocus(session, mark.id)),
    });
  };

  const leave = (markId: string) => {
    const { margin } = store.get();
    if (margin.valuesOf?.markId === markId) change({ margin: { ...margin, valuesOf: null } });
  };

  const hold = (markId: string, attribute: string, choice: string | null) => {
    const { margin } = store.get();
    const { valuesOf } = margin;
    if (valuesOf?.markId !== markId) return;
    if (valuesOf.attribute === attribute && valuesOf.choice === choice) return;
    change({ margin: { ...margin, valuesOf: { markId, attribute, choice } } });
  };

  /** Gives a mark, as it is when it comes to that, the value that `decide` says. */
  const write = (
    markId: string,
    name: string,
    decide: (
      definition: AttributeDefinition,
      now: AttributeValue | undefined,
    ) => AttributeValue | null,
  ) =>
    attempt(() =>
      committer.change(
        (desk) => {
          const mark = desk.annotations.find(({ id }) => id === markId);
          if (mark === undefined) return null;
          const definition = labelOf(desk.schema, mark.labelId).attributes.find(
            (candidate) => candidate.name === name,
          );
          if (definition === undefined) return null;
          return orNothing(setValue(desk, mark, name, decide(definition, mark.attributes[name])));
        },
        () => {
          const value = marksNow().find(({ id }) => id === markId)?.attributes[name];
          say(
            value === undefined ? valueTexts.cleared(name) : valueTexts.set(name, valueText(value)),
          );
        },
      ),
    );

  const set = (markId: string, name: string, value: AttributeValue | null) =>
    write(markId, name, () => value);

  const toggle = (markId: string, name: string, choice: string) =>
    write(markId, name, (definition, now) => toggledChoice(definition, now, choice));

  const nextMark = (direction: 1 | -1) => {
    const mark = nextWithValues(marksNow(), schemaNow(), placeOf(store.get()), direction);
    if (mark !== null) goTo(mark, firstOf(mark));
  };
  const firstOf = ({ labelId, attributes }: Annotation) =>
    firstAttribute(labelOf(schemaNow(), labelId), attributes);

  const goToUnconfirmed = () => {
    const { focus, margin } = store.get();
    const mark = nextUnconfirmed(marksNow(), placeOf(store.get()));
    if (mark === null) tell(valueTexts.noneUnconfirmed);
    else goTo(mark, margin.valuesOf === null || mark.id === focus ? null : firstOf(mark));
  };

  const confirm = () =>
    attempt(async () => {
      const decide = (desk: Desk) => {
        const mark = desk.annotations.find(({ id }) => id === store.get().focus);
        return mark === undefined ? null : confirmReading(desk, mark);
      };
      const focused = focusedAnnotation(store.get());
      if (focused === null || !isUnconfirmed(focused)) return goToUnconfirmed();
      if (!isWritable()) return tell(windowTexts.readOnly);
      await committer.change(decide, () => {
        const words = figureWords(focused.attributes, 'said');
        say(valueTexts.confirmed(words === '' ? focused.quote : words));
      });
    });

  const take = (markId: string, attribute: string, step: ValueStep): void => {
    if (step.does === 'set') {
      hold(markId, step.attribute, typeof step.value === 'string' ? step.value : null);
      void set(markId, step.attribute, step.value);
    } else if (step.does === 'toggle') {
      hold(markId, step.attribute, step.choice === '' ? null : step.choice);
      void toggle(markId, step.attribute, step.choice);
    } else if (step.does === 'accept') {
      void set(markId, attribute, step.value);
      take(markId, attribute, step.then);
    } else if (step.does === 'go') hold(markId, step.attribute, step.choice);
    else if (step.does === 'next mark') nextMark(step.direction);
    else if (step.does === 'confirm') void confirm();
    else if (step.does === 'leave') leave(markId);
  };

  return {
    keysOf,
    /** Takes the values of the mark in focus in hand: one of them, or the first that is missing. */
    edit: (attribute: string | null = null) => {
      const mark = focusedAnnotation(store.get());
      if (mark === null) return tell(windowTexts.noMarkToChange);
      if (!isWritable()) return tell(windowTexts.readOnly);
      const first = attribute ?? firstOf(mark);
      if (first === null) return tell(valueTexts.none(labelOf(schemaNow(), mark.labelId).name));
      goTo(mark, first);
    },
    hold,
    leave,
    /**
     * Does what a press means on the card that is being filled in, by the keys it may stand for.
     * False where it is none of the card's, or no card is.
     */
    press: (pressed: readonly string[], isTyping: boolean): boolean => {
      const found = card();
      if (found === null) return false;
      const { mark, label, inHand } = found;
      const keys = keysOf(label);
      const step = valueStep(pressed, {
        label,
        keys,
        attributes: mark.attributes,
        inHand,
        isTyping,
      });
      if (step !== null) take(mark.id, inHand.attribute, step);
      return step !== null;
    },
    toggle: (markId: string, attribute: string, choice: string) => {
      hold(markId, attribute, choice === '' ? null : choice);
      return toggle(markId, attribute, choice);
    },
    /** Saves typed words as a value; nothing typed is no value. Answers why they are none. */
    type: (markId: string, definition: AttributeDefinition, words: string): Failure | null => {
      const value = readValue(definition, words);
      if (value instanceof Failure) return value;
      void set(markId, definition.name, value);
      return null;
    },
    /** The values that the project has already for an attribute of a label. */
    known: async (labelId: string, attribute: string): Promise<readonly UsedValue[]> =>
      (await attempt(() => client.listValues({ labelId, attribute })))?.values ?? [],
    confirm,
    goToUnconfirmed,
    /** Goes to the next mark that lacks a value, on the open article or on another. */
    goToMissing: async (articleId?: string) => {
      if (articleId !== undefined && articleId !== store.get().sheet?.article.id) {
        await openArticle(articleId);
      }
      const mark = nextMissing(marksNow(), schemaNow(), placeOf(store.get()));
      if (mark === null) tell(valueTexts.noneMissing);
      else goTo(mark, missingValues(mark, schemaNow())[0] ?? null);
    },
    showIncomplete: ({ annotation, missing }: Incomplete) => goTo(annotation, missing[0] ?? null),
  };
}

/** A change of nothing is none. */
function orNothing(marking: Marking): Marking | null {
  return marking instanceof Failure || marking.length > 0 ? marking : null;
}
