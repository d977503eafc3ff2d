import iconv from 'iconv-lite';
import type { Writing } from './languages.ts';
import * as languages from './languages.ts';
import { judge, likelihood } from './likelihood.ts';

/** An encoding that is tried, with what is written in it, and how much rarer it is than others. */
type Candidate = { name: string; writings: readonly Writing[]; rarity: number };

const candidates: readonly Candidate[] = [
  { name: 'windows-1252', writings: languages.western, rarity: 0 },
  { name: 'windows-1251', writings: languages.cyrillic, rarity: -1 },
  { name: 'gb18030', writings: languages.simplified, rarity: -1 },
  { name: 'shift_jis', writings: languages.japanese, rarity: -1 },
  { name: 'euc-kr', writings: languages.korean, rarity: -1 },
  { name: 'big5', writings: languages.traditional, rarity: -1.2 },
  { name: 'windows-1250', writings: languages.central, rarity: -1.2 },
  { name: 'euc-jp', writings: languages.japanese, rarity: -1.5 },
  { name: 'koi8-r', writings: languages.russian, rarity: -1.5 },
  { name: 'windows-1254', writings: languages.turkish, rarity: -1.5 },
  { name: 'windows-1253', writings: languages.greek, rarity: -1.5 },
  { name: 'windows-1255', writings: languages.hebrew, rarity: -1.5 },
  { name: 'windows-1256', writings: languages.arabic, rarity: -1.5 },
  { name: 'windows-874', writings: languages.thai, rarity: -1.5 },
  { name: 'windows-1257', writings: languages.baltic, rarity: -2 },
  { name: 'iso-8859-2', writings: languages.central, rarity: -2.5 },
  { name: 'koi8-u', writings: languages.ukrainian, rarity: -3 },
  { name: 'ibm866', writings: languages.russian, rarity: -3 },
  { name: 'iso-8859-5', writings: languages.russian, rarity: -4 },
  { name: 'maccyrillic', writings: languages.russian, rarity: -4 },
];

const cjk = [
  ...languages.simplified,
  ...languages.traditional,
  ...languages.japanese,
  ...languages.korean,
];

/** Tried too where the bytes are pairs: UTF-16 without spaces and line ends has no NUL in it. */
const pairs: readonly Candidate[] = [
  { name: 'utf-16le', writings: cjk, rarity: -3 },
  { name: 'utf-16be', writings: cjk, rarity: -4 },
];

/**
 * The encoding in which bytes are most likely a text of some language, by how often the language
 * has each letter, and how letters stand beside one another. windows-1252 where nothing speaks for
 * another, as in short texts of Western languages.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  const tried = bytes.length % 2 === 0 ? [...candidates, ...pairs] : candidates;
  const isCut = sample.length === sampleLength;
  let best = { name: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const { name, writings, rarity } of tried) {
    const decoded = iconv.decode(sample, name, { stripBOM: false });
    const judged = judge(isCut ? withoutHalf(decoded) : decoded);
    for (const writing of writings) {
      const score = rarity + likelihood(judged, writing);
      if (score > best.score) best = { name, score };
    }
  }
  return best.name;
}

/**
 * Which order of UTF-16 bytes are, that have none of the characters all languages share; null where
 * they are a text of no language that is written so.
 */
export function guessWide(bytes: Uint8Array): string | null {
  const sample = Buffer.from(bytes.subarray(0, sampleLength));
  const scored = pairs.map(({ name, writings }) => {
    const text = iconv.decode(sample, name, { stripBOM: false });
    const judged = judge(text);
    const best = Math.max(...writings.map((writing) => likelihood(judged, writing)));
    return { name, score: best / Math.max(1, text.length) };
  });
  const [first] = scored.sort((a, b) => b.score - a.score);
  return first !== undefined && first.score > unlikely ? first.name : null;
}

/** A logarithm for each character; noise is far below, and texts are far above. */
const unlikely = -9;

/** In bytes: enough to tell all of these apart. */
const sampleLength = 6000;

/** From a little before the first letter beyond ASCII, and on an even place. */
function sampleOf(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 100) & ~1;
  return Buffer.from(bytes.subarray(start, start + sampleLength));
}

/** A character that the end of the sample cuts in two is no fault of the encoding. */
function withoutHalf(text: string): string {
  return text.endsWith('\ufffd') ? text.slice(0, -1) : text;
}
