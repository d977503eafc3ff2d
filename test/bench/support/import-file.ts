import { closeSync, existsSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers } from './article.ts';

/** How long a file is to be: so many articles, or so many bytes. */
export type Length = { articles: number } | { bytes: number };

/** UTF-16 units of an article's text, about. */
const unitsOfArticle = 4900;

const common =
  'the of and to in a that it was for on is with as by at from his her they this which had not are be but an were their one all more said would who when there been if out so what up its about into than them can only other new some could time two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );
const rare = 'café naïve Zürich Łódź jalapeño Ångström über São Москва résumé'.split(' ');
const signs = ['😊', '👩‍🌾', '🇨🇭', '📉', '🗳️'];
const sources = ['North Wire', 'Ostrel Post', 'Valley Courier', 'The Evening Ledger', 'Kall Times'];
const topics = ['budget', 'harvest', 'schools', 'roads', 'energy', 'courts', 'health', 'trade'];
const syllables =
  'ba ce di fo gu ha ki lo mu ne pa qui ra se ti vo wa ya ze bro cla dre fle gri sta tru pli nor ver men tal ing ston ber del mar'.split(
    ' ',
  );

/**
 * Articles as a scrape has them: words as often as they are in a language (Zipf), of twenty
 * thousand, in paragraphs; accents in most, signs beyond 16 bits in a fifth of them.
 */
export function* articleLines(seed: number): Generator<string, void, undefined> {
  const next = seededNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  };
  const words = vocabulary();
  // Every word as often as its rank says, so that one number finds one.
  const word = () => words[Math.floor(words.length ** next()) - 1] ?? 'the';
  for (let number = 0; ; number += 1) {
    const hasSigns = number % 5 === 0;
    const hasAccents = number % 3 !== 0;
    const paragraphs: string[] = [];
    let units = 0;
    while (units < unitsOfArticle) {
      let paragraph = '';
      const wanted = 300 + Math.floor(next() * 500);
      while (paragraph.length < wanted) {
        const sentence = Array.from({ length: 6 + Math.floor(next() * 16) }, word);
        if (hasAccents && next() < 0.2) sentence.push(pick(rare));
        if (hasSigns && next() < 0.05) sentence.push(pick(signs));
        const [first = ''] = sentence;
        sentence[0] = `${first.slice(0, 1).toUpperCase()}${first.slice(1)}`;
        paragraph += `${paragraph === '' ? '' : ' '}${sentence.join(' ')}.`;
      }
      paragraphs.push(paragraph);
      units += paragraph.length + 2;
    }
    const date = `20${10 + (number % 16)}-0${1 + (number % 9)}-${10 + (number % 18)}`;
    yield JSON.stringify({
      title: `${word()} ${word()} ${word()} ${word()} ${word()}, ${number}`,
      author: `${pick(syllables)} ${pick(syllables)}${pick(syllables)}`,
      date,
      source: pick(sources),
      text: paragraphs.join('\n\n'),
      topic: pick(topics),
      desk: `desk ${number % 40}`,
    });
  }
}

function vocabulary(): string[] {
  const next = seededNumbers(1);
  const words = new Set(common);
  while (words.size < 20_000) {
    const count = 2 + Math.floor(next() * 3);
    const parts = Array.from(
      { length: count },
      () => syllables[Math.floor(next() * syllables.length)],
    );
    words.add(parts.join(''));
  }
  return [...words];
}

/** Writes a JSONL file of that length into a folder, unless it is there; answers its path. */
export function writeImportFile(folder: string, length: Length): string {
  const name = 'articles' in length ? `${length.articles}-articles` : `${length.bytes}-bytes`;
  const path = join(folder, `import-${name}.jsonl`);
  if (existsSync(path)) return path;
  const file = openSync(`${path}.unfinished`, 'w');
  let bytes = 0;
  let number = 0;
  let lines: string[] = [];
  const flush = () => {
    const piece = Buffer.from(lines.join(''));
    for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    bytes += piece.length;
    lines = [];
  };
  for (const line of articleLines(7)) {
    lines.push(`${line}\n`);
    number += 1;
    const isEnough = 'articles' in length ? number >= length.articles : bytes >= length.bytes;
    if (lines.length >= 500 || isEnough) flush();
    if (isEnough) break;
  }
  closeSync(file);
  renameSync(`${path}.unfinished`, path);
  return path;
}

export const sizeOf = (path: string): number => statSync(path).size;
