import type { KeyPress } from '../../renderer/commands/keys.ts';
import { isSign, readKey } from '../../shared/keymap/key.ts';

/** A key press that types `key`, with these modifiers held, on the place `code` of a keyboard. */
export function press(key: string, modifiers: readonly string[] = [], code = ''): KeyPress {
  return {
    key,
    code,
    ctrlKey: modifiers.includes('Control'),
    metaKey: modifiers.includes('Meta'),
    altKey: modifiers.includes('Alt'),
    shiftKey: modifiers.includes('Shift'),
    getModifierState: (name) => modifiers.includes(name),
  };
}

/** The press of a key as it is kept, on an American keyboard without a Mac. */
export function pressOf(text: string): KeyPress {
  const key = readKey(text);
  if (key === null) throw new Error(`${text} is no key`);
  const { base } = key;
  const held = key.modifiers.map((modifier) => (modifier === '$mod' ? 'Control' : modifier));
  const isShifted = held.includes('Shift');
  if (isSign(base)) return press(base, shiftedSigns.includes(base) ? [...held, 'Shift'] : held);
  if (base === 'Space') return press(' ', held, base);
  if (/^\d$/.test(base)) {
    return press(isShifted ? (digitSigns[Number(base)] ?? base) : base, held, `Digit${base}`);
  }
  if (/^[a-z]$/.test(base)) {
    return press(isShifted ? base.toUpperCase() : base, held, `Key${base.toUpperCase()}`);
  }
  return press(base, held, base);
}

const digitSigns = ')!@#$%^&*(';
const shiftedSigns = '~!@#$%^&*()_+{}|:"<>?';
