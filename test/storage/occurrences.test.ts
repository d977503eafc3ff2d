import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import {
  type Bench,
  exported,
  page,
  projectWith,
  refusal,
  reopen,
  transports,
} from '../support/service.ts';

const plain = {
  wholeWord: true,
  matchCase: false,
  plural: false,
  articleId: null,
  labelId: 'actor',
};
const search = (words: string, parts: { articleId?: string; matchCase?: boolean } = {}) => ({
  ...plain,
  ...parts,
  words,
});

const levee = 'Levee\n\nVaal met [Henrike Vaal|actor], and [Vaal|actor] left.';
const insurers = 'Insurers\n\nNobody saw Vaal, or vaal, that day.';

const valley = (bench: Bench) => projectWith(bench, { 'a.txt': levee, 'b.txt': insurers });

/** Every occurrence that is found free, to be tagged. */
async function free({ client }: Bench, words: string) {
  const { groups } = await client.findOccurrences({ search: search(words) });
  return groups.flatMap(({ articleId, hits }) =>
    hits
      .filter(({ state }) => state === 'free')
      .map(({ start, end }) => ({ articleId, start, end })),
  );
}

describe.each(transports)('every occurrence, with storage $transport', ({ start }) => {
  it('is found by article, with its context and what tagging it would meet', async () => {
    const bench = start();
    const [a, b] = await valley(bench);
    const found = await bench.client.findOccurrences({ search: search('vaal') });
    expect(found).toMatchObject({
      articles: 2,
      counts: { free: 3, within: 1, marked: 1, refused: 0 },
      rest: { free: 0, within: 0, marked: 0, refused: 0 },
    });
    const shown = found.groups.map(({ articleId, title, hits }) => [
      articleId,
      title,
      hits.map(({ state, match, after }) => `${state} ${match}${after.slice(0, 5)}`),
    ]);
    expect(shown).toEqual([
      [a, 'Levee', ['free Vaal met ', 'within Vaal, and', 'marked Vaal left']],
      [b, 'Insurers', ['free Vaal, or ', 'free vaal, tha']],
    ]);
  });

  it('is found in one article alone, and by case', async () => {
    const bench = start();
    const [, b = ''] = await valley(bench);
    const { counts } = await bench.client.findOccurrences({
      search: search('vaal', { articleId: b, matchCase: true }),
    });
    expect(counts).toEqual({ free: 1, within: 0, marked: 0, refused: 0 });
  });

  it('is counted beyond what is shown', async () => {
    const bench = start();
    await valley(bench);
    const found = await bench.client.findOccurrences({ search: search('vaal'), limit: 1 });
    expect(found.groups.flatMap(({ hits }) => hits)).toHaveLength(1);
    expect(found.rest).toEqual({ free: 2, within: 1, marked: 1, refused: 0 });
  });

  it('is tagged in one commit, with values, and undone in one step', async () => {
    const bench = start();
    const [a = '', b = ''] = await valley(bench);
    const before = await exported(bench);
    const done = await bench.client.tagOccurrences({
      labelId: 'actor',
      attributes: { canonical: 'Henrike Vaal' },
      hits: await free(bench, 'Vaal'),
    });
    expect(done).toMatchObject({ marks: 3, skipped: 0, summary: { action: 'tag', count: 3 } });
    expect(await page(bench, a)).toBe(levee.replace('Vaal met', '[Vaal|actor] met'));
    expect(await page(bench, b)).toBe(
      insurers.replace('Vaal,', '[Vaal|actor],').replace('vaal,', '[vaal|actor],'),
    );
    expect((await bench.client.listActors({})).actors).toMatchObject([
      { name: 'Henrike Vaal', mentions: 3, articles: 2 },
    ]);
    await reopen(bench);
    await bench.client.undo({});
    expect(await exported(bench)).toEqual(before);
  });

  it('skips what may not be tagged, says why, and tags the rest', async () => {
    const bench = start();
    const [a = '', b = ''] = await valley(bench);
    const hits = [
      { articleId: a, start: levee.indexOf('Vaal met'), end: levee.indexOf('Vaal met') + 4 },
      { articleId: b, start: insurers.indexOf('Vaal'), end: insurers.indexOf('Vaal') + 4 },
    ];
    const all = { labelId: 'actor', attributes: {}, hits };
    await bench.client.tagOccurrences({ ...all, hits: hits.slice(0, 1) });
    expect(await bench.client.tagOccurrences(all)).toMatchObject({
      marks: 1,
      skipped: 1,
      shownSkipped: [{ title: 'Levee', message: expect.stringContaining('already marked') }],
    });
    expect(await refusal(bench.client.tagOccurrences(all))).toMatchObject({
      code: 'nothing-to-tag',
    });
  });

  it('is tagged beyond what was shown, where that is asked for', async () => {
    const bench = start();
    const [a = '', b = ''] = await valley(bench);
    const done = await bench.client.tagOccurrences({
      labelId: 'actor',
      attributes: {},
      hits: [],
      rest: { search: search('vaal'), limit: 1 },
    });
    expect(done.marks).toBe(2);
    // The first, and the one within a longer mark, are left.
    expect(await page(bench, a)).toBe(levee);
    expect(await page(bench, b)).toContain('[vaal|actor]');
  });

  it('is refused values that the label does not know, and then nothing is tagged', async () => {
    const bench = start();
    await valley(bench);
    const before = await exported(bench);
    const wrong: Input<'tagOccurrences'> = {
      labelId: 'actor',
      attributes: { value: 3 },
      hits: await free(bench, 'Vaal'),
    };
    expect(await refusal(bench.client.tagOccurrences(wrong))).toMatchObject({
      code: 'refused-edit',
    });
    expect(await exported(bench)).toEqual(before);
  });

  it('can be called off while it is looked for', async () => {
    const bench = start();
    const long = `${'Nobody was here. '.repeat(13_000)}Vaal was.`;
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await projectWith(
      bench,
      Object.fromEntries(names.map((name) => [`${name}.txt`, `${name}\n\n${long}`])),
    );
    const cancel = new AbortController();
    const call = bench.client.findOccurrences(
      { search: search('vaal') },
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    expect(await refusal(call)).toMatchObject({ code: 'cancelled' });
    expect((await bench.client.listArticles({})).articles).toHaveLength(6);
  });
});
