import type { Codec } from './codec.ts';
import { fileNameOf } from './file-name.ts';
import { fitWebanno } from './webanno/fit.ts';
import { readWebanno } from './webanno/read.ts';
import { documentLines } from './webanno/write.ts';

/**
 * WebAnno TSV 3.3, as INCEpTION has it: a file for each article, its sentences and tokens with
 * offsets in UTF-16. Spans are of INCEpTION's layer `custom.Span` and links of `custom.Relation`,
 * with labels, types and values as features.
 */
export const webanno: Codec = {
  framing: 'file',
  fit: fitWebanno,
  createWriter: () => ({
    begin: () => [],
    add: (record) => [
      {
        path: `${fileNameOf(record.id)}.tsv`,
        text: documentLines(record)
          .map((line) => `${line}\n`)
          .join(''),
      },
    ],
    end: () => [],
  }),
  parse: readWebanno,
};
