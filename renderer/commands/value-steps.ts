import type { Attributes, AttributeValue } from '../../shared/model/attributes.ts';
import type { AttributeDefinition, Label } from '../../shared/model/label-schema.ts';
import { missingValues } from '../../shared/model/values.ts';
import { confirmKey, editedAttributes, type ValueKeys } from './value-keys.ts';

/** The value in hand on a mark's card; `choice` is the one under the keys' cursor, null the set one. */
export type ValueInHand = { markId: string; attribute: string; choice: string | null };

/** What a key does on a card whose values are being given. */
export type ValueStep =
  | { does: 'set'; attribute: string; value: AttributeValue | null }
  /** Presses a chip; a flag's is ''. */
  | { does: 'toggle'; attribute: string; choice: string }
  /** Sets the choice under the cursor, and goes on. */
  | { does: 'accept'; value: AttributeValue; next: ValueStep }
  | { does: 'go'; attribute: string; choice: string | null }
  | { does: 'next mark'; direction: 1 | -1 }
  | { does: 'confirm' }
  | { does: 'leave' }
  /** A letter that stands for nothing here, and must not stand for a command either. */
  | { does: 'nothing' };

type Card = {
  label: Label;
  keys: ValueKeys;
  attributes: Attributes;
  inHand: Pick<ValueInHand, 'attribute' | 'choice'>;
  /** Whether words are being typed, so that letters are letters. */
  isTyping: boolean;
};

/** What a press means on a card, by the keys it may stand for; null where it is none of ours. */
export function valueStep(pressed: readonly string[], card: Card): ValueStep | null {
  for (const key of pressed) {
    const step = stepOf(key, card);
    if (step !== null) return step;
  }
  return null;
}

function stepOf(key: string, card: Card): ValueStep | null {
  const { keys, inHand, isTyping } = card;
  if (key === 'Escape') return { does: 'leave' };
  if (key === 'Alt+ArrowDown') return { does: 'next mark', direction: 1 };
  if (key === 'Alt+ArrowUp') return { does: 'next mark', direction: -1 };
  if (key === 'Enter') return accepted(card);
  if (key === 'ArrowDown') return onward(card) ?? beside(card, 1);
  if (key === 'ArrowUp') return beside(card, -1);
  if (isTyping) return null;
  if (key === 'ArrowRight') return alongChoices(card, 1);
  if (key === 'ArrowLeft') return alongChoices(card, -1);
  if (key === 'Space') return toggled(card);
  if (key === 'Backspace' || key === 'Delete') {
    return { does: 'set', attribute: inHand.attribute, value: null };
  }
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const keyed = keys.meaning(key);
  if (keyed === null) return { does: key === confirmKey ? 'confirm' : 'nothing' };
  const { attribute, choice } = keyed;
  if (choice !== null) return { does: 'set', attribute, value: choice };
  const isFlag = definitionOf(card, attribute)?.type === 'flag';
  if (!isFlag) return { does: 'go', attribute, choice: null };
  return { does: 'toggle', attribute, choice: '' };
}

/** The attribute that a card begins with: the first that is missing, or else the first. */
export function firstAttribute(label: Label, attributes: Attributes): string | null {
  const [missing] = missingValues({ labelId: label.id, attributes }, { labels: [label] });
  return missing ?? editedAttributes(label)[0]?.name ?? null;
}

/** What a choice becomes when its chip is pressed: set, or taken away where it is set already. */
export function toggledChoice(
  { type }: Pick<AttributeDefinition, 'type'>,
  now: AttributeValue | undefined,
  choice: string,
): AttributeValue | null {
  if (type === 'flag') return now !== true;
  return now === choice ? null : choice;
}

/** The choice under the keys' cursor: where they were moved to, or what is set, or the first. */
export function choiceAt(
  { choices }: Pick<AttributeDefinition, 'choices'>,
  now: AttributeValue | undefined,
  cursor: string | null,
): string | null {
  return cursor ?? choices.find((choice) => choice === now) ?? choices[0] ?? null;
}

/** Takes the choice under the cursor, where it is another than is set, and goes on. */
function accepted(card: Card): ValueStep {
  const { attribute, choice } = card.inHand;
  const then = onward(card) ?? ({ does: 'next mark', direction: 1 } as const);
  const isSet = choice === null || card.attributes[attribute] === choice;
  return isSet ? then : { does: 'accept', value: choice, next: then };
}

function definitionOf({ label }: Card, attribute: string): AttributeDefinition | undefined {
  return label.attributes.find(({ name }) => name === attribute);
}

/** To the next attribute; null at the last. */
function onward({ label, inHand }: Card): ValueStep | null {
  const all = editedAttributes(label);
  const next = all[all.findIndex(({ name }) => name === inHand.attribute) + 1];
  return next === undefined ? null : { does: 'go', attribute: next.name, choice: null };
}

/** To the attribute below or above, and round. */
function beside({ label, inHand }: Card, step: 1 | -1): ValueStep | null {
  const all = editedAttributes(label);
  const at = all.findIndex(({ name }) => name === inHand.attribute);
  const next = all[(at + step + all.length) % all.length];
  return next === undefined ? null : { does: 'go', attribute: next.name, choice: null };
}

function alongChoices(card: Card, step: 1 | -1): ValueStep | null {
  const { attribute, choice } = card.inHand;
  const definition = definitionOf(card, attribute);
  if (definition === undefined || definition.choices.length === 0) return null;
  const { choices } = definition;
  const at = choices.indexOf(choiceAt(definition, card.attributes[attribute], choice) ?? '');
  const next = choices[(at + step + choices.length) % choices.length];
  return next === undefined ? null : { does: 'go', attribute, choice: next };
}

function toggled(card: Card): ValueStep | null {
  const { attribute, choice } = card.inHand;
  const definition = definitionOf(card, attribute);
  if (definition === undefined) return null;
  if (definition.type !== 'flag' && definition.type !== 'choice') return null;
  const at = choiceAt(definition, card.attributes[attribute], choice) ?? '';
  return { does: 'toggle', attribute, choice: at };
}
