import type { Fragment } from '../../model/annotation.ts';
import { isDayOrMonth, isOpener } from './openers.ts';
import { perBlock } from './per-block.ts';
import { sentencesIn } from './sentences.ts';

/**
 * Runs of capitalised words in a block, in order, with what binds them (de, von, al-, of),
 * initials and titles; rather too many than too few, for they are gone to, not counted. A word
 * that opens a sentence or quotation as any word may (“The”, “But”) is left off the front. Days,
 * months and “I” are no names. Scripts without capitals have none.
 */
export const namesIn = perBlock((text, block) =>
  sentencesIn(text, block).flatMap((sentence) => {
    const words = text.content.slice(sentence.start, sentence.end);
    return Array.from(words.matchAll(run)).flatMap(({ index, 0: name }) => {
      const isFirst = opening.test(words.slice(Math.max(0, index - 8), index));
      const start = isFirst ? openersLength(name) : 0;
      if (isOrdinary(name.slice(start))) return [];
      const end = sentence.start + index + name.length;
      return [{ start: sentence.start + index + start, end } satisfies Fragment];
    });
  }),
);

/** What a sentence, or one within it, begins after. */
const opening = /(?:^|[“"‘«„(:[—–•*…「『])\s*$/u;

const space = String.raw`[ \n\u00a0]`;
const letters = String.raw`[\p{L}\p{M}\p{Nd}]`;
/** Endings as in “Ghent-based”, which are no part of the name. */
const adjective = `(?:led|run|wide|era|made|born|held|like|type|size|long|only|free|year)`;
const hyphened = String.raw`[-‑](?:\p{Lu}${letters}{0,40}|\p{Nd}{1,4}|(?:al|el|ul|ud)-\p{Lu}${letters}{0,40}|(?!${adjective}(?!\p{L}))\p{Ll}{2,4}(?![\p{L}-]))`;
const apostrophed = String.raw`['’]\p{Lu}${letters}{0,40}`;
const dotted = String.raw`(?:\p{Lu}\.){2,6}(?:\p{Lu}(?!\p{L}))?`;
const initial = String.raw`\p{Lu}\.(?:-\p{Lu}\.)?(?=${space}?\p{Lu})`;
const title = String.raw`(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Mt|Mme)\.(?=${space}\p{Lu})`;
const suffix = String.raw`(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)\.(?=[\s,])`;
const capitalised = String.raw`(?:\p{Ll}{1,2})?[\p{Lu}\p{Lt}]${letters}{0,40}(?:${hyphened}|${apostrophed}){0,4}(?:(?<=s)['’](?=${space}\p{Lu}))?`;
const word = `(?:${dotted}|${title}|${suffix}|${initial}|${capitalised})`;
const prefix = `(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]sh)-|[dDlLO]['’]|(?:van|von|bin|ibn|al)${space}(?:(?:der|den|dem|het|de)${space})?)`;
const particle = `(?:de${space}l[ao]s?|van${space}d(?:er|en|e)|of${space}the|de|del|della|des|di|da|do|dos|das|du|la|le|van|von|der|den|zu|al|el|bin|ibn|bint|ben|af|av|y|of|&)`;

const run = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{Nd}])(?:${prefix})?${word}(?:(?:${space}(?:${particle}${space})?|(?<=\.))(?:${prefix})?${word})*(?![\p{L}\p{M}])`,
  'gu',
);

/** The length of the words in front of a run that may open any sentence. */
function openersLength(name: string): number {
  let length = 0;
  for (const { 0: first } of name.matchAll(/\S+\s*/gu)) {
    if (!isOpener(first.trimEnd())) break;
    length += first.length;
  }
  return length;
}

function isOrdinary(name: string): boolean {
  if (name === '' || /^I(?:['’]\p{L}*)?$/u.test(name)) return true;
  if (/^(?:\p{L}*['’])?\p{L}$/u.test(name) && isOpener(name)) return true;
  return isDayOrMonth(name) || (!/^\p{Lu}{2,}$/u.test(name) && isOpener(name));
}
