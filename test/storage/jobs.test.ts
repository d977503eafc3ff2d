import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/contract.ts';
import { makeProject, openProject, projectWith, transports, write } from '../support/service.ts';

const texts = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`${index}.txt`, `Article number ${index}.`]),
);

/** Runs `job` and, once it is a little under way, `act` beside it; waits for both. */
async function meanwhile<Value>(
  job: (options: { onProgress(progress: { done: number }): void }) => Promise<Value>,
  act: () => Promise<unknown>,
): Promise<Value> {
  const acts: Promise<unknown>[] = [];
  const onProgress = ({ done }: { done: number }) => {
    if (done === 3) acts.push(act());
  };
  const value = await job({ onProgress });
  expect(acts).toHaveLength(1);
  await Promise.all(acts);
  return value;
}

/** Renames the first article of the open project. */
async function rename(client: Client, title: string): Promise<void> {
  const [first] = (await client.listArticles({})).articles;
  const { article } = await client.readArticle({ articleId: first?.id ?? '' });
  await client.commit({
    edits: [{ kind: 'article', before: article, after: { ...article, title } }],
  });
}

describe.each(transports)('beside a long job, with storage $transport', ({ start }) => {
  it('a project that is closed during an export is closed after it', async () => {
    const bench = start();
    await projectWith(bench, texts);
    const { client } = bench;
    const written = await meanwhile(
      (options) =>
        client.exportDataset(
          { file: bench.file('out.jsonl'), existing: 'refuse', offsets: 'codepoint' },
          options,
        ),
      () => client.closeProject({}),
    );
    expect(written.articles).toBe(30);
    await expect(client.listArticles({})).rejects.toMatchObject({ code: 'no-project' });
  });

  it('an import goes into the project it was begun in, though another is opened meanwhile', async () => {
    const bench = start();
    await makeProject(bench);
    const { client } = bench;
    const files = Object.entries(texts).map(([name, text]) => write(bench, name, text));
    await meanwhile(
      (options) => client.importFiles({ files }, options),
      () => client.createProject({ file: bench.file('b.galley'), name: 'B' }),
    );
    expect((await client.listArticles({})).articles).toHaveLength(0);
    await openProject(bench);
    expect((await client.listArticles({})).articles).toHaveLength(files.length);
  });

  it('a change during an export waits, so that the export is of one moment', async () => {
    const bench = start();
    await projectWith(bench, texts);
    const { client } = bench;
    await meanwhile(
      (options) =>
        client.exportDataset(
          { file: bench.file('out.jsonl'), existing: 'refuse', offsets: 'codepoint' },
          options,
        ),
      () => rename(client, 'Renamed meanwhile'),
    );
    expect(readFileSync(bench.path('out.jsonl'), 'utf8')).not.toContain('Renamed meanwhile');
    expect((await client.listArticles({})).articles[0]?.title).toBe('Renamed meanwhile');
  });

  it('marking goes on during an import', async () => {
    const bench = start();
    await projectWith(bench, { 'first.txt': 'The first article.' });
    const { client } = bench;
    const files = Object.entries(texts).map(([name, text]) => write(bench, name, text));
    const order: string[] = [];
    await meanwhile(
      (options) => client.importFiles({ files }, options).finally(() => order.push('imported')),
      () => rename(client, 'Renamed meanwhile').finally(() => order.push('renamed')),
    );
    expect(order).toEqual(['renamed', 'imported']);
    expect((await client.listArticles({})).articles).toHaveLength(31);
  });

  it('imports files once, though two imports of them are asked for at a time', async () => {
    const bench = start();
    await makeProject(bench);
    const { client } = bench;
    const files = Object.entries(texts).map(([name, text]) => write(bench, name, text));
    const [, second] = await Promise.all([
      client.importFiles({ files }),
      client.importFiles({ files }),
    ]);
    expect(second.duplicates).toHaveLength(files.length);
    expect((await client.listArticles({})).articles).toHaveLength(files.length);
  });
});
