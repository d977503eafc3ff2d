import { z } from 'zod';
import type { Fragment } from '../../model/annotation.ts';
import { createOffsets, type OffsetUnit, offsetUnits } from '../../text/offsets.ts';
import { type ExchangeRecord, jsonLine, type Source, toUnit } from '../codec.ts';

/** What CoNLL leaves out of an article; `line` is that of its `-DOCSTART-`, from 1. */
const sidecarSchema = z.object({
  line: z.int().min(1),
  id: z.string(),
  text: z.string(),
  offset_unit: z.enum(offsetUnits),
  tokens: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** The line of the sidecar for an article whose `-DOCSTART-` is on a line of the other files. */
export function sidecarLine(
  { id, text }: ExchangeRecord,
  sentences: readonly (readonly Fragment[])[],
  line: number,
  unit: OffsetUnit,
): string {
  const offsets = createOffsets(text);
  const tokens = sentences
    .flat()
    .map(({ start, end }): [number, number] => [
      toUnit(offsets, unit, start),
      toUnit(offsets, unit, end),
    ]);
  const sidecar: Sidecar = { line, id, text, offset_unit: unit, tokens };
  return jsonLine(sidecar);
}

type Beside = Source['beside'];

/** Lines of a sidecar by the line they are for. The same files stand beside each of many articles. */
const indexes = new WeakMap<Beside, Map<string, Map<number, string>>>();

/**
 * The name of the file beside that says where the tokens of a file are: `jobs.offsets.jsonl` or
 * `jobs.iob2.offsets.jsonl` for `jobs.iob2.claim.conll`. Null where there is none.
 */
export function sidecarNameFor(file: string, beside: Beside): string | null {
  const parts = file.split('.');
  for (let count = parts.length; count > 0; count -= 1) {
    const name = `${parts.slice(0, count).join('.')}.offsets.jsonl`;
    if (Object.hasOwn(beside, name)) return name;
  }
  return null;
}

/** What the sidecar says of the article that begins on a line; null where nothing it could mean. */
export function sidecarAt(beside: Beside, name: string, line: number): Sidecar | null {
  const written = indexOf(beside, name).get(line);
  if (written === undefined) return null;
  try {
    return sidecarSchema.safeParse(JSON.parse(written)).data ?? null;
  } catch {
    return null;
  }
}

function indexOf(beside: Beside, name: string): Map<number, string> {
  const known = indexes.get(beside) ?? new Map<string, Map<number, string>>();
  indexes.set(beside, known);
  const index = known.get(name) ?? new Map<number, string>();
  if (known.has(name)) return index;
  for (const written of (beside[name] ?? '').split('\n')) {
    const line = /^\s*\{\s*"line"\s*:\s*(\d+)/.exec(written)?.[1];
    if (line !== undefined) index.set(Number(line), written);
  }
  known.set(name, index);
  return index;
}

/** Where the tokens are in the text (UTF-16); null where they do not stand there in order. */
export function placesOf(
  { text, tokens, offset_unit }: Sidecar,
  forms: readonly string[],
): Fragment[] | null {
  if (tokens.length !== forms.length || !text.isWellFormed() || text.includes('\r')) return null;
  const offsets = createOffsets(text);
  const at = (offset: number): number | null => {
    if (offset_unit === 'codepoint') return offsets.fromCodePoint(offset);
    if (offset_unit === 'byte') return offsets.fromByte(offset);
    return offset;
  };
  const places: Fragment[] = [];
  for (const [index, [first, last]] of tokens.entries()) {
    const start = at(first);
    const end = at(last);
    if (start === null || end === null || start < (places.at(-1)?.end ?? 0)) return null;
    const form = text.slice(start, end);
    if (form === '' || !form.isWellFormed() || form !== forms[index]) return null;
    places.push({ start, end });
  }
  return places;
}
