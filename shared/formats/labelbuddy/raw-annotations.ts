import { createOffsets } from '../../text/offsets.ts';
import { lineTexts } from '../../texts/formats-lines.ts';
import { listOf, nameOf, objectOf } from '../lines/read-json.ts';
import type { RawSpan } from '../lines/read-spans.ts';
import { extrasIn } from './extra-data.ts';

export type RawAnnotations = {
  spans: RawSpan[];
  /** Code points, or bytes where not all have those. */
  rule: 'codepoint' | 'byte';
  problems: string[];
};

/**
 * The annotations of a document. Those with both units are read by characters, and what their
 * bytes hold is the quote that must stand there: so files whose characters are in another unit
 * than labelbuddy's are seen.
 */
export function annotationsIn(given: unknown, text: string): RawAnnotations {
  if (given === undefined || given === null) return { spans: [], rule: 'codepoint', problems: [] };
  const list = listOf(given);
  if (list === null) {
    return { spans: [], rule: 'codepoint', problems: [lineTexts.noList('annotations')] };
  }
  const bytes = createOffsets(text);
  const spans: RawSpan[] = [];
  const problems: string[] = [];
  const read = list.map((one) => annotationOf(one));
  const hasAllChars = read.every((one) => one === null || one.chars !== null);
  read.forEach((one, index) => {
    const key = String(index + 1);
    const place = hasAllChars ? one?.chars : one?.bytes;
    if (one === null || place === null || place === undefined) {
      problems.push(lineTexts.badSpan(key));
      return;
    }
    const quote = hasAllChars ? wordsAt(text, bytes.fromByte, one.bytes) : null;
    if (hasAllChars && one.bytes !== null && quote === null) problems.push(lineTexts.badBytes(key));
    spans.push({ key, label: one.label, ...place, quote, extras: one.extras });
  });
  return { spans, rule: hasAllChars ? 'codepoint' : 'byte', problems };
}

type Place = { start: number; end: number };

function annotationOf(given: unknown) {
  const value = objectOf(given);
  const label = nameOf(value?.label_name);
  if (value === null || label === null) return null;
  const chars = placeOf(value.start_char, value.end_char);
  const bytes = placeOf(value.start_byte, value.end_byte);
  if (chars === null && bytes === null) return null;
  const extras = extrasIn(typeof value.extra_data === 'string' ? value.extra_data : '');
  return { label, chars, bytes, extras };
}

function placeOf(start: unknown, end: unknown): Place | null {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

function wordsAt(
  text: string,
  from: (offset: number) => number | null,
  place: Place | null,
): string | null {
  if (place === null) return null;
  const [start, end] = [from(place.start), from(place.end)];
  return start === null || end === null || start >= end ? null : text.slice(start, end);
}
