import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  makeProject,
  openProject,
  projectWith,
  refusal,
  transports,
  write,
} from '../support/service.ts';

const texts = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`${index}.txt`, `Article number ${index}.`]),
);

describe.each(transports)('a long job, with storage $transport', ({ start }) => {
  it('ends with a sentence when its project is closed meanwhile, and leaves nothing', async () => {
    const bench = start();
    await projectWith(bench, texts);
    const closing: Promise<unknown>[] = [];
    const exporting = bench.client.exportDataset(
      { file: bench.file('out.jsonl'), existing: 'refuse', offsets: 'codepoint' },
      {
        onProgress: ({ done }) => {
          if (done === 3) closing.push(bench.client.closeProject({}));
        },
      },
    );
    expect((await refusal(exporting)).code).not.toBe('unexpected');
    await Promise.all(closing);
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('never writes into a project that was opened after it began', async () => {
    const bench = start();
    await makeProject(bench);
    const files = Object.entries(texts).map(([name, text]) => write(bench, name, text));
    const opening: Promise<unknown>[] = [];
    const importing = bench.client.importFiles(
      { files },
      {
        onProgress: ({ done }) => {
          if (done !== 3) return;
          opening.push(bench.client.createProject({ file: bench.file('b.galley'), name: 'B' }));
        },
      },
    );
    const { code } = await refusal(importing);
    await Promise.all(opening);
    expect(await bench.client.listArticles({})).toEqual({ articles: [] });
    await openProject(bench);
    expect(await bench.client.listArticles({})).toEqual({ articles: [] });
    expect(code).not.toBe('unexpected');
  });

  it('imports files once, though two imports of them run at a time', async () => {
    const bench = start();
    await makeProject(bench);
    const files = Object.entries(texts).map(([name, text]) => write(bench, name, text));
    await Promise.allSettled([
      bench.client.importFiles({ files }),
      bench.client.importFiles({ files }),
    ]);
    const { articles } = await bench.client.listArticles({});
    expect(articles).toHaveLength(files.length);
  });
});
