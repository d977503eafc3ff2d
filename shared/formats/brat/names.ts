/** A name as brat takes it: ASCII letters, digits, `-` and `_`. Other letters are spelt `u5931`. */
export function bratName(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return Array.from(plain, spelt).join('') || '_';
}

function spelt(character: string): string {
  if (/[A-Za-z0-9_-]/.test(character)) return character;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return '_';
  const code = character.codePointAt(0) ?? 0;
  return `u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value of a choice as brat's settings can list it: without white space, commas and bars. */
export function bratValue(value: string): string {
  return value.replace(/[\s,|\p{Cc}]+/gu, '_') || '_';
}

/** Whether brat, which is written in Python, takes a line to end at a character. */
export function endsLine(character: string): boolean {
  return lineEnds.has(character);
}

const lineEnds = new Set('\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029');
