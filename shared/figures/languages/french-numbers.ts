import { numbersFrom, sharesFrom, whole } from './count-words.ts';

const small =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const tens = '- - vingt trente quarante cinquante soixante'.split(' ');

/** In France's counting and in that of Belgium and Switzerland, hyphens as spaces. */
function underHundred(value: number): string[] {
  if (value <= 16) return [small[value] ?? ''];
  if (value < 20) return [`dix ${small[value - 10]}`];
  const unit = value % 10;
  const ten = value - unit;
  if (value < 70) return [compound(tens[ten / 10] ?? '', unit)];
  const local = { 70: ['septante'], 80: ['huitante', 'octante'], 90: ['nonante'] }[ten] ?? [];
  return [french(value), ...local.map((word) => compound(word, unit))];
}

function compound(ten: string, unit: number): string {
  if (unit === 0) return ten;
  return unit === 1 ? `${ten} et un` : `${ten} ${small[unit]}`;
}

/** 70 to 99: soixante et onze, quatre-vingts, quatre-vingt-dix-sept. */
function french(value: number): string {
  if (value === 71) return 'soixante et onze';
  if (value < 80) return `soixante ${underHundred(value - 60)[0]}`;
  if (value === 80) return 'quatre vingts';
  return `quatre vingt ${underHundred(value - 80)[0]}`;
}

function forms(value: number): string[] {
  if (value === 80) return [...underHundred(80), 'quatre vingt'];
  if (value < 100) return underHundred(value);
  const count = Math.floor(value / 100);
  const head = count === 1 ? 'cent' : `${small[count]} cent`;
  if (value % 100 === 0) return count === 1 ? [head] : [head, `${head}s`];
  return underHundred(value % 100).map((rest) => `${head} ${rest}`);
}

/** Feminine numbers end in une: vingt et une. */
function withFeminine(value: number): string[] {
  return forms(value).flatMap((form) => (/ un$/.test(form) ? [form, `${form}e`] : [form]));
}

/** Under a thousand, without one, which is an article too. */
export const frenchNumbers = numbersFrom([0, ...whole(2, 1000)], withFeminine);

const parts: readonly (readonly [string, number])[] = [
  ['cinquième', 5],
  ['sixième', 6],
  ['septième', 7],
  ['huitième', 8],
  ['neuvième', 9],
  ['dixième', 10],
  ['centième', 100],
];

/** Un tiers, les trois quarts, la moitié, un demi. */
export const frenchFractions = new Map<string, number>([
  ...sharesFrom(
    [
      ['un', 1],
      ['le', 1],
    ],
    [['tiers', 3], ['quart', 4], ...parts],
  ),
  ...sharesFrom(
    small.slice(2, 10).flatMap((word, index) => [
      [word, index + 2],
      [`les ${word}`, index + 2],
    ]),
    [['tiers', 3], ['quarts', 4], ...parts.map(([word, count]) => [`${word}s`, count] as const)],
  ),
  ...['demi', 'demie', 'un demi', 'une demi', 'la moitié', 'moitié', 'une moitié'].map(
    (words): [string, number] => [words, 0.5],
  ),
]);

const ordinals =
  'deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième'.split(
    ' ',
  );

/** Premier to sixteenth. */
export const frenchOrdinals = new Map<string, number>([
  ['premier', 1],
  ['première', 1],
  ['second', 2],
  ['seconde', 2],
  ...ordinals.map((word, index): [string, number] => [word, index + 2]),
]);
