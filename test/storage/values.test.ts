import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { AttributeDefinition } from '../../shared/model/label-schema.ts';
import { setValue } from '../../shared/model/setting-values.ts';
import {
  type Bench,
  deskAt,
  markEdits,
  newMark,
  projectWith,
  refusal,
  reopen,
  transports,
} from '../support/service.ts';

const notation = '[Prices rose|claim], [she|actor] said, and [rents fell|claim].';

/** Has the marks of a label need these values, or have attributes of other names. */
async function changeAttributes(
  { client }: Bench,
  labelId: string,
  change: (attribute: AttributeDefinition) => Partial<AttributeDefinition>,
): Promise<void> {
  const { schema } = await client.readProject({});
  const before = schema.labels.find(({ id }) => id === labelId);
  if (before === undefined) throw new Error(`there is no label ${labelId}`);
  const attributes = before.attributes.map((attribute) => ({
    ...attribute,
    ...change(attribute),
  }));
  const after = { ...before, attributes };
  await client.commit({ edits: [{ kind: 'label', before, after }] });
}

const requireOnly =
  (...names: string[]) =>
  ({ name }: AttributeDefinition) => ({ isRequired: names.includes(name) });

/** Gives a mark of an article, by its place, a value. */
async function give(
  bench: Bench,
  articleId: string,
  at: number,
  name: string,
  value: string,
): Promise<void> {
  const desk = await deskAt(bench, articleId);
  const mark = desk.annotations[at];
  if (mark === undefined) throw new Error(`there is no mark ${at}`);
  const edits = setValue(desk, mark, name, value);
  if (edits instanceof Failure) throw edits;
  await bench.client.commit({ edits: [...edits] });
}

const missingOf = async (client: Client) =>
  (await client.listArticles({})).articles.map(({ missing }) => missing);

describe.each(transports)('the values of marks, $transport', ({ start }) => {
  test('are listed with how many marks have each, the most used first', async () => {
    const bench = start();
    const [articleId = ''] = await projectWith(bench, { 'a.txt': 'Somewords.' });
    const desk = await deskAt(bench, articleId);
    const topics = ['rents', 'prices', 'أسعار', 'prices', '“wheat”', 'prices', 'rents'];
    const marks = topics.map((topic, at) => ({
      ...newMark(desk, 'claim', [{ start: at, end: at + 1 }]),
      attributes: { topic, quote: 'direct' } as Attributes,
    }));
    const actor = newMark(desk, 'actor', [{ start: 0, end: 4 }]);
    marks.push({ ...actor, attributes: { role: 'prices', canonical: 'prices' } });
    await bench.client.commit({
      edits: marks.map((after) => ({ kind: 'annotation', before: null, after })),
    });
    const { values } = await bench.client.listValues({ labelId: 'claim', attribute: 'topic' });
    expect(values).toEqual([
      { value: 'prices', count: 3 },
      { value: 'rents', count: 2 },
      { value: 'أسعار', count: 1 },
      { value: '“wheat”', count: 1 },
    ]);
    const none = await bench.client.listValues({ labelId: 'claim', attribute: 'restated' });
    expect(none.values).toEqual([]);
  });

  test('are listed of an attribute of any name', async () => {
    const bench = start();
    const [articleId = ''] = await projectWith(bench, { 'a.txt': notation });
    const name = `$."it's" [0].%`;
    await changeAttributes(bench, 'claim', (attribute) =>
      attribute.name === 'topic' ? { name } : {},
    );
    await give(bench, articleId, 0, name, 'prices');
    expect(await bench.client.listValues({ labelId: 'claim', attribute: name })).toEqual({
      values: [{ value: 'prices', count: 1 }],
    });
  });

  test('that are missing are counted for each article, once a project asks for some', async () => {
    const bench = start();
    const { client } = bench;
    const [first = '', second = ''] = await projectWith(bench, {
      'a.txt': notation,
      'b.txt': 'Another [thing|claim].',
    });
    expect(await missingOf(client)).toEqual([0, 0]);
    await changeAttributes(bench, 'claim', requireOnly('type', 'quote'));
    await changeAttributes(bench, 'actor', requireOnly('kind'));
    expect(await missingOf(client)).toEqual([3, 1]);
    await give(bench, first, 0, 'type', 'causal');
    expect(await missingOf(client)).toEqual([3, 1]);
    await give(bench, first, 0, 'quote', 'direct');
    await give(bench, first, 1, 'kind', 'group');
    expect(await missingOf(client)).toEqual([1, 1]);
    await client.undo({});
    expect(await missingOf(client)).toEqual([2, 1]);
    await reopen(bench);
    expect(await missingOf(client)).toEqual([2, 1]);
    const desk = await deskAt(bench, second);
    await client.commit({ edits: markEdits(desk, 'Another [thing|actor].') });
    expect(await missingOf(client)).toEqual([2, 2]);
    await changeAttributes(bench, 'actor', requireOnly());
    await changeAttributes(bench, 'claim', requireOnly());
    expect(await missingOf(client)).toEqual([0, 0]);
  });

  test('that are missing keep an article from being finished, and none besides', async () => {
    const bench = start();
    const { client } = bench;
    const [id = ''] = await projectWith(bench, { 'a.txt': notation });
    await changeAttributes(bench, 'claim', requireOnly('type'));
    await give(bench, id, 0, 'type', 'causal');
    const finish = async () => {
      const { article: before } = await deskAt(bench, id);
      const after = { ...before, status: 'finished' as const };
      return client.commit({ edits: [{ kind: 'article', before, after }] });
    };
    expect(await refusal(finish())).toMatchObject({
      code: 'values-missing',
      message: expect.stringContaining('a mark lacks a value it has to have, first “rents fell”'),
    });
    expect((await deskAt(bench, id)).article.status).not.toBe('finished');
    await give(bench, id, 2, 'type', 'causal');
    await finish();
    expect((await deskAt(bench, id)).article.status).toBe('finished');
  });
});
