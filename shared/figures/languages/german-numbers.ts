import { numbersFrom, sharesFrom, whole } from './count-words.ts';

const small =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const tens = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** As the first part of a compound: “ein”, not “eins”. */
function underHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${small[value % 10]}und${ten}`;
}

function stems(value: number): string[] {
  if (value < 100) return [underHundred(value)];
  const rest = value % 100 === 0 ? '' : underHundred(value % 100);
  const count = Math.floor(value / 100);
  const heads = count === 1 ? ['hundert', 'einhundert'] : [`${small[count]}hundert`];
  return heads.flatMap((head) => (rest === '' ? [head] : [head + rest, `${head}und${rest}`]));
}

/** With Swiss ss, and with “eins” at the end. */
function forms(value: number): string[] {
  const ended = stems(value).map((stem) => (value % 100 === 1 ? `${stem}s` : stem));
  return ended.flatMap((form) => [form, form.replaceAll('ß', 'ss')]);
}

const stemValues = numbersFrom(whole(1, 1000), (value) =>
  stems(value).flatMap((form) => [form, form.replaceAll('ß', 'ss')]),
);

/** Under a thousand. “Hundert” by itself is one hundred. */
export const germanNumbers = new Map([
  ...numbersFrom(whole(0, 1000), forms),
  ['zwo', 2] as const,
  ['ein hundert', 100] as const,
]);

/** The thousands and the rest of a number in one word; `null` for other words. */
export function germanThousands(word: string): readonly [number, number] | null {
  const match = /^(.*?)tausend(?:und)?(.*)$/.exec(word);
  if (match === null) return null;
  const [, head = '', tail = ''] = match;
  const thousands = head === '' ? 1 : stemValues.get(head);
  const rest = tail === '' ? 0 : germanNumbers.get(tail);
  return thousands === undefined || rest === undefined ? null : [thousands, rest];
}

const parts: readonly (readonly [string, number])[] = [
  ['drittel', 3],
  ['viertel', 4],
  ['fünftel', 5],
  ['sechstel', 6],
  ['siebtel', 7],
  ['achtel', 8],
  ['neuntel', 9],
  ['zehntel', 10],
  ['hundertstel', 100],
];

const halves = 'halbe halbes halber halben hälfte';

/** Ein Drittel, zwei Drittel, die Hälfte; eine halbe before Million. */
export const germanFractions = new Map<string, number>([
  ...sharesFrom(
    [
      ['ein', 1],
      ['einem', 1],
      ['eines', 1],
    ],
    parts,
  ),
  ...sharesFrom(
    small.slice(2, 10).map((word, index) => [word, index + 2]),
    parts,
  ),
  ...halves
    .split(' ')
    .flatMap((half) => [half, `eine ${half}`, `ein ${half}`, `einen ${half}`, `einer ${half}`])
    .map((words): [string, number] => [words, 0.5]),
]);

/** Anderthalb, eineinhalb, zweieinhalb and on. */
export const germanHalves = new Map<string, number>([
  ['anderthalb', 1.5],
  ...small.slice(1, 13).map((word, index): [string, number] => [`${word}einhalb`, index + 1.5]),
]);

const ordinalStems =
  'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst'.split(
    ' ',
  );

/** Erste, ersten, erster, erstes, and on to the twentieth. */
export const germanOrdinals = new Map(
  ordinalStems.flatMap((stem, index) =>
    ['e', 'en', 'er', 'es', 'em'].map((ending): [string, number] => [stem + ending, index + 1]),
  ),
);

/** The rank in “drittgrößte”. */
export function germanRank(word: string): number | null {
  const match =
    /^(\p{L}+?t)((?:größt|grösst|höchst|best|stärkst|wichtigst|längst|reichst|meist|niedrigst|kleinst|ältest|teuerst|schnellst|häufigst|schlechtest)\p{L}{0,2})$/u.exec(
      word,
    );
  const stem = ordinalStems.indexOf(match?.[1] ?? '');
  return stem > 0 ? stem + 1 : null;
}
