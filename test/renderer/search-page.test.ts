import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { searchRows } from '../../renderer/commands/search-rows.ts';
import { createSearchPage } from '../../renderer/state/search-page.ts';
import type { CallOptions } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { articleFilterSchema, everyArticle } from '../../shared/queue-contract.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../../shared/search-contract.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const flagged = articleFilterSchema.parse({ statuses: ['flagged'] });

/** Storage as far as a page of search sees it: each call waits until the test answers it. */
function desk() {
  const calls: {
    request: SearchRequest;
    options: CallOptions;
    answer(answer: Partial<SearchAnswer>): Promise<void>;
    refuse(): Promise<void>;
  }[] = [];
  const page = createSearchPage({
    search: (request, options) =>
      new Promise((resolve, reject) => {
        calls.push({
          request,
          options,
          answer: async (answer) => {
            resolve({ articles: [], next: null, ...answer });
            await vi.advanceTimersByTimeAsync(0);
          },
          refuse: async () => {
            reject(failure('unexpected', { detail: 'a bracket is open' }));
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    filter: () => flagged,
    everyArticle,
  });
  const last = () => {
    const call = calls.at(-1);
    if (call === undefined) throw new Error('nothing was asked');
    return call;
  };
  const type = async (query: string) => {
    page.setQuery(query);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { page, calls, last, type };
}

function found(articleId: string, shown = 1, count = shown): FoundArticle {
  const lines = Array.from({ length: shown }, (_, number) => ({
    ...{ field: 'text' as const, span: { start: number, end: number + 1 }, annotationId: null },
    ...{ before: '', words: `${articleId}${number}`, after: '' },
  }));
  return {
    ...{ articleId, place: `at ${articleId}`, title: articleId },
    ...{ source: '', published: '', status: 'new', lines, count, isCounted: true },
  };
}
/** As many articles as a page has. */
const page = (name: string) => Array.from({ length: 20 }, (_, number) => found(`${name}${number}`));

const listed = ({ page }: ReturnType<typeof desk>) =>
  page.get().found?.articles.map(({ articleId, lines }) => `${articleId} ${lines.length}`);

describe('searching as it is typed', () => {
  it('asks at once, and while an answer is waited for only for what was typed last', async () => {
    const { page, calls, last } = desk();
    for (const query of ['f', 'fl', 'flo', 'flood']) page.setQuery(query);
    expect(calls.map(({ request }) => request.query)).toEqual(['f']);
    await last().answer({ articles: [found('a')] });
    expect(calls.map(({ request }) => request.query)).toEqual(['f', 'flood']);
    expect(page.get().found).toBeNull();
    await last().answer({ articles: [found('b')] });
    expect(page.get().found?.query).toBe('flood');
  });

  it('asks for nothing where nothing is typed', async () => {
    const { page, calls, last, type } = desk();
    await type('f');
    await type('   ');
    await last().answer({ articles: [found('a')] });
    expect(calls).toHaveLength(1);
    expect(page.get()).toMatchObject({ found: null, isLooking: false });
    await type('flood');
    expect(calls).toHaveLength(2);
  });

  it('calls off what is asked for no more, and takes the answer to the last alone', async () => {
    const it = desk();
    await it.type('flo');
    const first = it.last();
    void it.page.ask('flood');
    expect(first.options.signal?.aborted).toBe(true);
    await it.last().answer({ articles: [found('b')] });
    await first.answer({ articles: [found('a')] });
    expect(listed(it)).toEqual(['b 1']);
  });

  it('tells what is wrong with a query, and keeps what was found in sight of it', async () => {
    const it = desk();
    await it.type('flood');
    await it.last().answer({ articles: [found('a')] });
    await it.type('flood (');
    await it.last().refuse();
    expect(it.page.get().problem).toContain('a bracket is open');
    expect(listed(it)).toEqual(['a 1']);
    await it.type('flood');
    await it.last().answer({ articles: [found('a')] });
    expect(it.page.get().problem).toBe('');
  });

  it('looks through the fields that are wanted, of which one at least is', async () => {
    const { page, last, type } = desk();
    await type('flood');
    expect(last().request.fields).toEqual([]);
    page.toggleField('notes');
    expect(last().request.fields).toEqual(['text', 'title', 'quotes']);
    for (const field of ['text', 'title', 'quotes'] as const) page.toggleField(field);
    expect(last().request.fields).toEqual(['quotes']);
  });

  it('is held to what the queue shows, until every article is wanted', async () => {
    const { page, last, type } = desk();
    await type('flood');
    expect(last().request.filter).toEqual(flagged);
    page.setFiltered(false);
    expect(last().request.filter).toEqual(everyArticle);
  });
});

describe('a search that takes long', () => {
  it('asks for what is seen at once before the rest of a page', async () => {
    const it = desk();
    await it.type('flood');
    expect(it.last().request.limit).toBe(8);
    await it.last().answer({ articles: page('a').slice(0, 8), next: '50' });
    expect(listed(it)).toHaveLength(8);
    expect(it.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(it.last().request).toMatchObject({ after: '50', limit: 20 });
    expect(it.page.get().isLooking).toBe(false);
  });

  it('is asked on by itself until there is a page, and shows what it found meanwhile', async () => {
    const it = desk();
    await it.type('rare');
    await it.last().answer({ articles: [found('a')], next: '900' });
    expect(listed(it)).toEqual(['a 1']);
    expect(it.last().request).toMatchObject({ query: 'rare', after: '900' });
    await it.last().answer({ articles: [], next: '500' });
    expect(it.page.get().isLooking).toBe(true);
    await it.last().answer({ articles: [found('b')], next: null });
    expect(listed(it)).toEqual(['a 1', 'b 1']);
    expect(it.page.get().isLooking).toBe(false);
    expect(it.calls).toHaveLength(3);
  });

  it('leaves what was found before as it is until there is an answer', async () => {
    const it = desk();
    await it.type('rare');
    expect(it.page.get().isLooking).toBe(true);
    await it.last().answer({ articles: [], next: null });
    await it.type('rarer');
    expect(it.page.get()).toMatchObject({ isLooking: false, found: { query: 'rare' } });
    await it.last().answer({ articles: [], next: '900' });
    expect(it.page.get()).toMatchObject({ isLooking: true, found: { query: 'rarer' } });
  });

  it('stands at the first line as soon as there is one', async () => {
    const it = desk();
    await it.type('rare');
    await it.last().answer({ articles: [], next: '900' });
    expect(it.page.get().at).toBeNull();
    await it.last().answer({ articles: [found('a')], next: null });
    expect(it.page.get().at).toBe('a 0');
  });

  it('is called off by another, and goes no further once nobody waits for it', async () => {
    const it = desk();
    await it.type('rare');
    await it.last().answer({ next: '900' });
    const going = it.last();
    await it.type('other');
    expect(going.options.signal?.aborted).toBe(true);
    await it.last().answer({ next: '900' });
    await going.answer({ articles: [found('a')], next: '500' });
    it.page.rest();
    await it.last().answer({ articles: [found('o')], next: '500' });
    expect(it.calls).toHaveLength(4);
    expect(listed(it)).toEqual(['o 1']);
    expect(it.page.get().isLooking).toBe(false);
  });

  it('tells what goes wrong on the way, and keeps what was found', async () => {
    const it = desk();
    await it.type('rare');
    await it.last().answer({ articles: [found('a')], next: '900' });
    await it.last().refuse();
    expect(it.page.get()).toMatchObject({ isLooking: false });
    expect(it.page.get().problem).toContain('a bracket is open');
    expect(listed(it)).toEqual(['a 1']);
  });
});

describe('reading on in what was found', () => {
  it('asks for the next page once, puts it behind, and keeps the place', async () => {
    const it = desk();
    await it.type('flood');
    await it.last().answer({ articles: page('a'), next: '2' });
    expect(it.calls).toHaveLength(1);
    it.page.lookAt('a1 0');
    it.page.needMore();
    it.page.needMore();
    expect(it.calls).toHaveLength(2);
    expect(it.last().request).toMatchObject({ query: 'flood', after: '2' });
    await it.last().answer({ articles: [found('b')] });
    expect(listed(it)?.at(-1)).toBe('b 1');
    expect(it.page.get().at).toBe('a1 0');
    it.page.needMore();
    expect(it.calls).toHaveLength(2);
  });

  it('leaves a page that comes when something else is looked for', async () => {
    const it = desk();
    await it.type('flood');
    await it.last().answer({ articles: page('a'), next: '1' });
    it.page.needMore();
    const late = it.last();
    await it.type('storm');
    await it.last().answer({ articles: [found('s')] });
    await late.answer({ articles: [found('b')] });
    expect(listed(it)).toEqual(['s 1']);
  });

  it('unfolds an article by its place, and offers no more of it than there is', async () => {
    const it = desk();
    await it.type('flood');
    await it.last().answer({ articles: [found('b'), { ...found('c', 5, 5), isCounted: false }] });
    void it.page.unfold('c');
    void it.page.unfold('c');
    expect(it.calls).toHaveLength(2);
    expect(it.last().request).toMatchObject({ after: 'at c', limit: 1, lines: 1000 });
    await it.last().answer({ articles: [{ ...found('c', 8, 9), isCounted: false }] });
    expect(listed(it)).toEqual(['b 1', 'c 8']);
    const rows = searchRows(it.page.get().found?.articles ?? []);
    expect(rows.some(({ kind }) => kind === 'more')).toBe(false);
  });

  it('begins at the first line of other words, and stays where it is for the same', async () => {
    const it = desk();
    await it.type('flood');
    await it.last().answer({ articles: [found('a', 3)] });
    it.page.lookAt('a 2');
    void it.page.look();
    await it.last().answer({ articles: [found('z'), found('a', 3)] });
    expect(it.page.get().at).toBe('a 2');
    await it.type('dam');
    await it.last().answer({ articles: [found('a', 3)] });
    expect(it.page.get().at).toBe('a 0');
  });

  it('remembers what was searched for and gone to, the last first', async () => {
    const it = desk();
    for (const query of ['flood', 'dam', 'flood']) {
      await it.type(query);
      await it.last().answer({ articles: [found('a')] });
      it.page.markOpened('a 0');
    }
    expect(it.page.get().recent).toEqual(['flood', 'dam']);
    expect(it.page.get().opened.has('a 0')).toBe(true);
    it.page.reset();
    expect(it.page.get()).toMatchObject({ query: '', found: null, recent: ['flood', 'dam'] });
  });
});
