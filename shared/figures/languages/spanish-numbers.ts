import { numbersFrom, sharesFrom, whole } from './count-words.ts';

const small =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const hundreds =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

function underHundred(value: number): string {
  if (value < 30) return small[value] ?? '';
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten} y ${small[value % 10]}`;
}

function masculine(value: number): string {
  if (value < 100) return underHundred(value);
  if (value === 100) return 'cien';
  const head = hundreds[Math.floor(value / 100)] ?? '';
  return value % 100 === 0 ? head : `${head} ${underHundred(value % 100)}`;
}

/** Masculine, feminine, and short before a noun: veintiuno, veintiuna, veintiún. */
function forms(value: number): string[] {
  const form = masculine(value);
  const genders = [form, form.replace(/(?<=cient|quinient)os\b/u, 'as')];
  const endings = genders.flatMap((each) =>
    /uno$/.test(each)
      ? [
          each,
          each.replace(/o$/, 'a'),
          each.replace(/veintiuno$/, 'veintiún').replace(/ uno$/, ' un'),
        ]
      : [each],
  );
  // Accents are left off in capitals and in haste.
  return endings.flatMap((each) => [each, each.normalize('NFD').replace(/\u0301/gu, '')]);
}

/** Under a thousand, without one before a noun, which is an article too. */
export const spanishNumbers = numbersFrom([0, ...whole(2, 1000)], forms).set('uno', 1);

const parts: readonly (readonly [string, number])[] = [
  ['tercio', 3],
  ['cuarto', 4],
  ['quinto', 5],
  ['sexto', 6],
  ['séptimo', 7],
  ['octavo', 8],
  ['noveno', 9],
  ['décimo', 10],
];

const halves = 'medio|media|la mitad|mitad|un medio|una mitad';

/** Un tercio, dos tercios, tres cuartas partes, la mitad, medio. */
export const spanishFractions = new Map<string, number>([
  ...sharesFrom([['un', 1]], parts),
  ...sharesFrom(
    small.slice(2, 10).map((word, index) => [word, index + 2]),
    parts.map(([word, count]) => [`${word}s`, count]),
  ),
  ...sharesFrom(
    [
      ['una', 1],
      ['la', 1],
    ],
    parts.map(([word, count]) => [
      `${count === 3 ? 'tercera' : word.replace(/o$/, 'a')} parte`,
      count,
    ]),
  ),
  ...sharesFrom(
    small.slice(2, 10).flatMap((word, index) => [
      [word, index + 2],
      [`las ${word}`, index + 2],
    ]),
    parts.map(([word, count]) => [
      `${count === 3 ? 'terceras' : word.replace(/o$/, 'as')} partes`,
      count,
    ]),
  ),
  ...halves.split('|').map((words): [string, number] => [words, 0.5]),
]);

const ordinals = 'segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' ');

/** Primero to décimo, in both genders, and short before a noun. */
export const spanishOrdinals = new Map<string, number>([
  ['primer', 1],
  ['primero', 1],
  ['primera', 1],
  ['tercer', 3],
  ...ordinals.flatMap((word, index): [string, number][] => [
    [word, index + 2],
    [word.replace(/o$/, 'a'), index + 2],
  ]),
]);
