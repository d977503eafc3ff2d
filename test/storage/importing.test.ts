import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CallOptions, Input } from '../../shared/contract.ts';
import {
  type Bench,
  deskAt,
  importText,
  makeProject,
  markEdits,
  page,
  refusal,
  transports,
  write,
} from '../support/service.ts';

type Choices = Omit<Input<'importArticles'>, 'sources'>;

const articles = (count: number, words = 'of the market') =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ title: `Title ${at}`, text: `Report ${at} ${words} by hand ${at * 7}.` }),
  ).join('\n');

const importOf = (bench: Bench, file: string, choices: Choices = {}, options?: CallOptions) =>
  bench.client.importArticles({ sources: [{ file }], ...choices }, options);

const total = async ({ client }: Bench) => (await client.listArticles({})).total;

/** Sixty words, so that a change of one leaves the two texts near. */
const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');

describe.each(transports)('an import, with storage $transport', ({ start }) => {
  it('of several parts is undone as one, and done again as one', async () => {
    const bench = start();
    await makeProject(bench);
    const { outcome, history } = await importOf(bench, write(bench, 'a.jsonl', articles(900)));
    expect(outcome).toMatchObject({ added: 900, problemCount: 0, isStopped: false });
    expect(history.undo).toMatchObject({ action: 'add articles', count: 900 });
    await bench.client.undo({});
    expect(await total(bench)).toBe(0);
    await bench.client.redo({});
    expect(await total(bench)).toBe(900);
  });

  it('that is cancelled answers what it has added, and that stays', async () => {
    const bench = start();
    await makeProject(bench);
    const file = write(bench, 'a.jsonl', articles(4000));
    const cancel = new AbortController();
    const { outcome } = await importOf(
      bench,
      file,
      {},
      {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          if (done > 0) cancel.abort();
        },
      },
    );
    expect(outcome.isStopped).toBe(true);
    expect(outcome.added).toBeLessThan(4000);
    expect(await total(bench)).toBe(outcome.added);
    const again = await importOf(bench, file);
    expect(again.outcome).toMatchObject({ skipped: outcome.added, added: 4000 - outcome.added });
  });

  it('names each record that is broken, and loses none of the others', async () => {
    const bench = start();
    await makeProject(bench);
    const lines = `${articles(2)}\n{"title": "cut\n{"text": ""}\n${JSON.stringify({ text: 'Good.' })}`;
    const { outcome } = await importOf(bench, write(bench, 'a.jsonl', lines));
    expect(outcome).toMatchObject({ added: 3, problemCount: 2 });
    expect(outcome.problems.map(({ line }) => line)).toEqual([3, 4]);
  });

  it.each([
    ['skip', 1, 'skipped'],
    ['add', 2, 'added'],
    ['flag', 2, 'flagged'],
  ] as const)('that is to %s copies does so', async (exact, after, became) => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', long);
    const { outcome } = await importOf(bench, write(bench, 'copy.txt', long), { exact });
    expect(outcome.duplicates).toMatchObject([{ kind: 'exact', likeness: 1, of: { id }, became }]);
    expect(await total(bench)).toBe(after);
    if (exact !== 'flag') return;
    const { article } = await bench.client.readArticle({ articleId: outcome.firstId });
    expect(article).toMatchObject({ status: 'flagged', note: expect.stringContaining('“') });
  });

  it('finds what is nearly the same, also in articles that came in without a fingerprint', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', long);
    const file = write(bench, 'near.txt', `${long} more`);
    const { outcome } = await importOf(bench, file, { near: 'skip' });
    expect(outcome).toMatchObject({ added: 0, near: 1, skipped: 1 });
    expect(outcome.duplicates).toMatchObject([{ kind: 'near', of: { id }, became: 'skipped' }]);
  });

  it('lets marks through, and taking it back takes all of it back', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'It fell.');
    const edits = markEdits(await deskAt(bench, id), '[It|actor] fell.');
    let marking: Promise<unknown> | null = null;
    const { outcome } = await importOf(
      bench,
      write(bench, 'a.jsonl', articles(3000)),
      {},
      {
        onProgress: ({ done }) => {
          if (done > 0) marking ??= bench.client.commit({ edits });
        },
      },
    );
    await marking;
    expect(outcome.added).toBe(3000);
    expect(await page(bench, id)).toBe('[It|actor] fell.');
    await bench.client.undo({});
    expect(await page(bench, id)).toBe('It fell.');
    expect(await total(bench)).toBe(3001);
    await bench.client.undo({});
    expect(await total(bench)).toBe(1);
    await bench.client.redo({});
    expect(await total(bench)).toBe(3001);
    await bench.client.redo({});
    expect(await page(bench, id)).toBe('[It|actor] fell.');
  });

  it('can be looked at before, written down after, and the project copied', async () => {
    const bench = start();
    await makeProject(bench);
    await importText(bench, 'a.txt', long);
    const sources = [{ file: write(bench, 'copy.txt', long) }];
    expect(await bench.client.previewImport({ sources })).toMatchObject({ articles: 1, exact: 1 });
    const report = { file: bench.file('report.csv'), existing: 'refuse' } as const;
    expect(await refusal(bench.client.writeImportReport(report))).toMatchObject({
      code: 'no-import-report',
    });
    await bench.client.importArticles({ sources });
    await bench.client.writeImportReport(report);
    expect(readFileSync(bench.path('report.csv'), 'utf8')).toContain('skipped,');
    await bench.client.copyProject({ file: bench.file('copy.galley') });
    await bench.client.openProject({ file: bench.file('copy.galley') });
    expect(await total(bench)).toBe(1);
  });
});
