import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from '../../shared/contract.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { editsOf, type MarkingCommand, markingCommand } from '../support/arbitrary.ts';
import {
  type Bench,
  deskAt,
  exported,
  importText,
  makeProject,
  markEdits,
  page,
  projectName,
  projectWith,
  refusal,
  reopen,
  transports,
} from '../support/service.ts';

/** Puts the marks of a notation onto an article, in one commit. */
async function markUp(bench: Bench, articleId: string, notation: string): Promise<History> {
  return bench.client.commit({ edits: markEdits(await deskAt(bench, articleId), notation) });
}

/** The journal as it is on disk. The project is closed while it is read. */
async function journalOf(bench: Bench): Promise<unknown[]> {
  await bench.client.closeProject({});
  const db = new Database(bench.path(projectName), { readonly: true });
  const rows = db.prepare('SELECT * FROM journal ORDER BY sequence').all();
  db.close();
  await bench.client.openProject({ file: bench.file(projectName) });
  return rows;
}

describe.each(transports)('undo, with storage $transport', ({ start }) => {
  const plain = 'The minister said it fell to 4%.';

  it('takes back a mark, and redo makes it again', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const marked = '[The minister|actor] said it fell to 4%.';
    await markUp(bench, id, marked);
    await bench.client.undo({});
    expect(await page(bench, id)).toBe(plain);
    await bench.client.redo({});
    expect(await page(bench, id)).toBe(marked);
  });

  it('hands back the edits that it made', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const edits = markEdits(await deskAt(bench, id), 'The minister said it fell to [4%|figure].');
    await bench.client.commit({ edits });
    const [done] = edits;
    expect((await bench.client.undo({})).edits).toEqual([
      { kind: 'annotation', before: done?.after, after: null },
    ]);
    expect((await bench.client.redo({})).edits).toEqual(edits);
  });

  it('names what it takes back: the words, the label and where they are', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const history = await markUp(bench, id, '[The minister|actor] said it fell to 4%.');
    const [annotation] = (await deskAt(bench, id)).annotations;
    const summary = {
      action: 'tag',
      count: 1,
      labelId: 'actor',
      quote: 'The minister',
      articleId: id,
      annotationId: annotation?.id,
    };
    expect(history).toEqual({ revision: 2, undo: summary, redo: null });
    const reversal = await bench.client.undo({});
    expect(reversal.summary).toEqual(summary);
    expect(reversal.history).toMatchObject({ revision: 3, redo: summary });
    expect(reversal.history.undo).toMatchObject({ action: 'add articles', count: 1 });
  });

  it('reaches across articles, the last change first', async () => {
    const bench = start();
    const [a = '', b = ''] = await projectWith(bench, { 'a.txt': 'It rose.', 'b.txt': 'It fell.' });
    await markUp(bench, a, '[It|actor] rose.');
    await markUp(bench, b, '[It fell|claim].');
    await markUp(bench, a, 'It [rose|claim].');
    expect((await bench.client.undo({})).summary.articleId).toBe(a);
    expect((await bench.client.undo({})).summary.articleId).toBe(b);
    expect([await page(bench, a), await page(bench, b)]).toEqual(['[It|actor] rose.', 'It fell.']);
  });

  it('reaches across closing and opening', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    await markUp(bench, id, '[The minister|actor] said it fell to 4%.');
    const { history } = await reopen(bench);
    expect(history.undo).toMatchObject({ action: 'tag', quote: 'The minister' });
    await bench.client.undo({});
    expect(await page(bench, id)).toBe(plain);
  });

  it('can be taken back after closing and opening', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const marked = '[The minister|actor] said it fell to 4%.';
    await markUp(bench, id, marked);
    await bench.client.undo({});
    const { history } = await reopen(bench);
    expect(history.redo).toMatchObject({ action: 'tag', quote: 'The minister' });
    await bench.client.redo({});
    expect(await page(bench, id)).toBe(marked);
  });

  it('cannot be taken back once something new is done', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    await markUp(bench, id, '[The minister|actor] said it fell to 4%.');
    await bench.client.undo({});
    const { redo } = await markUp(bench, id, 'The minister said it fell to [4%|figure].');
    expect(redo).toBeNull();
    expect(await refusal(bench.client.redo({}))).toEqual({
      code: 'nothing-to-redo',
      message: 'There is nothing to redo.',
    });
  });

  it('goes on below what was redone', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'One two three.' });
    await markUp(bench, id, '[One|actor] two three.');
    await markUp(bench, id, 'One [two|claim] three.');
    await markUp(bench, id, 'One two [three|figure].');
    const seen: string[] = [];
    for (const step of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      await bench.client[step]({});
      seen.push(await page(bench, id));
    }
    expect(seen).toEqual([
      '[One|actor] [two|claim] three.',
      '[One|actor] two three.',
      '[One|actor] [two|claim] three.',
      '[One|actor] two three.',
      'One two three.',
      '[One|actor] two three.',
      '[One|actor] [two|claim] three.',
      '[One|actor] [two|claim] [three|figure].',
    ]);
  });

  it('goes on below what was undone before and done otherwise', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'One two three.' });
    await markUp(bench, id, '[One|actor] two three.');
    await markUp(bench, id, 'One [two|claim] three.');
    await bench.client.undo({});
    await markUp(bench, id, 'One two [three|figure].');
    await bench.client.undo({});
    await bench.client.undo({});
    expect(await page(bench, id)).toBe('One two three.');
  });

  it('stops at the beginning, and says so', async () => {
    const bench = start();
    await makeProject(bench);
    await importText(bench, 'a.txt', plain);
    await bench.client.undo({});
    expect(await refusal(bench.client.undo({}))).toEqual({
      code: 'nothing-to-undo',
      message: 'There is nothing to undo.',
    });
  });

  it('brings back a removed article with its marks and links', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, {
      'a.txt': '[It|actor] [fell to [4%|figure]|claim].',
    });
    const desk = await deskAt(bench, id);
    const linking = editsOf(desk, { does: 'link', type: 'has figure', mark: 1, to: 2 });
    await bench.client.commit({ edits: [...(linking ?? [])] });
    const before = await bench.client.readArticle({ articleId: id });
    const removal: Edit[] = [
      ...before.relations.map((row): Edit => ({ kind: 'relation', before: row, after: null })),
      ...before.annotations.map((row): Edit => ({ kind: 'annotation', before: row, after: null })),
      { kind: 'article', before: before.article, after: null },
    ];
    await bench.client.commit({ edits: removal });
    await bench.client.undo({});
    expect(before.relations).toHaveLength(1);
    expect(await bench.client.readArticle({ articleId: id })).toEqual(before);
  });

  it('has no end: 300 marks are undone and redone one by one', async () => {
    const bench = start();
    const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
    const [id = ''] = await projectWith(bench, { 'a.txt': words.join(' ') });
    const desk = await deskAt(bench, id);
    const text = words.map((word) => `[${word}|claim]`).join(' ');
    for (const edit of markEdits(desk, text)) await bench.client.commit({ edits: [edit] });
    for (const _ of words) await bench.client.undo({});
    expect(await page(bench, id)).toBe(words.join(' '));
    for (const _ of words) await bench.client.redo({});
    expect(await page(bench, id)).toBe(text);
  });

  it('writes a journal that only grows: what stands in it is never changed', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    let before = await journalOf(bench);
    const steps = [
      () => markUp(bench, id, '[The minister|actor] said it fell to 4%.'),
      () => bench.client.undo({}),
      () => bench.client.redo({}),
      () => bench.client.undo({}),
      () => markUp(bench, id, 'The minister said it fell to [4%|figure].'),
    ];
    for (const step of steps) {
      await step();
      const after = await journalOf(bench);
      expect(after.slice(0, -1)).toEqual(before);
      before = after;
    }
    expect(before).toHaveLength(6);
  });

  it('leaves a refused change out of the journal', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': plain });
    const before = await journalOf(bench);
    await refusal(markUp(bench, id, 'The[ minister|actor] said it fell to 4%.'));
    expect(await journalOf(bench)).toEqual(before);
  });
});

type Step = { article: number; command: MarkingCommand } | 'undo' | 'redo' | 'reopen';

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ article: fc.nat({ max: 2 }), command: markingCommand() }) },
  { weight: 4, arbitrary: fc.constant<Step>('undo') },
  { weight: 3, arbitrary: fc.constant<Step>('redo') },
  { weight: 1, arbitrary: fc.constant<Step>('reopen') },
);

/** What a person can go back and forth between: everything the project holds, as text. */
async function everything(bench: Bench, ids: readonly string[]): Promise<string> {
  const open = ids.map((articleId) => bench.client.readArticle({ articleId }));
  return JSON.stringify(await Promise.all(open));
}

/** Does a step, with storage and in a model of two stacks, and compares what both hold. */
async function compare(
  bench: Bench,
  ids: readonly string[],
  steps: readonly Step[],
): Promise<void> {
  const past: string[] = [];
  const future: string[] = [];
  let now = await everything(bench, ids);
  for (const next of steps) {
    if (next === 'reopen') await reopen(bench);
    if (next === 'undo' && past.length > 0) {
      await bench.client.undo({});
      future.push(now);
      now = past.pop() ?? '';
    }
    if (next === 'redo' && future.length > 0) {
      await bench.client.redo({});
      past.push(now);
      now = future.pop() ?? '';
    }
    if (typeof next === 'object') {
      const id = ids[next.article % ids.length] ?? '';
      const edits = editsOf(await deskAt(bench, id), next.command);
      if (edits === null) continue;
      await bench.client.commit({ edits: [...edits] });
      past.push(now);
      future.length = 0;
      now = await everything(bench, ids);
    }
    expect(await everything(bench, ids)).toBe(now);
  }
  for (const _ of past) await bench.client.undo({});
}

describe.each([
  ['in this process', 25],
  ['in a child process', 5],
] as const)('undo, redo and reopening in any order, with storage %s', (name, runs) => {
  it('go back and forth over the same states, and back to the same bytes', async () => {
    const start = transports.find(({ transport }) => transport === name)?.start;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const bench = start?.();
        if (bench === undefined) throw new Error(`there is no storage ${name}`);
        const ids = await projectWith(bench, {
          'a.txt': 'The minister said inflation fell to 4%.',
          'b.txt': 'Zoe\u0308 👩‍👧 paid €1.2 bn; 東京 paid nothing.',
          'c.txt': 'It rose.',
        });
        const before = await exported(bench);
        await compare(bench, ids, steps);
        expect(await exported(bench)).toEqual(before);
        await bench.client.closeProject({});
      }),
      { numRuns: runs },
    );
  });
});
