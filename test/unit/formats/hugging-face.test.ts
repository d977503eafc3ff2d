import { describe, expect, it } from 'vitest';
import { huggingFace } from '../../../shared/formats/hugging-face.ts';
import { goldenRecord, goldenText } from '../../support/formats/golden.ts';
import { usualWriting, written } from '../../support/formats/laws.ts';
import { isReadByPython, listsByPython, seenOf } from '../../support/formats/python-lists.ts';

const inSplit = (split: string) => ({ ...goldenRecord, split });

describe('the Hugging Face layout', () => {
  it('has every record in data.jsonl where there are no splits', () => {
    const files = written(huggingFace, [goldenRecord, goldenRecord]);
    expect(Object.keys(files)).toEqual(['data.jsonl', 'README.md']);
    expect(files['README.md']).toMatch(
      /^---\nconfigs:\n- config_name: default\n {2}data_files:\n {2}- split: train\n {4}path: data\.jsonl\ndataset_info:\n/,
    );
  });

  it('has a file for each split, in the order of training', () => {
    const given = ['test', 'Dev', 'train', '', 'fold_1', 'not a name'].map(inSplit);
    const files = written(huggingFace, given);
    expect(Object.keys(files).sort()).toEqual([
      'README.md',
      'data.jsonl',
      'fold_1.jsonl',
      'test.jsonl',
      'train.jsonl',
      'validation.jsonl',
    ]);
    const splits = [...(files['README.md'] ?? '').matchAll(/- split: (.*)\n {4}path: (.*)/g)];
    expect(splits.map(([, split, path]) => `${split} ${path}`)).toEqual([
      'train train.jsonl',
      'validation validation.jsonl',
      'test test.jsonl',
      'unsplit data.jsonl',
      'fold_1 fold_1.jsonl',
    ]);
    expect(files['data.jsonl']?.split('\n')).toHaveLength(3);
  });

  it('is a row of code points, of lists that are empty rather than null', () => {
    const row = JSON.parse(written(huggingFace, [goldenRecord])['data.jsonl'] ?? '');
    expect(row).toMatchObject({ id: 'article-1', text: goldenText, offset_unit: 'codepoint' });
    expect(row.meta).toEqual([{ name: 'desk', value: 'north' }]);
    expect(row.spans[0]).toEqual({
      ...{ id: 'c1', label: 'claim', start: 4, end: 74 },
      text: 'Unemployment fell to 4.1%,” said Zoë Müller 😊, “the lowest since 1970.',
      fragments: [
        { start: 4, end: 30 },
        { start: 52, end: 74 },
      ],
      attributes: [{ name: 'quote', type: 'text', value: 'direct' }],
      ...{ note: '', layer: '', origin: 'import', created: '', updated: '' },
    });
    expect(
      row.spans.slice(1).map(({ start, end }: { start: number; end: number }) => [start, end]),
    ).toEqual([
      [25, 29],
      [37, 47],
      [69, 73],
      [89, 96],
    ]);
    expect(row.relations).toEqual([
      {
        ...{ id: 'r1', type: 'attributed to', from: 'c1', to: 'a1', to_author: false },
        ...{ cue: [{ start: 32, end: 36, text: 'said' }], attributes: [] },
      },
      {
        ...{ id: 'r2', type: 'has figure', from: 'c1', to: 'f1', to_author: false },
        ...{ cue: [], attributes: [] },
      },
    ]);
  });

  it('never mixes numbers with words', () => {
    const [first, ...others] = goldenRecord.spans;
    if (first === undefined) throw new Error('there are marks');
    const attributes = { value: 4.1, negated: true, topic: 'jobs' };
    const record = { ...goldenRecord, spans: [{ ...first, attributes }, ...others] };
    const row = JSON.parse(written(huggingFace, [record])['data.jsonl'] ?? '');
    expect(row.spans[0].attributes).toEqual([
      { name: 'value', type: 'number', value: '4.1' },
      { name: 'negated', type: 'flag', value: 'true' },
      { name: 'topic', type: 'text', value: 'jobs' },
    ]);
  });

  it('has rows that are of the types its README states, with the same words to Python', () => {
    isReadByPython(huggingFace, 'hugging-face');
    const splits = ['train', '', 'test'].map((split, index) => ({
      ...inSplit(split),
      id: `a${index}`,
    }));
    const seen = listsByPython('hugging-face', written(huggingFace, splits));
    expect(new Set(seen)).toEqual(new Set(splits.map(seenOf)));
  });

  it('has a file of nothing where there is nothing', () => {
    expect(listsByPython('hugging-face', written(huggingFace, []))).toEqual([]);
  });

  it('loses nothing, and is not read', () => {
    expect(huggingFace.fit(goldenRecord, usualWriting)).toBe(goldenRecord);
    expect(huggingFace.parse).toBeNull();
  });
});
