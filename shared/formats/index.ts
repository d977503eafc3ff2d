import { brat } from './brat.ts';
import type { Codec } from './codec.ts';
import { conll2002, conllBilou, conllBioes, conllIob1, conllIob2 } from './conll.ts';
import { spanTable } from './csv.ts';
import { doccano } from './doccano.ts';
import { huggingFace } from './hugging-face.ts';
import { labelStudio } from './label-studio.ts';
import { labelbuddy } from './labelbuddy.ts';
import { type FormatName, formatNames } from './names.ts';
import { native } from './native-jsonl.ts';
import { type Opening, openingOf } from './opening.ts';
import { prodigy, spacyEntities } from './prodigy.ts';
import { noSign, type Sign, signs } from './signs.ts';
import { webAnnotation } from './w3c.ts';
import { webanno } from './webanno.ts';
import { nativeWithoutText } from './without-text.ts';

/** A format as a whole: how it is read and written, and how its files are known. */
export type Format = {
  codec: Codec;
  /** Whether what is written is one file, or a folder of several. */
  output: 'file' | 'folder';
  /** The endings of its files without their dot, the first that of a new one. */
  endings: readonly [string, ...string[]];
  isOf: Sign;
  /** Writes the same without the words of articles; null where the format cannot do without. */
  withoutText: Codec | null;
};

const format = (
  codec: Codec,
  output: Format['output'],
  endings: Format['endings'],
  isOf: Sign,
  withoutText: Codec | null = null,
): Format => ({ codec, output, endings, isOf, withoutText });

const conllEndings: Format['endings'] = ['conll', 'iob', 'bio', 'bilou'];

/** Every format, a line each; the first that fits a file is taken. */
export const formats: Readonly<Record<FormatName, Format>> = {
  native: format(native, 'file', ['jsonl', 'ndjson'], signs.native, nativeWithoutText),
  labelbuddy: format(labelbuddy, 'file', ['jsonl', 'json'], signs.labelbuddy),
  doccano: format(doccano, 'file', ['jsonl', 'json'], signs.doccano),
  prodigy: format(prodigy, 'file', ['jsonl', 'json'], signs.prodigy),
  spacy: format(spacyEntities, 'file', ['jsonl', 'json'], signs.prodigy),
  'label-studio': format(labelStudio, 'folder', ['json'], signs['label-studio']),
  w3c: format(webAnnotation, 'folder', ['jsonld', 'json'], signs.w3c),
  'hugging-face': format(huggingFace, 'folder', ['jsonl'], noSign),
  csv: format(spanTable, 'folder', ['csv'], noSign),
  brat: format(brat, 'folder', ['ann'], signs.brat),
  conll: format(conll2002, 'folder', conllEndings, signs.conll),
  'conll-2003': format(conllIob2, 'folder', conllEndings, signs.conll),
  'conll-iob1': format(conllIob1, 'folder', conllEndings, signs.conll),
  'conll-bilou': format(conllBilou, 'folder', conllEndings, signs.conll),
  'conll-bioes': format(conllBioes, 'folder', conllEndings, signs.conll),
  webanno: format(webanno, 'folder', ['tsv'], signs.webanno),
};

/** The formats that can be read. */
export const readableFormats: readonly FormatName[] = formatNames.filter(
  (name) => formats[name].codec.parse !== null,
);

/** The format of a file by its beginning, and where that fits several, by its ending; or null. */
export function recogniseFormat(name: string, beginning: string): FormatName | null {
  const opening: Opening = openingOf(name, beginning);
  const fitting = readableFormats.filter((one) => formats[one].isOf(opening));
  const byEnding = (one: FormatName) => formats[one].endings.includes(opening.ending);
  return fitting.find(byEnding) ?? fitting[0] ?? null;
}
