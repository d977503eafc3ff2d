import type { FormatName } from '../../shared/formats/names.ts';
import type { Scheme } from '../../shared/texts/exporting.ts';

/** The formats that are CoNLL, told apart by how they tag tokens. */
export const schemes = [
  'conll',
  'conll-2003',
  'conll-iob1',
  'conll-bilou',
  'conll-bioes',
] as const satisfies readonly (Scheme & FormatName)[];

export function isScheme(format: string): format is Scheme {
  return schemes.some((scheme) => scheme === format);
}
