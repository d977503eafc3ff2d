import { searchText } from '../search/search-text.ts';
import type { Fingerprint } from './record.ts';

/**
 * A fingerprint of a text that is near that of a text nearly the same: a 64-bit simhash (Charikar,
 * "Similarity estimation techniques from rounding algorithms", STOC 2002), as used to find
 * near-duplicates by Manku, Jain and Das Sarma ("Detecting near-duplicates for web crawling",
 * WWW 2007). Each pair of neighbouring words votes for or against each bit. `folded` is the text
 * as `searchText` gives it, where characters of scripts without spaces are words.
 */
export function fingerprintOfFolded(folded: string): Fingerprint {
  // How often each value of each of the eight bytes came up, in place of 64 sums for each pair.
  const counts = new Int32Array(8 * 256);
  let pairs = 0;
  eachPair(folded, (high, low) => {
    pairs += 1;
    for (let byte = 0; byte < 4; byte += 1) {
      const atLow = (byte << 8) | ((low >>> (byte << 3)) & 0xff);
      const atHigh = ((byte + 4) << 8) | ((high >>> (byte << 3)) & 0xff);
      counts[atLow] = (counts[atLow] ?? 0) + 1;
      counts[atHigh] = (counts[atHigh] ?? 0) + 1;
    }
  });
  return { high: halfOf(counts, 4, pairs), low: halfOf(counts, 0, pairs) };
}

/** As `fingerprintOfFolded`, of a text as it is written. */
export function fingerprintOf(text: string): Fingerprint {
  return fingerprintOfFolded(searchText(text));
}

/** In how many of their 64 bits two fingerprints differ. Texts that are the same: 0; unrelated: about 32. */
export function distance(left: Fingerprint, right: Fingerprint): number {
  return bitsIn(left.high ^ right.high) + bitsIn(left.low ^ right.low);
}

/**
 * The part of all their pairs of neighbouring words that two texts share (Jaccard), from 0 to 1.
 * Texts without words are alike if both are.
 */
export function likeness(left: string, right: string): number {
  const pairs = pairsOf(left);
  const others = pairsOf(right);
  let shared = 0;
  for (const pair of pairs) if (others.has(pair)) shared += 1;
  const all = pairs.size + others.size - shared;
  return all === 0 ? 1 : shared / all;
}

function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  // 53 bits of the 64 are enough to tell the pairs of two texts apart.
  eachPair(searchText(text), (high, low) => {
    pairs.add((high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0));
  });
  return pairs;
}

/**
 * One half of the fingerprint: a bit is set where more than half of the pairs have it. Uses up the
 * counts: once a bit was counted, values that differ in it alone are counted together.
 */
function halfOf(counts: Int32Array, firstByte: number, pairs: number): number {
  let half = 0;
  for (let byte = 0; byte < 4; byte += 1) {
    const start = (firstByte + byte) << 8;
    for (let bit = 7; bit >= 0; bit -= 1) {
      const weight = 1 << bit;
      let votes = 0;
      for (let value = start; value < start + weight; value += 1) {
        const withBit = counts[value + weight] ?? 0;
        votes += withBit;
        counts[value] = (counts[value] ?? 0) + withBit;
      }
      if (votes * 2 > pairs) half |= 1 << (byte * 8 + bit);
    }
  }
  return half | 0;
}

/** Two hashes of each pair of neighbouring words; of a text of one word, of that. */
function eachPair(folded: string, tell: (high: number, low: number) => void): void {
  let before = 0;
  let words = 0;
  let word = firstState;
  let isInWord = false;
  const end = folded.length;
  for (let index = 0; index <= end; index += 1) {
    const unit = index < end ? folded.charCodeAt(index) : 0x20;
    if (isLetter[unit] === 1) {
      word = Math.imul(word ^ unit, prime);
      isInWord = true;
      continue;
    }
    if (!isInWord) continue;
    const mixed = mix(word);
    words += 1;
    if (words > 1) tellPair(before, mixed, tell);
    before = mixed;
    word = firstState;
    isInWord = false;
  }
  if (words === 1) tellPair(0, before, tell);
}

function tellPair(before: number, word: number, tell: (high: number, low: number) => void): void {
  const low = mix(Math.imul(before, 0x9e3779b1) ^ word);
  tell(mix(low ^ Math.imul(word, 0x85ebca77) ^ before), low);
}

/** FNV-1a's numbers, and the finishing steps of MurmurHash3, which spread a change over all bits. */
const firstState = 0x811c9dc5;
const prime = 0x01000193;
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Which UTF-16 units are parts of words: letters, their signs, digits, and halves of rare letters. */
const isLetter = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

function bitsIn(half: number): number {
  let bits = half - ((half >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
