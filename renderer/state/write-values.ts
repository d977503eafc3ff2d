import { Failure } from '../../shared/failure.ts';
import type { AttributeValue } from '../../shared/model/attributes.ts';
import { type AttributeDefinition, labelOf } from '../../shared/model/label-schema.ts';
import type { Desk, Marking } from '../../shared/model/marking.ts';
import { confirmReading } from '../../shared/model/reading-state.ts';
import { setValue } from '../../shared/model/setting-values.ts';
import { readValue } from '../../shared/model/values.ts';
import { figureWords, valueText } from '../../shared/texts/value-words.ts';
import { valueTexts } from '../../shared/texts/values.ts';
import { toggledChoice } from '../commands/value-steps.ts';
import type { Committer } from './desk.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  store: Store<Session>;
  change(next: Partial<Session>): void;
  committer: Committer;
  /** Runs to the end and tells what went wrong; null then. */
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
};

/** What a value becomes, by how it is defined and what it is when it comes to that. */
type Decide = (
  definition: AttributeDefinition,
  now: AttributeValue | undefined,
) => AttributeValue | null;

/** Writing values, each as one commit, and saying so to those who do not see it. */
export function createValueWriting({ store, change, committer, attempt }: Tools) {
  const markOf = (markId: string) =>
    store.get().sheet?.annotations.find(({ id }) => id === markId) ?? null;

  /** The same words again would not be heard. */
  const say = (words: string) => {
    const { announcement } = store.get();
    change({ announcement: words === announcement ? `${words} ` : words });
  };

  const write = (markId: string, name: string, decide: Decide) =>
    attempt(() =>
      committer.change(
        (desk) => valueEdits(desk, markId, name, decide),
        () => {
          const value = markOf(markId)?.attributes[name];
          say(
            value === undefined ? valueTexts.cleared(name) : valueTexts.set(name, valueText(value)),
          );
        },
      ),
    );
  const set = (markId: string, name: string, value: AttributeValue | null) =>
    write(markId, name, () => value);

  return {
    /** Sets a value, or takes it away with null. */
    set,
    /** Does what pressing a chip does; a flag's choice is ''. */
    toggle: (markId: string, name: string, choice: string) =>
      write(markId, name, (definition, now) => toggledChoice(definition, now, choice)),
    /** Saves typed words as a value; nothing typed is no value. Answers why they are none. */
    type: (markId: string, definition: AttributeDefinition, words: string): Failure | null => {
      const value = readValue(definition, words);
      if (value instanceof Failure) return value;
      void set(markId, definition.name, value);
      return null;
    },
    /** Says that a person has seen what was read from a mark's words. */
    confirm: (markId: string) =>
      attempt(() =>
        committer.change(
          (desk) => {
            const mark = desk.annotations.find(({ id }) => id === markId);
            return mark === undefined ? null : confirmReading(desk, mark);
          },
          () => {
            const mark = markOf(markId);
            const words = mark === null ? '' : figureWords(mark.attributes, 'said');
            say(valueTexts.confirmed(words === '' ? (mark?.quote ?? '') : words));
          },
        ),
      ),
  };
}

/** The change of one value of a mark; null where it is so already, or the mark is gone. */
function valueEdits(desk: Desk, markId: string, name: string, decide: Decide): Marking | null {
  const mark = desk.annotations.find(({ id }) => id === markId);
  if (mark === undefined) return null;
  const { attributes } = labelOf(desk.schema, mark.labelId);
  const definition = attributes.find((candidate) => candidate.name === name);
  if (definition === undefined) return null;
  const marking = setValue(desk, mark, name, decide(definition, mark.attributes[name]));
  return marking instanceof Failure || marking.length > 0 ? marking : null;
}
