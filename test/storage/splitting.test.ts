import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/model/edit.ts';
import {
  type Bench,
  deskAt,
  projectWith,
  refusal,
  startHere,
  transports,
} from '../support/service.ts';

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => `w${(index * seed) % 9973}`).join(' ');

/** Twelve articles, two of each source; every third is nearly the first one. */
async function aProject(bench: Bench): Promise<string[]> {
  const first = words(7, 3000);
  const texts = Array.from({ length: 12 }, (_, index) => [
    `${index}.txt`,
    index % 3 === 0 ? `${first} x${index}` : words(11 + index * 2, 3000),
  ]);
  const ids = await projectWith(bench, Object.fromEntries(texts));
  const edits: Edit[] = [];
  for (const [index, id] of ids.entries()) {
    const { article } = await deskAt(bench, id);
    const after = { ...article, source: `Wire ${index % 6}` };
    edits.push({ kind: 'article', before: article, after });
  }
  await bench.client.commit({ edits });
  return ids;
}

async function splitsOf({ client }: Bench, ids: readonly string[]): Promise<string[]> {
  const open = await Promise.all(ids.map((articleId) => client.readArticle({ articleId })));
  return open.map(({ article }) => article.split);
}

describe.each(transports)('splits of a project, with storage $transport', ({ start }) => {
  it('keep articles of a source together, and are one step of undo', async () => {
    const bench = start();
    const ids = await aProject(bench);
    const done = await bench.client.splitArticles({
      by: ['source'],
      shares: { train: 4, validation: 1, test: 1 },
    });
    expect(done).toMatchObject({ groups: 6, largest: 2, changed: 12 });
    expect(done.splits.map(({ name, articles }) => [name, articles])).toEqual([
      ['train', 8],
      ['validation', 2],
      ['test', 2],
    ]);
    const splits = await splitsOf(bench, ids);
    for (let index = 0; index < 6; index += 1) expect(splits[index]).toBe(splits[index + 6]);
    expect(done.history.undo).toMatchObject({ action: 'split articles', count: 12 });
    await bench.client.undo({});
    expect(new Set(await splitsOf(bench, ids))).toEqual(new Set(['']));
    await bench.client.redo({});
    expect(await splitsOf(bench, ids)).toEqual(splits);
  });

  it('keep articles of nearly the same words together', async () => {
    const bench = start();
    const ids = await aProject(bench);
    const done = await bench.client.splitArticles({ by: ['near'] });
    expect(done).toMatchObject({ groups: 9, largest: 4 });
    const splits = await splitsOf(bench, ids);
    expect(new Set([splits[0], splits[3], splits[6], splits[9]]).size).toBe(1);
  });

  it('stay as they are once they are made, and new articles join those they belong to', async () => {
    const bench = start();
    const ids = await aProject(bench);
    const old = ids.slice(0, 6);
    const { articles } = await bench.client.listArticles({});
    expect(articles).toHaveLength(12);
    const sources = ['Wire 0', 'Wire 1', 'Wire 2'];
    await bench.client.splitArticles({ by: ['source'], filter: { sources } });
    const before = await splitsOf(bench, old);
    expect(before.filter((split) => split === '')).toHaveLength(3);
    const done = await bench.client.splitArticles({ by: ['near'], seed: 'another' });
    expect(done.changed).toBe(6);
    const after = await splitsOf(bench, ids);
    for (const [index, split] of before.entries())
      if (split !== '') expect(after[index]).toBe(split);
    // The first and the tenth are nearly the same, and the first was there before.
    expect(after[9]).toBe(after[0]);
    const again = await bench.client.splitArticles({ by: ['near'], seed: 'a third' });
    expect(again.changed).toBe(0);
    const anew = await bench.client.splitArticles({ by: [], seed: '9', existing: 'replace' });
    expect(anew.changed).toBeGreaterThan(0);
  });

  it('are the same for the same seed', async () => {
    const bench = start();
    const ids = await aProject(bench);
    const request = { by: [], seed: '7', existing: 'replace' as const };
    await bench.client.splitArticles(request);
    const splits = await splitsOf(bench, ids);
    expect((await bench.client.splitArticles(request)).changed).toBe(0);
    expect(await splitsOf(bench, ids)).toEqual(splits);
  });
});

describe('splits that cannot be made', () => {
  it('are those of a project that is only read', async () => {
    const bench = startHere();
    await aProject(bench);
    const path = bench.file('elections.galley');
    await bench.client.closeProject({});
    await bench.client.openProject({ file: path, access: 'read only' });
    expect(await refusal(bench.client.splitArticles({}))).toMatchObject({
      code: 'project-read-only',
    });
  });

  it('are of no share at all', async () => {
    const bench = startHere();
    await aProject(bench);
    const shares = { train: 0, validation: 0, test: 0 };
    expect(await refusal(bench.client.splitArticles({ shares }))).toMatchObject({
      code: 'wrong-input',
    });
  });
});
