/**
 * Keys as text: `$mod+Shift+z`, `F2`, `}`, `Space`. `$mod` is Command on a Mac and Control
 * elsewhere; then come the other modifiers in the order of this list, and last the key itself:
 * a small letter, a digit, a sign, or a name as browsers give it.
 */
const modifiers = ['$mod', 'Control', 'Meta', 'Alt', 'Shift'] as const;
export type Modifier = (typeof modifiers)[number];

/** A key taken apart. */
export type KeyParts = { modifiers: readonly Modifier[]; base: string };

/** What browsers call a press that is no key of its own. */
const noKeys = new Set([
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Fn', 'Hyper', 'Super', 'Symbol'],
  ...['CapsLock', 'NumLock', 'ScrollLock', 'FnLock', 'SymbolLock'],
  ...['Dead', 'Process', 'Unidentified', 'Compose'],
]);

/** The key itself, as keys are written here; null for what is no key of its own. */
export function readBase(name: string): string | null {
  if (name === ' ') return 'Space';
  const place = /^(?:Digit|Key)(.)$/.exec(name)?.[1];
  if (place !== undefined) return place.toLowerCase();
  if ([...name].length === 1) return name.toLowerCase();
  return /^[A-Z]\w+$/.test(name) && !noKeys.has(name) ? name : null;
}

/** Whether a key gives a sign, such as `?`: some keyboards want Shift for it, others do not. */
export function isSign(base: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(base);
}

/** A key written the one way in which keys are compared: Shift is never named with a sign. */
export function writeKey(held: readonly Modifier[], base: string): string {
  const named = modifiers.filter(
    (modifier) => held.includes(modifier) && !(modifier === 'Shift' && isSign(base)),
  );
  return [...named, base].join('+');
}

/** Takes a key apart; null when the text is none. */
export function readKey(text: string): KeyParts | null {
  // A plus sign at the end is the key itself.
  const parts = text.split(/(?<=\w)\+(?!$)/);
  const base = readBase(parts.at(-1) ?? '');
  const held = parts.slice(0, -1);
  const known = modifiers.filter((modifier) => held.includes(modifier));
  return base === null || known.length !== held.length ? null : { modifiers: known, base };
}

/** The same key in the one way in which keys are compared; null when the text is none. */
export function canonicalKey(text: string): string | null {
  const key = readKey(text);
  return key === null ? null : writeKey(key.modifiers, key.base);
}

/** The keys that can be read, each written the one way and once. */
export function canonicalKeys(texts: readonly string[]): string[] {
  const keys = texts.map(canonicalKey).filter((key) => key !== null);
  return [...new Set(keys)];
}
