import { count } from './plural.ts';

/** The words around the values of marks, in the card, in the queue and as they are said aloud. */
export const valueTexts = {
  group: (label: string) => `Values of ${label}`,
  edit: 'Values',
  hints: (nextMark: string) => [
    'a marked letter chooses',
    '↑ ↓ go on',
    'Bksp clears',
    `${nextMark} next mark`,
    'Esc back',
  ],
  yes: 'yes',
  no: 'no',
  not: (name: string) => `not ${name}`,
  named: (name: string, value: string) => `${name} ${value}`,
  needed: (name: string) => `${name} needed`,
  neededSign: 'needed',
  lacks: (names: readonly string[]) => `lacks ${names.join(', ')}`,
  set: (name: string, value: string) => `${name}: ${value}. Saved.`,
  cleared: (name: string) => `${name}: nothing. Saved.`,
  none: (label: string) => `A ${label} has no values to give.`,
  readHere: 'read from the words',
  unconfirmed: 'not confirmed',
  confirm: 'Confirm',
  confirmed: (what: string) => `Confirmed: ${what}. Saved.`,
  noneUnconfirmed: 'Nothing that was read from the words waits to be confirmed here.',
  noneMissing: 'No mark of this article lacks a value.',
  suggestions: (name: string) => `Values of ${name} in this project`,
  times: (number: number) => count(number),
  dayHint: 'YYYY-MM-DD',
  queueMissing: (marks: number) =>
    marks === 1 ? '1 mark lacks values' : `${count(marks)} marks lack values`,
  queueMissingHere: (marks: number, names: readonly string[]) =>
    marks === 1
      ? `1 mark lacks ${names.join(', ')}`
      : `${count(marks)} marks lack ${names.join(', ')}`,
  goToMissing: (what: string) => `${what}. Go to the next`,
} as const;

/** How a figure's modifier is written before its number, and how it is said. */
export const modifierWords: Readonly<Record<string, { sign: string; said: string }>> = {
  exact: { sign: '', said: '' },
  range: { sign: '', said: '' },
  about: { sign: '≈', said: 'about' },
  'at least': { sign: '≥', said: 'at least' },
  'at most': { sign: '≤', said: 'at most' },
  rise: { sign: '↑', said: 'up' },
  fall: { sign: '↓', said: 'down' },
  mean: { sign: 'mean', said: 'mean' },
  median: { sign: 'median', said: 'median' },
};
