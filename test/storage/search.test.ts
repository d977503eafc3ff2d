import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { type Bench, projectWith, refusal, transports } from '../support/service.ts';

const articles = {
  'flood.txt': 'The flood\n\nA [storm broke the old dam|claim] at night. The storm passed.',
  'cafe.txt': 'Le Café\n\nLe café rouvre; les cafetiers s’en réjouissent.',
  'tokyo.txt': '東京の市場\n\n東京の物価は昨年より上がった。京都では下がった。',
  'port.txt': 'ميناء نوردهافن\n\nوَصَلَت تسع سفن إلى الميناء بعد العاصفة.',
  'tank.txt': 'A T-72 burns\n\nPrices rose 4.1% while the storm held; don’t wait.',
};

async function titles(bench: Bench, query: string, more: Partial<Input<'search'>> = {}) {
  const { articles: found } = await bench.client.search({ query, ...more });
  return found.map(({ title }) => title);
}

async function lines(bench: Bench, query: string, more: Partial<Input<'search'>> = {}) {
  const { articles: found } = await bench.client.search({ query, ...more });
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
    expect(await lines(bench, 'caf*')).toEqual([
      'title: Café',
      'text: Café',
      'text: café',
      'text: cafetiers',
    ]);
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
      const { articles: found } = await bench.client.search({ query, fields: ['text'] });
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
