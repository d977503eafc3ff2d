import { readKey } from '../../shared/keymap/key.ts';
import type { LinkWay } from '../../shared/model/linking.ts';
import type { Linking, LinkTarget } from './linking.ts';

/** What a key does while links are made. */
export type LinkStep =
  /** Makes a link; `goesOn` where linking does not end with it. */
  | { does: 'link'; target: LinkTarget; goesOn: boolean }
  /** A letter of a hint that has more. */
  | { does: 'type'; typed: string }
  | { does: 'choose way'; way: LinkWay | null }
  /** Targets are looked for by words; null goes back to the hints. */
  | { does: 'look for'; query: string | null }
  | { does: 'leave' }
  /** A key that means nothing here, and must not be a command either. */
  | { does: 'nothing' };

/**
 * What a press means while links are made; null for a key that keeps its usual meaning. Letters
 * are hints, with Shift they go on to the next link; digits and Tab choose the way.
 */
export function linkStep(linking: Linking, keys: readonly string[]): LinkStep | null {
  const steps = keys.map((key) => stepOf(linking, key));
  // A keyboard of another script types no letter of a hint, but has a key in its place.
  const found = steps.find((step) => step !== null && step.does !== 'nothing');
  return found ?? steps.find((step) => step !== null) ?? null;
}

function stepOf(linking: Linking, key: string): LinkStep | null {
  const parts = readKey(key);
  if (parts === null) return null;
  const { base, modifiers } = parts;
  if (modifiers.some((modifier) => modifier !== 'Shift')) return null;
  const isShift = modifiers.includes('Shift');
  if (linking.query !== null) return typeWords(linking, linking.query, base, isShift);
  if (base === 'Escape') return { does: 'leave' };
  if (base === 'Tab') return { does: 'choose way', way: nextWay(linking, isShift ? -1 : 1) };
  if (base === '/') return { does: 'look for', query: '' };
  if (base === 'Backspace') return { does: 'type', typed: linking.typed.slice(0, -1) };
  if (/^[0-9]$/.test(base)) return chooseByNumber(linking, Number(base));
  if (/^[a-z]$/.test(base)) return typeLetter(linking, base, isShift);
  return keysOfOthers.test(base) ? null : { does: 'nothing' };
}

/** Keys by which one reads on meanwhile, or asks for help. */
const keysOfOthers = /^(Arrow|Page|Home|End|F\d|\?)/;

/** Keys that come before the field for the words has been drawn, and takes them itself. */
function typeWords(
  { targets }: Linking,
  query: string,
  base: string,
  goesOn: boolean,
): LinkStep | null {
  const [target] = targets;
  if (base === 'Escape') return { does: 'look for', query: null };
  if (base === 'Enter') return target === undefined ? null : { does: 'link', target, goesOn };
  if (base === 'Backspace') return { does: 'look for', query: query.slice(0, -1) };
  if (base === 'Space') return { does: 'look for', query: `${query} ` };
  return [...base].length === 1 ? { does: 'look for', query: query + base } : null;
}

function typeLetter(linking: Linking, letter: string, goesOn: boolean): LinkStep {
  const typed = linking.typed + letter;
  const target = linking.targets.find(({ hint }) => hint === typed);
  if (target !== undefined) return { does: 'link', target, goesOn };
  const isBeginning = linking.targets.some(({ hint }) => hint.startsWith(typed));
  return isBeginning ? { does: 'type', typed } : { does: 'nothing' };
}

/** 1 is the first way; 0 is the usual one of each target. */
function chooseByNumber({ ways }: Linking, number: number): LinkStep {
  if (number === 0) return { does: 'choose way', way: null };
  const way = ways[number - 1];
  return way === undefined ? { does: 'nothing' } : { does: 'choose way', way };
}

/** The ways in a circle, with the usual one of each target as its beginning. */
function nextWay({ ways, way }: Linking, direction: 1 | -1): LinkWay | null {
  const circle = [null, ...ways];
  const at = circle.indexOf(way);
  return circle[(at + direction + circle.length) % circle.length] ?? null;
}
