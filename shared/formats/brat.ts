import { fitBrat } from './brat/fit.ts';
import { readBrat } from './brat/read.ts';
import { annotationConf, visualConf } from './brat/settings.ts';
import { annotationLines } from './brat/write.ts';
import type { Codec } from './codec.ts';
import { fileNameOf } from './file-name.ts';

/**
 * brat standoff: a `.txt` with an article's text and an `.ann` with its marks, links, values and
 * notes, offsets in code points; and the settings brat needs to show and change them. A source is
 * either of the two files with the other beside it.
 */
export const brat: Codec = {
  framing: 'file',
  fit: fitBrat,
  createWriter: ({ schema }) => ({
    begin: () => [
      { path: 'annotation.conf', text: annotationConf(schema) },
      { path: 'visual.conf', text: visualConf(schema) },
    ],
    add(record) {
      const name = fileNameOf(record.id);
      const lines = annotationLines(record);
      return [
        { path: `${name}.txt`, text: record.text },
        { path: `${name}.ann`, text: lines.map((line) => `${line}\n`).join('') },
      ];
    },
    end: () => [],
  }),
  parse: readBrat,
};
