import { huggingFaceCard } from '../texts/formats-hugging-face.ts';
import { unitNames } from '../texts/formats-units.ts';
import { type Codec, jsonLine } from './codec.ts';
import { featureLines, features } from './hugging-face/features.ts';
import { rowOf } from './hugging-face/row.ts';

/** Articles without a split, among others that have one. */
const unsplit = 'unsplit';

/**
 * The layout of datasets on the Hugging Face hub: a file of lines for each split, or `data.jsonl`
 * where there is none, and a README that says in YAML which they are and what type each column
 * has. Nothing is null and no type changes, as loaders take types from the first rows. Written only.
 */
export const huggingFace: Codec = {
  framing: 'lines',
  fit: (record) => record,
  createWriter({ name, unit: asked }) {
    const unit = asked ?? 'codepoint';
    const splits = new Set<string>();
    let articles = 0;
    return {
      begin: () => [],
      add(record) {
        const split = splitName(record.split);
        splits.add(split);
        articles += 1;
        return [{ path: fileOf(split), text: `${jsonLine(rowOf(record, unit))}\n` }];
      },
      end: () => [
        ...(splits.size === 0 ? [{ path: fileOf(unsplit), text: '' }] : []),
        {
          path: 'README.md',
          text: `${settings(splits)}\n${huggingFaceCard(name, articles, unitNames[unit])}`,
        },
      ],
    };
  },
  parse: null,
};

/** The split of the hub by what a project calls it; a name it cannot have is none. */
function splitName(split: string): string {
  const name = split.toLowerCase();
  if (['dev', 'development', 'val', 'valid', 'validation'].includes(name)) return 'validation';
  return /^[a-z0-9_]+$/.test(name) && name !== 'data' ? name : unsplit;
}

function fileOf(split: string): string {
  return `${split === unsplit ? 'data' : split}.jsonl`;
}

function settings(splits: ReadonlySet<string>): string {
  const order = ['train', 'validation', 'test'];
  const place = (split: string) => (order.indexOf(split) + order.length + 1) % (order.length + 1);
  const found = [...splits].sort((one, other) => place(one) - place(other));
  const only = found.every((split) => split === unsplit);
  const files = (found.length === 0 ? [unsplit] : found).flatMap((split) => [
    `  - split: ${only ? 'train' : split}`,
    `    path: ${fileOf(split)}`,
  ]);
  return [
    ...['---', 'configs:', '- config_name: default', '  data_files:', ...files],
    ...['dataset_info:', '  features:', ...featureLines(features, '  '), '---', ''],
  ].join('\n');
}
