import { lineTexts } from '../../texts/formats-lines.ts';
import { listOf, nameOf, objectOf } from '../lines/read-json.ts';
import type { RawRelation, RawSpan } from '../lines/read-spans.ts';

/** Under which keys doccano has had spans, the newest first. */
export const spanKeys = ['entities', 'label', 'labels', 'annotations'] as const;

type Found<Raw> = { found: Raw[]; problems: string[] };

/**
 * The spans of a line, in whatever form: `[start, end, label]`, or objects with `start_offset` and
 * `end_offset`. A label that is said of the whole text is told, and is none.
 */
export function spansOf(value: Readonly<Record<string, unknown>>): Found<RawSpan> {
  const found: RawSpan[] = [];
  const problems: string[] = [];
  for (const key of spanKeys) {
    const given = value[key];
    if (given === undefined || given === null) continue;
    if (!Array.isArray(given)) problems.push(problemOf(key, given));
    for (const one of listOf(given) ?? []) {
      // Spans without an id are counted, by a name that is nobody's id.
      const place = `no. ${found.length + problems.length + 1}`;
      const span = spanOf(one, place);
      if (span !== null) found.push(span);
      else if (typeof one === 'string') problems.push(problemOf(key, one));
      else problems.push(lineTexts.badSpan(place));
    }
  }
  return { found, problems };
}

/** The relations of a line, which name entities by their ids. */
export function relationsOf(given: unknown): Found<RawRelation> {
  if (given === undefined || given === null) return { found: [], problems: [] };
  const list = listOf(given);
  if (list === null) return { found: [], problems: [lineTexts.noList('relations')] };
  const found: RawRelation[] = [];
  const problems: string[] = [];
  list.forEach((one, index) => {
    const value = objectOf(one);
    const key = nameOf(value?.id) ?? `no. ${index + 1}`;
    const [type, from, to] = [nameOf(value?.type), nameOf(value?.from_id), nameOf(value?.to_id)];
    if (type === null || from === null || to === null) problems.push(lineTexts.badRelation(key));
    else found.push({ key, type, from, to });
  });
  return { found, problems };
}

function problemOf(key: string, given: unknown): string {
  return typeof given === 'string' ? lineTexts.ofWholeText(key, given) : lineTexts.noList(key);
}

function spanOf(given: unknown, place: string): RawSpan | null {
  const list = listOf(given);
  const value = objectOf(given);
  const start = list === null ? value?.start_offset : list[0];
  const end = list === null ? value?.end_offset : list[1];
  const label = nameOf(list === null ? value?.label : list[2]);
  if (typeof start !== 'number' || typeof end !== 'number' || label === null) return null;
  return { key: nameOf(value?.id) ?? place, label, start, end, quote: null };
}
