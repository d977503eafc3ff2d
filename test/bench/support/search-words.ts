import { seededNumbers } from './article.ts';

/** How many words the articles are written with: as in a language, few are said often. */
const vocabularySize = 60_000;

/** The most usual words, in their order, as in news. */
const usual = (
  'the of and to a in that is was he for it with as his on be at by had not are but from or have an ' +
  'they which one were all her she there would their we him been has when who will no more if out so ' +
  'up said what its about than into them can only other time new some could these two may first then ' +
  'do any like my now over such our man me even most made after also did many off before must well ' +
  'back through years much where your way down should because long each just state people those too ' +
  'minister council bank river price harvest report court vote bridge school tariff inflation valley ' +
  'storm dam flood wheat strike market border treaty budget mayor police hospital railway drought'
).split(' ');

const beginnings =
  'b br c ch cl d dr e f fl g gr h i j k l m n o p pl pr qu r s sh st str t th tr u v w y z'.split(
    ' ',
  );
const middles = 'a e i o u ai ea ou ie ar er or an en in on al el il am em'.split(' ');
const ends =
  't n r s l d m st nd ng ck ss th ve ne te re se ly ment tion ness ing ed er able ity'.split(' ');

/** Words by how usual they are, the most usual first, each once. */
export function makeVocabulary(): string[] {
  const next = seededNumbers(7);
  const pick = (parts: readonly string[]) => parts[Math.floor(next() * parts.length)] ?? '';
  const words = new Set(usual);
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(next() * 3);
    let word = '';
    for (let number = 0; number < syllables; number += 1) word += pick(beginnings) + pick(middles);
    words.add(word + pick(ends));
  }
  return [...words];
}

/** Writes articles of about so many units each; the same ones in every run. */
export function createWriter(length: number): { title(): string; text(): string } {
  const words = makeVocabulary();
  const next = seededNumbers(length);
  const ranks = ranksOf(words.length);
  const word = () => words[ranks(next())] ?? 'the';
  const sentence = (count: number) => {
    const said = Array.from({ length: count }, word).join(' ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  return {
    title: () => sentence(5 + Math.floor(next() * 6)),
    text: () => {
      let text = '';
      while (text.length < length) {
        text += `${sentence(6 + Math.floor(next() * 16))}${next() < 0.2 ? '.\n\n' : '. '}`;
      }
      return `${text.trimEnd()}\n`;
    },
  };
}

/** Takes a number from 0 up to 1 to a rank, so that the word of rank n is said 1/(n + 2) as often. */
function ranksOf(size: number): (part: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 2);
    sums[rank] = sum;
  }
  return (part) => {
    const wanted = part * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
