import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { type ArticleFilter, everyArticle } from '../../shared/queue-contract.ts';
import type { FoundArticle, SearchAnswer } from '../../shared/search-contract.ts';
import {
  type Bench,
  makeProject,
  projectWith,
  refusal,
  transports,
  write,
} from '../support/service.ts';

const articles = {
  'flood.txt': 'The flood\n\nA [storm broke the old dam|claim] at night. The storm passed.',
  'cafe.txt': 'Le Café\n\nLe café rouvre; les cafetiers s’en réjouissent.',
  'tokyo.txt': '東京の市場\n\n東京の物価は昨年より上がった。京都では下がった。',
  'port.txt': 'ميناء نوردهافن\n\nوَصَلَت تسع سفن إلى الميناء بعد العاصفة.',
  'tank.txt': 'A T-72 burns\n\nPrices rose 4.1% while the storm held; don’t wait.',
};

/** What is found, asked on until there is nothing more: an answer comes after a short time. */
async function search(bench: Bench, query: string, more: Partial<Input<'search'>>) {
  const found: FoundArticle[] = [];
  let after: string | null = null;
  do {
    const answer: SearchAnswer = await bench.client.search({ query, ...more, after });
    found.push(...answer.articles);
    after = answer.next;
  } while (after !== null);
  return found;
}

async function titles(bench: Bench, query: string, more: Partial<Input<'search'>> = {}) {
  return (await search(bench, query, more)).map(({ title }) => title);
}

async function lines(bench: Bench, query: string, more: Partial<Input<'search'>> = {}) {
  const found = await search(bench, query, more);
  return found.flatMap((one) => one.lines.map(({ field, words }) => `${field}: ${words}`));
}

describe.each(transports)('what is searched for, with storage $transport', ({ start }) => {
  it('is found newest first, whatever its case and accents, as words, phrases and beginnings', async () => {
    const bench = start();
    await projectWith(bench, articles);
    expect(await titles(bench, 'STORM')).toEqual(['A T-72 burns', 'The flood']);
    expect(await titles(bench, 'storm dam')).toEqual(['The flood']);
    expect(await titles(bench, '"old dam"')).toEqual(['The flood']);
    expect(await titles(bench, '"dam old"')).toEqual([]);
    expect(await titles(bench, 'cafe')).toEqual(['Le Café']);
    expect(await lines(bench, 'caf*')).toEqual(['text: Café', 'text: café', 'text: cafetiers']);
    expect(await titles(bench, 't-72')).toEqual(['A T-72 burns']);
    expect(await titles(bench, "don't")).toEqual(['A T-72 burns']);
  });

  it('may be one or the other, without something, in groups, and in one field', async () => {
    const bench = start();
    await projectWith(bench, articles);
    expect(await titles(bench, 'dam OR café')).toEqual(['Le Café', 'The flood']);
    expect(await titles(bench, 'storm NOT dam')).toEqual(['A T-72 burns']);
    expect(await titles(bench, 'storm -prices')).toEqual(['The flood']);
    expect(await titles(bench, '(dam OR prices) AND storm')).toEqual(['A T-72 burns', 'The flood']);
    expect(await titles(bench, 'title:flood')).toEqual(['The flood']);
    expect(await titles(bench, 'title:storm')).toEqual([]);
    expect(await lines(bench, 'storm', { fields: ['quotes'] })).toEqual(['quotes: storm']);
  });

  it('is decided for an article over its text, its title, its note, and the quotes and notes of its marks', async () => {
    const bench = start();
    const [flood = ''] = await projectWith(bench, articles);
    const { article, annotations } = await bench.client.readArticle({ articleId: flood });
    const [mark] = annotations;
    if (mark === undefined) throw new Error('there is no mark');
    await bench.client.commit({
      edits: [
        { kind: 'article', before: article, after: { ...article, note: 'For the valley desk' } },
        { kind: 'annotation', before: mark, after: { ...mark, note: 'check with Reuters' } },
      ],
    });
    expect(await titles(bench, 'valley note:check')).toEqual(['The flood']);
    expect(await titles(bench, 'title:flood note:valley quote:dam passed')).toEqual(['The flood']);
    expect(await titles(bench, 'storm NOT note:check')).toEqual(['A T-72 burns']);
    expect(await titles(bench, 'storm NOT quote:dam')).toEqual(['A T-72 burns']);
    expect(await titles(bench, 'storm', { fields: ['quotes', 'title'] })).toEqual(['The flood']);
    expect(await lines(bench, 'quote:dam passed')).toEqual(['text: passed', 'quotes: dam']);
  });

  it('is held to what a filter lets through, which is what the queue would show', async () => {
    const bench = start();
    const ids = await projectWith(bench, {
      'a.txt': 'A\n\nNews of [a storm|claim].',
      'b.txt': 'B\n\nNews of [a dam|actor], and [a storm|claim].',
      'c.txt': 'C\n\nNews of the day.',
      'd.txt': 'Day two\n\nMore news.',
    });
    const facts = [
      { source: 'Post', published: '2024-05-01', meta: { desk: 'north', page: '1' } },
      { source: 'Wire', published: '2024-06-01', meta: { desk: 'south' }, note: 'mine' },
      { source: 'Wire', published: '', meta: {}, status: 'flagged' as const },
      { source: '', published: '2023-01-01', meta: { desk: 'north' } },
    ];
    for (const [index, articleId] of ids.entries()) {
      const { article, annotations } = await bench.client.readArticle({ articleId });
      const after = { ...article, ...facts[index] };
      const [mark] = index === 0 ? annotations : [];
      await bench.client.commit({
        edits: [
          { kind: 'article', before: article, after },
          ...(mark === undefined
            ? []
            : [{ kind: 'annotation' as const, before: mark, after: { ...mark, note: 'why?' } }]),
        ],
      });
    }
    const filters: [Partial<ArticleFilter>, string[]][] = [
      [{ statuses: ['flagged'] }, ['C']],
      [{ statuses: ['flagged', 'in progress'] }, ['C']],
      [{ sources: ['Wire'] }, ['C', 'B']],
      [{ from: '2024-01-01', to: '2024-05-31' }, ['A']],
      [{ labelIds: ['claim'] }, ['B', 'A']],
      [{ labelIds: ['actor', 'figure'] }, ['B']],
      [{ meta: [{ name: 'desk', value: 'north' }] }, ['Day two', 'A']],
      [{ meta: [{ name: 'desk', value: '' }] }, ['Day two', 'B', 'A']],
      [
        {
          meta: [
            { name: 'desk', value: 'north' },
            { name: 'desk', value: 'south' },
            { name: 'page', value: '1' },
          ],
        },
        ['A'],
      ],
      [{ hasNote: true }, ['B', 'A']],
      [{ hasNote: false }, ['Day two', 'C']],
      [{ hasMarks: false }, ['Day two', 'C']],
      [{ hasMarks: true, sources: ['Wire'] }, ['B']],
      [{ title: 'da' }, ['Day two']],
      [{ title: 'day tw' }, ['Day two']],
      [{ title: 'two da', hasMarks: true }, []],
    ];
    for (const [part, expected] of filters) {
      const filter = { ...everyArticle, ...part };
      expect(await titles(bench, 'news', { filter }), JSON.stringify(part)).toEqual(expected);
      const { articles: shown } = await bench.client.listArticles({ filter });
      expect(shown.map(({ title }) => title).reverse()).toEqual(expected);
    }
  });

  it('is told once where a title is how its text begins', async () => {
    const bench = start();
    const [flood = ''] = await projectWith(bench, { 'flood.txt': articles['flood.txt'] });
    expect(await lines(bench, 'flood')).toEqual(['text: flood']);
    expect(await lines(bench, 'title:flood')).toEqual(['title: flood']);
    const { article } = await bench.client.readArticle({ articleId: flood });
    const after = { ...article, title: 'After the flood' };
    await bench.client.commit({ edits: [{ kind: 'article', before: article, after }] });
    expect(await lines(bench, 'flood')).toEqual(['title: flood', 'text: flood']);
  });

  it('has its lines counted as far as the contract says', async () => {
    const bench = start();
    const many = 'It rained and the dam held. '.repeat(150);
    await projectWith(bench, { 'many.txt': many, 'few.txt': 'The dam, the dam!' });
    const told = async (limit: number) => {
      const found = await search(bench, 'dam', { lines: limit });
      return found.map(({ lines: shown, count, isCounted }) => [shown.length, count, isCounted]);
    };
    expect(await told(1)).toEqual([
      [1, 2, true],
      [1, 99, false],
    ]);
    expect(await told(1000)).toEqual([
      [2, 2, true],
      [150, 150, true],
    ]);
  });

  it('is found in a long text without going through all of it', async () => {
    const bench = start();
    const dry = 'The land was dry. '.repeat(50_000);
    await projectWith(bench, { 'long.txt': `The dam. ${dry}Another dam.` });
    const [found] = await search(bench, 'dam', { lines: 1 });
    expect(found).toMatchObject({ count: 1, isCounted: false });
    const [whole] = await search(bench, 'dam', { lines: 2 });
    expect(whole).toMatchObject({ count: 2, isCounted: true });
  });

  it('is found by its beginning where few articles of many have it, and where most do', async () => {
    const bench = start();
    const titled = (title: string) => JSON.stringify({ title, text: `${title} and the storm.` });
    const records = Array.from({ length: 300 }, (_, index) => {
      return titled(`${index % 100 === 7 ? 'Zebra' : 'Horse'} ${index}`);
    });
    await makeProject(bench);
    const file = write(bench, 'all.jsonl', records.join('\n'));
    await bench.client.importArticles({ sources: [{ file }] });
    expect(await titles(bench, 'zeb*')).toEqual(['Zebra 207', 'Zebra 107', 'Zebra 7']);
    expect(await titles(bench, 'storm NOT hor*')).toEqual(['Zebra 207', 'Zebra 107', 'Zebra 7']);
    expect(await titles(bench, '"zebra 1*')).toEqual(['Zebra 107']);
    expect((await titles(bench, 'hor*', { limit: 2 })).slice(0, 2)).toEqual([
      'Horse 299',
      'Horse 298',
    ]);
    expect(await titles(bench, 'hor*')).toHaveLength(297);
  });

  it('is found in scripts without spaces, and in those with signs over their letters', async () => {
    const bench = start();
    await projectWith(bench, articles);
    expect(await titles(bench, '物価')).toEqual(['東京の市場']);
    expect(await lines(bench, '京都')).toEqual(['text: 京都']);
    expect(await titles(bench, '都京')).toEqual([]);
    expect(await lines(bench, 'وصلت')).toEqual(['text: وَصَلَت']);
  });

  it('has offsets that are those of its words', async () => {
    const bench = start();
    await projectWith(bench, articles);
    for (const query of ['storm', 'café', '東京', 'سفن']) {
      const found = await search(bench, query, { fields: ['text'] });
      for (const { articleId, lines: shown } of found) {
        const { text } = await bench.client.readArticle({ articleId });
        for (const { span, words } of shown) {
          expect(span === null ? '' : text.content.slice(span.start, span.end)).toBe(words);
        }
      }
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('comes in pages, and follows what is changed, removed and brought back', async () => {
    const bench = start();
    await projectWith(bench, articles);
    const first = await bench.client.search({ query: 'storm', limit: 1 });
    expect(first.articles.map(({ title }) => title)).toEqual(['A T-72 burns']);
    const second = await bench.client.search({ query: 'storm', limit: 1, after: first.next });
    expect(second.articles.map(({ title }) => title)).toEqual(['The flood']);
    const { articleId } = await bench.client.findArticle({ name: 'Le Café' });
    await bench.client.changeArticles({ chosen: { ids: [articleId] }, change: { kind: 'remove' } });
    expect(await titles(bench, 'cafe')).toEqual([]);
    await bench.client.undo({});
    expect(await titles(bench, 'cafe')).toEqual(['Le Café']);
  });

  it('is refused in a sentence where it cannot be meant', async () => {
    const bench = start();
    await projectWith(bench, { 'flood.txt': articles['flood.txt'] });
    expect(await refusal(bench.client.search({ query: 'NOT storm' }))).toEqual({
      code: 'search-not-understood',
      message:
        'This search was not understood: it says only what is not wanted (NOT storm); say before it what is.',
    });
    expect(await titles(bench, 'storm AND')).toEqual(['The flood']);
    expect(await titles(bench, '   ')).toEqual([]);
  });
});
