import { isWhite } from '../white.ts';

/** Marks that open a quotation, each with those that close it. Straight ' is an apostrophe. */
export const closersOf: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['‟', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['＂', '＂'],
  ['‘', '’'],
  ['‚', '‘’'],
]);

/** Every mark that opens or closes; ’ is an apostrophe more often than not. */
export const anyQuoteMark = /[“”„‟«»‹›「」『』"＂‘’‚]/gu;

/** Where a mark stands: the text, where its block begins and ends, its offset. All UTF-16. */
export type MarkPlace = { content: string; start: number; end: number; offset: number };

/** Whether the mark at a place may open a quotation. */
export function mayOpen(place: MarkPlace): boolean {
  const mark = place.content.charAt(place.offset);
  if (!closersOf.has(mark)) return false;
  if ('"＂'.includes(mark)) return !mustClose(place);
  if ('”»›'.includes(mark)) return mustOpen(place);
  return mark !== '‘' || !/[\p{Lu}\p{Ll}\p{Nd}]/u.test(before(place));
}

/** Whether a mark that may do either can only open: “ (|"It” and “ |"It”. */
export function mustOpen(place: MarkPlace): boolean {
  return (
    /^[\s\p{Ps}\p{Pi}\p{Pd}]?$/u.test(before(place)) && /[^\s\p{Po}\p{Pe}]/u.test(after(place))
  );
}

/** Whether a mark that may do either can only close: “it"| ” and “it"|, ”. */
function mustClose(place: MarkPlace): boolean {
  return (
    /[^\s\p{Ps}\p{Pi}\p{Pd}]/u.test(before(place)) &&
    /^[\s\p{Po}\p{Pe}\p{Pf}\p{Pd}]?$/u.test(after(place))
  );
}

/**
 * Where the single quotation closes that the mark at a place opens; `null` where it opens none.
 * An apostrophe closes nothing; one after an s that a word in lower case follows (“the states’
 * plan”) only where no other mark does.
 */
export function closeOfSingle({ content, end, offset }: MarkPlace): number | null {
  const closers = closersOf.get(content.charAt(offset)) ?? '';
  let owner: number | null = null;
  for (let place = offset + 2; place < Math.min(end, offset + singleReach); place += 1) {
    const mark = content.charAt(place);
    if (mark === '‘' && !closers.includes(mark)) break;
    if (!closers.includes(mark) || /[\p{L}\p{Nd}]/u.test(content.charAt(place + 1))) continue;
    if (!/^[sS]. \p{Ll}/u.test(content.slice(place - 1, place + 3))) return place;
    owner ??= place;
  }
  return owner;
}

/** How far the end of a single quotation is looked for, in UTF-16 units. */
const singleReach = 1000;

function before({ content, start, offset }: MarkPlace): string {
  return offset > start ? white(content.charAt(offset - 1)) : '';
}

function after({ content, end, offset }: MarkPlace): string {
  return offset + 1 < end ? white(content.charAt(offset + 1)) : '';
}

function white(character: string): string {
  return isWhite(character.charCodeAt(0)) ? ' ' : character;
}
