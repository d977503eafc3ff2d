import { z } from 'zod';
import { attributesSchema } from '../../model/attributes.ts';
import type { ExchangeRecord } from '../codec.ts';

type Extras = Pick<ExchangeRecord['spans'][number], 'attributes' | 'note'>;

const extrasSchema = z.strictObject({ attributes: attributesSchema, note: z.string() });

/**
 * What a span has beside its label, as the one string labelbuddy keeps for it: a note of one line
 * as it is, anything more as JSON, and '' for nothing.
 */
export function extraDataOf({ attributes, note }: Extras): string {
  const isPlain = Object.keys(attributes).length === 0 && !/[\p{Cc}\u2028\u2029]/u.test(note);
  if (isPlain && !note.startsWith('{')) return note;
  return JSON.stringify({ attributes, note });
}

/** The values and the note in such a string; one that we did not write is a note. */
export function extrasIn(words: string): Extras {
  if (!words.startsWith('{')) return { attributes: {}, note: words };
  try {
    const read = extrasSchema.safeParse(JSON.parse(words));
    if (read.success) return read.data;
  } catch {
    // Not JSON, but what somebody wrote.
  }
  return { attributes: {}, note: words };
}
