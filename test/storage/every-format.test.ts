import { describe, expect, it } from 'vitest';
import { formats, readableFormats } from '../../shared/formats/index.ts';
import { formatNames } from '../../shared/formats/names.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { aRelation } from '../support/notation.ts';
import { type Bench, deskAt, projectWith, startHere } from '../support/service.ts';

const texts = {
  'a.txt': '🗞️ “[It fell to [4.1%|figure],|claim#1]” said [Zoë 👩‍👧|actor], “[a low|claim#1].”\n',
  'b.txt': 'One\u2028two: [€1.2 bn|figure] 𝔘\u0085[東京|actor] rose. [نسبة البطالة|claim] fell.',
  'c.txt': 'Nothing is marked.',
};

/** A project of several scripts, with a split mark, nested ones, values, notes and a link. */
async function aProject(bench: Bench): Promise<void> {
  const [id = ''] = await projectWith(bench, texts);
  const { annotations, article } = await deskAt(bench, id);
  const claim = annotations.find(({ labelId }) => labelId === 'claim');
  const actor = annotations.find(({ labelId }) => labelId === 'actor');
  if (claim === undefined || actor === undefined) throw new Error('the marks are not there');
  const attributes = { negated: true, topic: 'prices; "and" more' };
  const edits: Edit[] = [
    { kind: 'annotation', before: claim, after: { ...claim, attributes, note: 'why?\nno' } },
    {
      kind: 'relation',
      before: null,
      after: aRelation({ articleId: id, fromId: claim.id, toId: actor.id }),
    },
    {
      kind: 'article',
      before: article,
      after: { ...article, split: 'train', meta: { desk: 'a' } },
    },
  ];
  await bench.client.commit({ edits });
}

describe('every format', () => {
  it.each(formatNames)(
    '%s is written of a project, with its losses told before',
    async (format) => {
      const bench = startHere();
      await aProject(bench);
      const plan = await bench.client.planExport({ format });
      expect(plan.first.length).toBeGreaterThan(0);
      const written = await bench.client.exportDataset({
        ...{ file: bench.file('out'), existing: 'refuse', format },
      });
      expect(written).toMatchObject({ articles: 3, losses: plan.losses, spans: plan.spans });
      expect(plan.output).toBe(formats[format].output);
    },
  );

  it.each(readableFormats)('%s is known again, and nothing is wrong with it', async (format) => {
    const bench = startHere();
    await aProject(bench);
    const { spans } = await bench.client.exportDataset({
      ...{ file: bench.file('out'), existing: 'refuse', format },
    });
    const found = await bench.client.checkFile({ file: bench.file('out') });
    expect(found.problems).toEqual([]);
    expect(found).toMatchObject({ articles: 3, spans });
    const family = (name: string) => name.replace(/^(conll).*|^(prodigy|spacy)$/, '$1$2');
    expect(family(found.format)).toBe(family(format === 'spacy' ? 'prodigy' : format));
  });

  it.each(formatNames)('%s is part of a dataset folder', async (format) => {
    const bench = startHere();
    await aProject(bench);
    const written = await bench.client.exportDataset({
      ...{ file: bench.file('set'), existing: 'refuse', format, as: 'dataset folder' },
    });
    expect(written.articles).toBe(3);
  });
});
