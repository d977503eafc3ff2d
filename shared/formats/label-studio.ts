import type { OffsetUnit } from '../text/offsets.ts';
import type { Codec, WriteOptions } from './codec.ts';
import { jsonLine } from './codec.ts';
import { createExtras, labellingConfig } from './label-studio/config.ts';
import { fitToLabelStudio } from './label-studio/fit.ts';
import { readTask } from './label-studio/read.ts';
import { taskOf } from './label-studio/write.ts';

/**
 * Label Studio JSON: a list of tasks, and the labelling configuration for them. Offsets are code
 * points: its page converts what the browser counts (`charsToCodePoints` in `selection-tools.js`
 * of HumanSignal/label-studio), and did not before 2022; files of then are known by their quotes,
 * and written where UTF-16 is asked for.
 *
 * A split mark becomes a region for each part, joined by relations `continued by`.
 */
export const labelStudio: Codec = {
  framing: 'list',
  fit: fitToLabelStudio,
  createWriter(options) {
    const { schema, name } = options;
    const path = `${name}.json`;
    const extras = createExtras(schema);
    let separator = '';
    return {
      begin: () => [{ path, text: '[\n' }],
      add(record) {
        extras.add(record);
        const text = `${separator}${jsonLine(taskOf(record, schema, unitOf(options)))}`;
        separator = ',\n';
        return [{ path, text }];
      },
      end: () => [
        { path, text: separator === '' ? ']\n' : '\n]\n' },
        { path: `${name}.config.xml`, text: labellingConfig(schema, extras) },
      ],
    };
  },
  parse: readTask,
};

function unitOf({ unit }: Pick<WriteOptions, 'unit'>): OffsetUnit {
  return unit === 'utf16' ? 'utf16' : 'codepoint';
}
