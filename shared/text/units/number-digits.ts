import { space, wordEnd } from './number-words.ts';

/** Numbers in digits, and what looks like them and is none, as patterns. */
const cased = String.raw`\p{Lu}\p{Ll}\p{Lt}\p{Lm}`;

/** Digits go on within a number: 4,200 · 4.1 · 10’000 · 10 000 */
const grouped = String.raw`\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?`;
const plain = String.raw`\p{Nd}+(?:[.,٫٬’'．，]\p{Nd}+)*`;
const vulgar = '[¼-¾⅐-⅞]';
const time = String.raw`\p{Nd}{1,2}(?::\p{Nd}{2}){1,2}(?: ?[ap]\.?m(?:\.|${wordEnd}))?`;
const dated = String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\p{Nd}+(?:/\p{Nd}+){1,2}`;
const digits = `(?:${time}|${dated}|${grouped}|${plain}(?: ?${vulgar})?|${vulgar})`;

/** What is written on: 21st · 1990s · 10km · 5° · $4M */
const ending = String.raw`(?:°[CF]?|[KMB]|\p{Ll}{1,5})?(?![${cased}\p{Nd}])`;
const magnitude = `(?:(?:${space}|-)?(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mn|tn)${wordEnd}|[万萬亿億千百兆]+)`;

const codes = 'USD|EUR|GBP|JPY|CHF|CNY|INR|Rs';
const currency = String.raw`(?:(?:US|AU|NZ|HK|CA|[ACRS])?\p{Sc}|(?:${codes})) ?`;
const sign = String.raw`(?<![${cased}\p{Nd}])[-−+±]`;

/** A number in digits, its currency before it, what is written on to it and its magnitude. */
export const numberInDigits =
  String.raw`(?<![${cased}\p{M}\p{Nd}_]|[${cased}\p{Nd}]\.)(?:${sign})?(?:${currency})?(?:${sign})?` +
  `${digits}${ending}${magnitude}?`;

/** What follows a number of either kind: % · per cent · € · euros */
export const measure =
  String.raw`(?:[ \u00a0\u202f]?[%‰٪％]|${space}(?:per${space}cent|percent|pct|percentage${space}points?|dollars?|euros?|pounds?|cents?|yen|yuan|rupees?|francs?|roubles?|rubles?)${wordEnd}` +
  String.raw`|[ \u00a0\u202f]?(?:\p{Sc}|(?:${codes})${wordEnd})(?!\p{Nd}))`;

/** Digits that are no number: addresses, telephones, versions; they are stepped over whole. */
export const otherDigits = [
  String.raw`https?://\S{1,2000}`,
  String.raw`(?<![${cased}\p{Nd}])\+\p{Nd}{1,3}(?:[ -]?\(?\p{Nd}{1,4}\)?){2,6}(?=[^\p{Nd}.,%]|[.,](?!\p{Nd})|$)(?<=[ -].*[ -].*)`,
  String.raw`\(\p{Nd}{2,5}\) ?\p{Nd}{3,4}[ -]?\p{Nd}{3,4}(?!\p{Nd})`,
  String.raw`(?<!\p{Nd})\p{Nd}{3}[-. ]\p{Nd}{3}[-. ]\p{Nd}{4}(?!\p{Nd})`,
  String.raw`(?<!\p{Nd})\p{Nd}{3}-0\p{Nd}{3}(?!\p{Nd})`,
  String.raw`(?<![\p{Nd}.,])0\p{Nd}{2,4}[ -]\p{Nd}{3,4}[ -]?\p{Nd}{3,4}(?!\p{Nd})`,
  String.raw`(?<!\p{Nd})(?!\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?![\p{Nd}.]))\p{Nd}+(?:\.\p{Nd}+){2,}`,
].join('|');

/** Words with digits in them: T-72 · COVID-19 · A4 · v1.2 · 4G */
export const codeWord =
  String.raw`(?<![${cased}\p{Nd}])(?:(?=\p{Ll}{0,20}\p{Lu})[${cased}]{1,20}-\p{Nd}|[${cased}]{1,20}\p{Nd})[\p{Nd}${cased}.-]*` +
  String.raw`|(?<!\p{Nd})\p{Nd}+\p{Lu}+`;
