import type { AttributeDefinition, Label } from '../../shared/model/label-schema.ts';
import { readingName } from '../../shared/model/reading-state.ts';

/** What a key stands for in a card: a choice, or with null a flag or a field. */
export type KeyedValue = { attribute: string; choice: string | null };

/** The keys of a label's card. Each stands for one thing, whichever value is in hand. */
export type ValueKeys = {
  /** The key of a choice; with null of a flag or a field. '' where none was left for it. */
  of(attribute: string, choice: string | null): string;
  meaning(key: string): KeyedValue | null;
};

/** The key that confirms what was read, on every card and off it. */
export const confirmKey = 'y';

/** The attributes that a card has controls for; whether a figure was read is not among them. */
export function editedAttributes({ reads, attributes }: Label): AttributeDefinition[] {
  return reads === 'nothing' ? attributes : attributes.filter(({ name }) => name !== readingName);
}

/**
 * Gives each choice of a label a key of its own, so that one press sets it: the first letter of
 * its word where nothing before it has that, else another of its letters, the scarcest first.
 * Fields have digits from 1, and what is left over the digits after them, then any letter.
 */
export function valueKeysOf(label: Label): ValueKeys {
  const attributes = editedAttributes(label);
  const lettered = attributes.flatMap(({ name, type, choices }): KeyedValue[] => {
    if (type === 'flag') return [{ attribute: name, choice: null }];
    return choices.map((choice) => ({ attribute: name, choice }));
  });
  const fields = attributes
    .filter(({ type }) => type !== 'flag' && type !== 'choice')
    .map(({ name }): KeyedValue => ({ attribute: name, choice: null }));

  const held = new Map<string, KeyedValue>();
  const isFree = (key: string) =>
    !held.has(key) && !(label.reads === 'figures' && key === confirmKey);
  const give = (one: KeyedValue, keys: readonly string[]): boolean => {
    const key = keys.find(isFree);
    if (key !== undefined) held.set(key, one);
    return key !== undefined;
  };

  let waiting = lettered.filter((one) => !give(one, initialsOf(wordOf(one))));
  const ownLetters = (one: KeyedValue) => lettersOf(wordOf(one)).filter(isFree);
  while (waiting.some((one) => ownLetters(one).length > 0)) {
    const [next] = waiting
      .filter((one) => ownLetters(one).length > 0)
      .sort((a, b) => ownLetters(a).length - ownLetters(b).length);
    if (next === undefined) break;
    give(next, ownLetters(next));
    waiting = waiting.filter((one) => one !== next);
  }
  for (const one of [...fields, ...waiting]) give(one, [...'1234567890', ...alphabet]);

  const keys = new Map([...held].map(([key, one]) => [idOf(one), key]));
  return {
    of: (attribute, choice) => keys.get(idOf({ attribute, choice })) ?? '',
    meaning: (key) => held.get(key) ?? null,
  };
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

function wordOf({ attribute, choice }: KeyedValue): string {
  return (choice ?? attribute).toLowerCase();
}

/** The first letter of each word, in Latin letters alone: others are not on every keyboard. */
function initialsOf(words: string): string[] {
  return [...words.matchAll(/(?<![\p{L}\p{N}])[a-z]/gu)].map(([letter]) => letter);
}

function lettersOf(words: string): string[] {
  return [...new Set(words.match(/[a-z]/g) ?? [])];
}

function idOf({ attribute, choice }: KeyedValue): string {
  return JSON.stringify([attribute, choice]);
}
