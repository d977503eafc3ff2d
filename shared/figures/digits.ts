/** How a language writes numbers in digits. */
export type DigitHabit = {
  /** The sign before decimals. */
  readonly decimal: '.' | ',';
  /** Signs that put thousands apart where there is only one of them: 4.000, 4,000. */
  readonly grouping: string;
  /** Whether three decimals are believed to be decimals: 1,234 in German, not in Spanish. */
  readonly threeDecimals: 'believed' | 'doubted';
};

/** What digits say; unusual where only another language's habit makes a number of them. */
export type ReadDigits = { readonly value: number; readonly isUnusual: boolean };

/**
 * The number that digits write in a language's habit, or in the only one that makes sense of
 * them: 1.234,5 and 1.234.567 are read anywhere. `null` for what is no number (1.2.3, 007) or
 * could be two.
 */
export function readDigits(written: string, habit: DigitHabit): ReadDigits | null {
  const text = written.replace(/(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/gu, '');
  if (/[^\d.,]/u.test(text) || /^0\d/.test(text) || text.replace(/\D/g, '').length > longest)
    return null;
  const isGrouped = text !== written;
  const marks = [...text.replace(/\d/g, '')];
  const [first, second] = marks;
  if (first === undefined) return { value: Number(text), isUnusual: false };
  const last = marks.at(-1) ?? first;
  if (isGrouped) return second === undefined ? decimalAt(text, first, habit) : null;
  if (second === undefined) return oneMark(text, first, habit);
  if (last !== first) {
    const whole = ungroup(text.slice(0, text.lastIndexOf(last)), first);
    const decimals = text.slice(text.lastIndexOf(last) + 1);
    return whole === null ? null : { value: Number(`${whole}.${decimals}`), isUnusual: false };
  }
  const whole = ungroup(text, first);
  return whole === null ? null : { value: Number(whole), isUnusual: false };
}

/** In digits: more than a number can hold exactly. */
const longest = 15;

function oneMark(text: string, mark: string, habit: DigitHabit): ReadDigits | null {
  const [whole = '', rest = ''] = text.split(mark);
  const looksGrouped = rest.length === 3 && whole.length <= 3 && whole !== '0';
  if (!looksGrouped) return decimalAt(text, mark, habit);
  if (habit.grouping.includes(mark)) return { value: Number(whole + rest), isUnusual: false };
  const isBelieved = mark === habit.decimal && habit.threeDecimals === 'believed';
  // 1.000 in French can be nothing but a thousand; 1.500 in English is not sure to be 1.5.
  if (!isBelieved && rest === '000') return { value: Number(whole + rest), isUnusual: false };
  if (!isBelieved || rest.endsWith('0')) return null;
  return decimalAt(text, mark, habit);
}

function decimalAt(text: string, mark: string, habit: DigitHabit): ReadDigits {
  return { value: Number(text.replace(mark, '.')), isUnusual: mark !== habit.decimal };
}

/** Digits without the marks between thousands, or between lakhs: 12,34,567. */
function ungroup(text: string, mark: string): string | null {
  const groups = text.split(mark);
  const [head = '', ...others] = groups;
  const last = others.at(-1) ?? '';
  const between = others.slice(0, -1);
  const isThousands = head.length <= 3 && others.every(({ length }) => length === 3);
  const isLakhs =
    mark === ',' &&
    head.length <= 2 &&
    last.length === 3 &&
    between.every(({ length }) => length === 2);
  const isNumber = head !== '' && others.length > 0 && !/[^\d]/.test(groups.join(''));
  return isNumber && (isThousands || isLakhs) ? groups.join('') : null;
}
