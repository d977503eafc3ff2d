import { describe, expect, it } from 'vitest';
import { valueKeysOf } from '../../renderer/commands/value-keys.ts';
import { firstAttribute, toggledChoice, valueStep } from '../../renderer/commands/value-steps.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { labelOf } from '../../shared/model/label-schema.ts';

const label = labelOf(defaultSchema, 'claim');
const keys = valueKeysOf(label);

type Hand = { at?: string; choice?: string | null; has?: Attributes; isTyping?: boolean };
const press = (
  key: string,
  { at = 'quote', choice = null, has = {}, isTyping = false }: Hand = {},
) =>
  valueStep([key], {
    label,
    keys,
    attributes: has,
    inHand: { attribute: at, choice },
    isTyping,
  });

const goes = (attribute: string, choice: string | null = null) => ({
  does: 'go',
  attribute,
  choice,
});

describe('a key on the card of a claim', () => {
  it('sets its choice, whichever value is in hand', () => {
    expect(press('s', { at: 'topic' })).toEqual({
      does: 'set',
      attribute: 'type',
      value: 'statistical',
    });
  });

  it('turns a flag over, and leads to a field', () => {
    expect(press('g')).toEqual({ does: 'toggle', attribute: 'negated', choice: '' });
    expect(press('1')).toEqual(goes('topic'));
  });

  it('that is a letter of nothing does nothing, and means no command either', () => {
    expect(press('z')).toEqual({ does: 'nothing' });
    expect(press('$mod+z')).toBeNull();
    expect(press('?')).toBeNull();
  });

  it('is a letter where words are typed', () => {
    expect(press('s', { at: 'topic', isTyping: true })).toBeNull();
    expect(press('Backspace', { at: 'topic', isTyping: true })).toBeNull();
    expect(press('ArrowLeft', { at: 'topic', isTyping: true })).toBeNull();
  });

  it('goes down and up, and round', () => {
    expect(press('ArrowDown')).toEqual(goes('type'));
    expect(press('ArrowUp')).toEqual(goes('restated'));
    expect(press('ArrowDown', { at: 'restated', isTyping: true })).toEqual(goes('quote'));
  });

  it('goes along the choices from the one that is set, and Space presses the one it is at', () => {
    const has = { quote: 'none' };
    expect(press('ArrowRight', { has })).toEqual(goes('quote', 'direct'));
    expect(press('ArrowLeft', { has })).toEqual(goes('quote', 'reported'));
    expect(press('Space', { has, choice: 'mixed' })).toEqual({
      does: 'toggle',
      attribute: 'quote',
      choice: 'mixed',
    });
  });

  it('takes a value away', () => {
    expect(press('Backspace')).toEqual({ does: 'set', attribute: 'quote', value: null });
  });

  it('accepts the choice it is at and goes on, from the last value to the next mark', () => {
    expect(press('Enter')).toEqual(goes('type'));
    expect(press('Enter', { choice: 'mixed', has: { quote: 'mixed' } })).toEqual(goes('type'));
    expect(press('Enter', { choice: 'mixed' })).toEqual({
      does: 'accept',
      value: 'mixed',
      next: goes('type'),
    });
    expect(press('Enter', { at: 'restated', isTyping: true })).toEqual({
      does: 'next mark',
      direction: 1,
    });
  });

  it('leads to the next mark, the one before, and back to the page', () => {
    expect(press('Alt+ArrowDown')).toEqual({ does: 'next mark', direction: 1 });
    expect(press('Alt+ArrowUp', { isTyping: true })).toEqual({ does: 'next mark', direction: -1 });
    expect(press('Escape', { isTyping: true })).toEqual({ does: 'leave' });
  });
});

describe('pressing a chip', () => {
  it.each([
    ['a choice that is not set', 'choice', 'direct', 'mixed', 'direct'],
    ['the one that is set', 'choice', 'direct', 'direct', null],
    ['a flag of which nothing is said', 'flag', '', undefined, true],
    ['a flag that holds', 'flag', '', true, false],
    ['a flag that does not', 'flag', '', false, true],
  ] as const)('that is %s', (_, type, choice, now, then) => {
    expect(toggledChoice({ type }, now, choice)).toBe(then);
  });
});

describe('a card begins', () => {
  const required = {
    ...label,
    attributes: label.attributes.map((attribute) => ({
      ...attribute,
      isRequired: attribute.name === 'type' || attribute.name === 'certainty',
    })),
  };

  it('with its first value, or the first that is missing', () => {
    expect(firstAttribute(label, {})).toBe('quote');
    expect(firstAttribute(required, {})).toBe('type');
    expect(firstAttribute(required, { type: 'causal' })).toBe('certainty');
    expect(firstAttribute(required, { type: 'causal', certainty: 'hedged' })).toBe('quote');
    expect(firstAttribute({ ...label, attributes: [] }, {})).toBeNull();
  });
});
