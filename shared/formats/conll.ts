import type { Codec, ExchangeRecord, Piece, WriteOptions } from './codec.ts';
import { carriedLabels, conllLabel, fitConll } from './conll/fit.ts';
import { layoutOf } from './conll/layout.ts';
import { readConll } from './conll/read.ts';
import type { Scheme } from './conll/schemes.ts';
import { sidecarLine } from './conll/sidecar.ts';
import { documentLines } from './conll/write.ts';
import { fileNameOf } from './file-name.ts';

/** How many columns a line has: those of CoNLL-2002, or those of CoNLL-2003. */
export type Columns = 2 | 4;

/**
 * CoNLL in one scheme of tags: a token a line, a blank line behind each sentence, `-DOCSTART-`
 * before each article. Beside it a `.offsets.jsonl` has each article's text and where in it its
 * tokens are, which the format leaves out. With a file per label each is named after its label.
 */
export function createConll(scheme: Scheme, columns: Columns): Codec {
  return {
    framing: 'documents',
    fit: fitConll,
    createWriter(options) {
      const files = filesOf(scheme, options);
      const sidecar = `${options.name}.${scheme}.offsets.jsonl`;
      let line = 1;
      return {
        begin: () =>
          [...files.map(({ path }) => path), sidecar].map((path) => ({ path, text: '' })),
        add(record) {
          const sentences = layoutOf(record.text, record.spans);
          const pieces = files.map(({ path, isIn }): Piece => {
            const spans = record.spans.filter(isIn);
            const lines = documentLines(record.text, sentences, spans, { scheme, columns });
            return { path, text: lines.map((written) => `${written}\n`).join('') };
          });
          const beside = sidecarLine(record, sentences, line, options.unit ?? 'codepoint');
          line += 2 + sentences.reduce((count, tokens) => count + tokens.length + 1, 0);
          return [...pieces, { path: sidecar, text: `${beside}\n` }];
        },
        end: () => [],
      };
    },
    parse: readConll,
  };
}

/** CoNLL-2002: two columns, and each chunk begins with `B-`. */
export const conll2002 = createConll('iob2', 2);

/** CoNLL-2003 as it was: four columns, and `B-` only where chunks of one type touch. */
export const conllIob1 = createConll('iob1', 4);

/** CoNLL-2003 as most tools have it now: four columns, and each chunk begins with `B-`. */
export const conllIob2 = createConll('iob2', 4);

/** The last token of a chunk is `L-`, the only one `U-`. */
export const conllBilou = createConll('bilou', 4);

/** The last token of a chunk is `E-`, the only one `S-`. */
export const conllBioes = createConll('bioes', 4);

type Span = ExchangeRecord['spans'][number];
type LabelFile = { path: string; isIn(span: Span): boolean };

function filesOf(scheme: Scheme, { name, overlap, schema }: WriteOptions): LabelFile[] {
  const stem = `${name}.${scheme}`;
  if (overlap === 'drop') return [{ path: `${stem}.conll`, isIn: () => true }];
  return [...carriedLabels(schema)].map((label) => ({
    path: `${stem}.${fileNameOf(label)}.conll`,
    isIn: (span) => conllLabel(span.label) === label,
  }));
}
