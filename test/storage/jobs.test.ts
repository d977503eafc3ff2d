import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallOptions } from '../../shared/contract.ts';
import {
  type Bench,
  deskAt,
  importFiles,
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

/** Runs something once, when a job has come so far; the options for the job, and what came of it. */
function meanwhile<Value>(run: () => Promise<Value>, from = 3) {
  const runs: Promise<Value>[] = [];
  const options: CallOptions = {
    onProgress: ({ done }) => {
      if (done >= from && runs.length === 0) runs.push(run());
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
      const call = importFiles(bench, files, { signal: cancel.signal });
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
    const marking = meanwhile(
      () => bench.client.commit({ edits }).then(() => order.push('marked')),
      0,
    );
    // Enough of them that a call from another process comes while they are read.
    const report = await importFiles(bench, writeAll(bench, textsOf(600)), marking.options);
    order.push('imported');
    await marking.done();
    expect(order).toEqual(['marked', 'imported']);
    expect(await page(bench, id)).toBe('[It|actor] fell.');
    expect(report.added).toBe(600);
  });

  it('no other project is opened, and none gets its articles', async () => {
    const bench = start();
    await makeProject(bench);
    const opening = meanwhile(
      () => bench.client.createProject({ file: bench.file('b.galley'), name: 'B' }),
      0,
    );
    await importFiles(bench, writeAll(bench), opening.options);
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
      importFiles(bench, files),
      importFiles(bench, files),
    ]);
    expect([first.added, second.added, second.exact]).toEqual([30, 0, 30]);
  });
});
