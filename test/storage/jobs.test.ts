import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallOptions } from '../../shared/contract.ts';
import {
  type Bench,
  deskAt,
  importText,
  makeProject,
  markEdits,
  openProject,
  page,
  projectWith,
  recordsIn,
  refusal,
  transports,
  write,
} from '../support/service.ts';

const textsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => [`${at}.txt`, `Article number ${at}.`] as const);
const texts = textsOf(30);

/** Runs something once, at a job's third step; the options for the job, and what came of it. */
function meanwhile<Value>(run: () => Promise<Value>) {
  const runs: Promise<Value>[] = [];
  const options: CallOptions = {
    onProgress: ({ done }) => {
      if (done === 3) runs.push(run());
    },
  };
  return { options, done: () => Promise.all(runs) };
}

const exportAll = (bench: Bench, options: CallOptions) =>
  bench.client.exportDataset(
    { file: bench.file('out.jsonl'), existing: 'refuse', offsets: 'codepoint' },
    options,
  );

const writeAll = (bench: Bench, written = texts) =>
  written.map(([name, text]) => write(bench, name, text));

describe.each(transports)('while an export runs, with storage $transport', ({ start }) => {
  it('the project stays open until it is done', async () => {
    const bench = start();
    await projectWith(bench, Object.fromEntries(texts));
    const closing = meanwhile(() => bench.client.closeProject({}));
    expect(await exportAll(bench, closing.options)).toMatchObject({ articles: 30 });
    expect(await closing.done()).toEqual([{}]);
    expect(await refusal(bench.client.readProject({}))).toMatchObject({ code: 'no-project' });
  });

  it('changes wait, so that it holds one moment of the project', async () => {
    const bench = start();
    const ids = await projectWith(bench, Object.fromEntries(texts));
    const last = ids.at(-1) ?? '';
    const edits = markEdits(await deskAt(bench, last), '[Article|claim] number 29.');
    const marking = meanwhile(() => bench.client.commit({ edits }));
    await exportAll(bench, marking.options);
    await marking.done();
    const record = recordsIn(readFileSync(bench.path('out.jsonl'))).at(-1);
    expect(record).toMatchObject({ id: last, spans: [] });
    expect(await page(bench, last)).toBe('[Article|claim] number 29.');
  });

  it('articles can be read', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, Object.fromEntries(texts));
    const order: string[] = [];
    const reading = meanwhile(() => page(bench, id).then(() => order.push('read')));
    await exportAll(bench, reading.options).then(() => order.push('exported'));
    await reading.done();
    expect(order).toEqual(['read', 'exported']);
  });

  it('a call that waits for it can be cancelled', async () => {
    const bench = start();
    await projectWith(bench, Object.fromEntries(texts));
    const cancel = new AbortController();
    const importing = meanwhile(async () => {
      const files = [write(bench, 'new.txt', 'New words.')];
      const call = bench.client.importFiles({ files }, { signal: cancel.signal });
      cancel.abort();
      return refusal(call);
    });
    await exportAll(bench, importing.options);
    expect(await importing.done()).toMatchObject([{ code: 'cancelled' }]);
    expect((await bench.client.listArticles({})).articles).toHaveLength(30);
  });
});

describe.each(transports)('while an import runs, with storage $transport', ({ start }) => {
  it('marks can be made, and both are kept', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'It fell.');
    const edits = markEdits(await deskAt(bench, id), '[It|actor] fell.');
    const order: string[] = [];
    const marking = meanwhile(() =>
      bench.client.commit({ edits }).then(() => order.push('marked')),
    );
    // Enough of them that a call from another process comes while they are read.
    const files = writeAll(bench, textsOf(600));
    const report = await bench.client.importFiles({ files }, marking.options);
    order.push('imported');
    await marking.done();
    expect(order).toEqual(['marked', 'imported']);
    expect(await page(bench, id)).toBe('[It|actor] fell.');
    expect(report).toMatchObject({ history: { revision: 3, undo: { count: 600 } } });
  });

  it('no other project is opened, and none gets its articles', async () => {
    const bench = start();
    await makeProject(bench);
    const opening = meanwhile(() =>
      bench.client.createProject({ file: bench.file('b.galley'), name: 'B' }),
    );
    await bench.client.importFiles({ files: writeAll(bench) }, opening.options);
    expect(await opening.done()).toMatchObject([{ name: 'B' }]);
    expect(await bench.client.listArticles({})).toEqual({ articles: [], total: 0 });
    await openProject(bench);
    expect((await bench.client.listArticles({})).articles).toHaveLength(30);
  });

  it('another import of the same files adds nothing', async () => {
    const bench = start();
    await makeProject(bench);
    const files = writeAll(bench);
    const [first, second] = await Promise.all([
      bench.client.importFiles({ files }),
      bench.client.importFiles({ files }),
    ]);
    expect([first.added.length, second.added.length, second.duplicates.length]).toEqual([
      30, 0, 30,
    ]);
  });
});
