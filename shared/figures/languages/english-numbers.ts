import { numbersFrom, sharesFrom, whole } from './count-words.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function underHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten} ${small[value % 10]}`;
}

function forms(value: number): string[] {
  if (value < 100) return [underHundred(value)];
  const hundreds = underHundred(Math.floor(value / 100));
  const heads =
    value < 200 ? [`${hundreds} hundred`, 'a hundred', 'hundred'] : [`${hundreds} hundred`];
  if (value % 100 === 0) return heads.filter((head) => head !== 'hundred');
  const rest = underHundred(value % 100);
  return heads.flatMap((head) => [`${head} and ${rest}`, `${head} ${rest}`]);
}

/** Under a thousand, and the round hundreds from eleven hundred to ninety-nine hundred. */
export const englishNumbers = numbersFrom(
  [...whole(0, 1000), ...[...whole(11, 100)].filter((n) => n % 10 !== 0).map((n) => n * 100)],
  forms,
);

const stems: readonly (readonly [string, number])[] = [
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
  ['thousandth', 1000],
];

/** A third, one-third, two thirds, half. */
export const englishFractions = new Map<string, number>([
  ...sharesFrom(
    [
      ['a', 1],
      ['one', 1],
    ],
    stems,
  ),
  ...sharesFrom(
    small.slice(2, 10).map((word, index) => [word, index + 2]),
    stems.map(([stem, parts]) => [`${stem}s`, parts]),
  ),
  ...['half', 'a half', 'one half', 'half a', 'half an'].map((words): [string, number] => [
    words,
    0.5,
  ]),
]);

const ordinalStems =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** First to twentieth: more are written in digits. */
export const englishOrdinals = new Map(
  ordinalStems.map((word, index): [string, number] => [word, index + 1]),
);
