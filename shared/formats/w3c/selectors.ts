import type { Fragment } from '../../model/annotation.ts';
import { createOffsets, type Offsets, type OffsetUnit } from '../../text/offsets.ts';
import { toUnit } from '../codec.ts';
import { asObject, asOffset, oneOrMore } from '../json-source.ts';

/** How many characters of a quote's surroundings go with it at least, where there are so many. */
const reach = 32;

/** And at most: where a text repeats itself for longer, offsets alone say which is meant. */
const farthest = 4096;

/** Where words stand, by what they are and by offsets in the unit of the file; null for neither. */
export type Selection = {
  quote: { exact: string; prefix: string; suffix: string } | null;
  place: Fragment | null;
};

/** Both selectors of a stretch of text: its quote, with as much around as makes it the only one. */
export function selectorsOf(
  text: string,
  { offsets, unit }: { offsets: Offsets; unit: OffsetUnit },
  { start, end }: Fragment,
): unknown[] {
  return [
    { type: 'TextQuoteSelector', ...quoteOf(text, start, end) },
    {
      type: 'TextPositionSelector',
      start: toUnit(offsets, unit, start),
      end: toUnit(offsets, unit, end),
    },
  ];
}

function quoteOf(text: string, start: number, end: number) {
  const exact = text.slice(start, end);
  let around = reach;
  while (true) {
    const first = before(text, start, around);
    const last = after(text, end, around);
    const whole = text.slice(first, last);
    const isEnough = around >= farthest || (first === 0 && last === text.length);
    if (isEnough || (text.indexOf(whole) === first && text.indexOf(whole, first + 1) === -1)) {
      return { exact, prefix: text.slice(first, start), suffix: text.slice(end, last) };
    }
    around *= 2;
  }
}

function before(text: string, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0 && at > 0; left -= 1) at -= isPair(text, at - 2) ? 2 : 1;
  return at;
}

function after(text: string, offset: number, count: number): number {
  let at = offset;
  for (let left = count; left > 0 && at < text.length; left -= 1) at += isPair(text, at) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  return at >= 0 && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** What a target's selectors say; each of several is another way to say the same. */
export function selectionOf(selectors: unknown): Selection {
  const found: Selection = { quote: null, place: null };
  for (const one of oneOrMore(selectors)) {
    const selector = asObject(one);
    if (selector === null) continue;
    const { exact, prefix, suffix } = selector;
    if (typeof exact === 'string' && exact !== '' && found.quote === null) {
      found.quote = { exact, prefix: text(prefix), suffix: text(suffix) };
    }
    found.place ??= positionIn(selector);
  }
  return found;
}

/** A position selector's offsets, or those of a fragment `char=10,20` (RFC 5147). */
function positionIn(selector: Readonly<Record<string, unknown>>): Fragment | null {
  const isPosition = oneOrMore(selector.type).every((type) => type === 'TextPositionSelector');
  if (isPosition) return placeFrom(selector.start, selector.end);
  const range = /^char=(\d{1,15}),(\d{1,15})$/.exec(text(selector.value));
  return placeFrom(range?.[1], range?.[2]);
}

function placeFrom(from: unknown, to: unknown): Fragment | null {
  const [start, end] = [asOffset(from), asOffset(to)];
  return start === null || end === null ? null : { start, end };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The unit that most quotes with what is around them fit in: code points, as the specification
 * has it, unless more fit in UTF-16, which Recogito and others count.
 */
export function unitByContext(content: string, selections: readonly Selection[]): OffsetUnit {
  const offsets = createOffsets(content);
  const fits = (unit: 'codepoint' | 'utf16') =>
    selections.filter(({ quote, place }) => {
      if (quote === null || place === null) return false;
      const at = (offset: number) => (unit === 'utf16' ? offset : offsets.fromCodePoint(offset));
      const [start, end] = [at(place.start), at(place.end)];
      if (start === null || end === null) return false;
      if (content.slice(start, end) !== quote.exact) return false;
      return (
        content.slice(0, start).endsWith(quote.prefix) && content.startsWith(quote.suffix, end)
      );
    }).length;
  return fits('utf16') > fits('codepoint') ? 'utf16' : 'codepoint';
}

/** Where a quote stands by itself and what is around it; null where that is not one place. */
export function placeOfQuote(
  content: string,
  { exact, prefix, suffix }: NonNullable<Selection['quote']>,
): Fragment | null {
  for (const [left, right] of [
    [prefix, suffix],
    [prefix, ''],
    ['', suffix],
    ['', ''],
  ] as const) {
    const whole = `${left}${exact}${right}`;
    const first = content.indexOf(whole);
    if (first === -1) continue;
    if (content.indexOf(whole, first + 1) !== -1) continue;
    return { start: first + left.length, end: first + left.length + exact.length };
  }
  return null;
}
