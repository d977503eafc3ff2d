import { basename } from 'node:path';
import type { ExportRequest } from '../../../shared/export-contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { Codec, WriteOptions } from '../../../shared/formats/codec.ts';
import { formats } from '../../../shared/formats/index.ts';
import type { FormatName } from '../../../shared/formats/names.ts';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';

/** One format of an output: which codec writes it, and where within the output it lies. */
export type Target = {
  format: FormatName;
  codec: Codec;
  options: WriteOptions;
  /** The folder within the output that it lies in, with a slash; '' for the output itself. */
  inside: string;
  /** Whether each split has a file of its own, named after it. */
  isBySplit: boolean;
};

/** What a dataset is called in files without a split. */
export const wholeName = 'data';

type Asked = Pick<ExportRequest, 'format' | 'offsets' | 'overlap' | 'as'> & {
  text: ExportRequest['contents']['text'];
};

/**
 * The formats that an output is made of. A dataset folder has native JSONL, which its program
 * reads, and beside it the format that was asked for. Throws a Failure where the text is to be
 * left out and the format cannot do without.
 */
export function targetsOf(asked: Asked, path: string, schema: LabelSchema): Target[] {
  const whole = basename(path);
  const name = isFolder(asked) ? whole : whole.replace(/(?!^)\.[^.]*$/, '');
  const target = (format: FormatName, inside: string, isBySplit: boolean): Target => ({
    ...{ format, codec: codecOf(format, asked.text), inside, isBySplit },
    options: { schema, unit: asked.offsets, overlap: asked.overlap, name },
  });
  if (asked.as === 'data') return [target(asked.format, '', false)];
  const native = target('native', 'data/', true);
  if (asked.format === 'native') return [native];
  return [native, target(asked.format, `${asked.format}/`, false)];
}

function codecOf(name: FormatName, text: Asked['text']): Codec {
  const { codec, withoutText } = formats[name];
  if (text === 'included') return codec;
  if (withoutText === null) throw failure('format-needs-text', { format: name });
  return withoutText;
}

/** Whether an output is a folder, and not one file. */
export function isFolder({ format, as }: Pick<Asked, 'format' | 'as'>): boolean {
  return as === 'dataset folder' || formats[format].output === 'folder';
}
