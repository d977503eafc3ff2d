import { codeWord, measure, numberInDigits, otherDigits } from './number-digits.ts';
import { anyOf, numberInWords, smallNumber, space } from './number-words.ts';
import { perBlock } from './per-block.ts';

/**
 * What a reader would call a number in a block, in order, to go to and mark rather than to reckon
 * with: in digits of any script or in English words; with its currency, per cent and magnitude;
 * ranges, shares and fractions as one. “From 5% to 4%” is two. Dates and times in digits count,
 * names (T-72), versions and telephone numbers do not.
 */
export const figuresIn = perBlock(({ content }, block) =>
  Array.from(content.slice(block.start, block.end).matchAll(pattern)).flatMap(
    ({ index, groups }) => {
      const figure = groups?.figure;
      if (figure === undefined) return [];
      const start = block.start + index;
      return [{ start, end: start + figure.length }];
    },
  ),
);

const word = String.raw`(?<![\p{Lu}\p{Ll}\p{Lt}\p{M}\p{Nd}_])`;
const value = `(?:${numberInDigits}|${word}${numberInWords})(?:${measure})?`;
const dash = `(?:${space}?[–−‑]${space}?|[-~～〜])`;
const year = String.raw`(?:1\p{Nd}|20)\p{Nd}{2}(?!\p{Nd})`;

const between = `${word}${anyOf('between')}${space}${value}${space}and${space}${value}`;
const share = `${word}${smallNumber}${space}in${space}(?:every${space})?(?!${year})${value}`;
const fromValue = `(?<=${anyOf('from')}${space})${value}(?:${dash}${value})?`;
const range = `${value}(?:(?:${dash}|${space}(?:to|or|out${space}of)${space})${value})?`;

/** Where any of these may begin; told first, so that other letters are passed over quickly. */
const first = String.raw`(?=[\p{N}\p{Sc}(+±−a-zA-Z\p{Lu}-])(?<![a-z](?=[a-z]))`;

const pattern = new RegExp(
  `${first}(?:${otherDigits}|(?<figure>${between}|${share}|${fromValue}|${range})|${codeWord})`,
  'gu',
);
