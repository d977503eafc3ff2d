/** English number words as patterns, as a sentence or a headline writes them. */

/** One character between words; lines may be wrapped at it. */
export const space = String.raw`[ \n\u00a0\u2009\u202f]`;
const join = `(?:${space}|-)`;

/** Where a word ends. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{Nd}])`;

const small = `${anyOf(
  'two three four five six seven eight nine eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen ten zero',
)}${wordEnd}`;
const one = `${anyOf('one')}${wordEnd}`;
const tens = `${anyOf('twenty thirty forty fourty fifty sixty seventy eighty ninety')}${wordEnd}`;
const upToNinetyNine = `(?:${tens}(?:${join}(?:${one}|${small}))?|${small})`;
const scale = `(?:${join}${anyOf('hundred thousand million billion trillion dozen')}${wordEnd})`;

/** two hundred and fifty thousand · a dozen · half a million */
const scaled =
  `(?:(?:${anyOf('half')}${space})?[Aa]n?|${one}|${upToNinetyNine})${scale}+` +
  `(?:${space}(?:and${space})?(?:${one}|${upToNinetyNine})${scale}*)*`;

/** tens of thousands · millions */
const vague = `${anyOf('tens hundreds thousands millions billions dozens')}${wordEnd}(?:${space}of${space}${anyOf('hundreds thousands millions billions')}${wordEnd})?`;

const part = anyOf('half halves third quarter fifth sixth seventh eighth ninth tenth hundredth');
const parted = `${part}s?${wordEnd}(?!-)`;

/** a third · two-thirds · half · two and a half million · a quarter of a million */
const fraction =
  `(?:(?:${one}|${upToNinetyNine})${space}and${space}a${space}${parted}${scale}?` +
  `|(?:[Aa]n?|${one}|${upToNinetyNine})${join}${parted}(?:${space}of${space}a${scale})?` +
  `|(?<!(?:first|second|other|better)${join})${anyOf('half')}${wordEnd}(?!-))`;

/** “One” says no number in “no one”, “one of them”, “one-off”. */
const oneAlone =
  `(?<!-|(?<!\\p{L})${anyOf('no this that the which any each every some')}${space})${one}` +
  `(?!-|’|'|${space}(?:of|another|day|thing|who|that|by|can|could|might|must|should)${wordEnd})`;

/** A number in words, at the longest. */
export const numberInWords = `(?:${scaled}|${fraction}|${vague}|${upToNinetyNine}|${oneAlone})`;

/** The small numbers that “in” makes a share of: one in six. */
export const smallNumber = `(?:${one}|${small}|\\p{Nd}(?!\\p{Nd}))`;

/** One of some words, in lower case or with a capital. */
export function anyOf(...words: readonly string[]): string {
  const each = words.join(' ').split(' ');
  return `(?:${each.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})`;
}
