import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarksPage } from '../../renderer/state/marks-page.ts';
import type { ListedMark, MarksAnswer, MarksRequest } from '../../shared/search-contract.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mark = (id: string): ListedMark => ({
  ...{ annotationId: id, articleId: 'a', title: 'A', labelId: 'claim', actor: '' },
  ...{ before: '', quote: id, after: '' },
});

/** Storage with these marks, which a test may change; what was asked of it is kept. */
function desk(marks: ListedMark[]) {
  const requests: MarksRequest[] = [];
  const page = createMarksPage({
    listMarks: async (request): Promise<MarksAnswer> => {
      requests.push(request);
      const { start, limit } = request;
      const some = marks.slice(start, start + limit).map((each) => ({ ...each }));
      return { marks: some, total: marks.length, byLabel: { claim: marks.length } };
    },
    complete: async (name) => [{ name, mentions: 1, articles: 1, claims: 0, kinds: [] }],
  });
  return { page, requests };
}
const many = (number: number) => Array.from({ length: number }, (_, index) => mark(`m${index}`));

describe('the marks of a label throughout the project', () => {
  it('are read page by page as they come into sight, each once', async () => {
    const { page, requests } = desk(many(350));
    await page.show({ labelId: 'claim' });
    expect(page.get().found).toMatchObject({ total: 350, byLabel: { claim: 350 } });
    page.need(90, 120);
    page.need(95, 130);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests.map(({ start }) => start)).toEqual([0, 100]);
    expect(page.get().found?.rows.get(130)?.quote).toBe('m130');
    expect(page.get().found?.rows.has(250)).toBe(false);
  });

  it('begin at the top when others are wanted, and none of the ones before is left', async () => {
    const { page, requests } = desk(many(250));
    await page.show({ labelId: 'claim' });
    page.need(100, 120);
    await vi.advanceTimersByTimeAsync(0);
    page.lookAt(110);
    page.type({ actor: ' Vaal ' });
    await vi.advanceTimersByTimeAsync(90);
    expect(requests.at(-1)).toMatchObject({ labelId: 'claim', actor: 'Vaal', start: 0 });
    expect(page.get().at).toBe(0);
    expect(page.get().found?.rows.has(110)).toBe(false);
  });

  it('are read again when some have changed, and rows that say the same stay the same', async () => {
    const marks = many(3);
    const { page } = desk(marks);
    await page.show({ labelId: 'claim' });
    page.need(0, 2);
    const before = page.get().found?.rows;
    marks[1] = { ...mark('m1'), actor: 'Vaal' };
    page.lookAgain();
    page.lookAgain();
    await vi.advanceTimersByTimeAsync(500);
    const after = page.get().found?.rows;
    expect(after?.get(0)).toBe(before?.get(0));
    expect(after?.get(1)?.actor).toBe('Vaal');
    expect(after?.get(2)).toBe(before?.get(2));
  });

  it('keep the place within what is left when some are removed', async () => {
    const marks = many(3);
    const { page } = desk(marks);
    await page.show({ labelId: 'claim' });
    page.lookAt(2);
    marks.length = 1;
    page.lookAgain();
    await vi.advanceTimersByTimeAsync(500);
    expect(page.get()).toMatchObject({ at: 0, found: { total: 1 } });
  });

  it('are those of an actor whose name is completed as it is typed', async () => {
    const { page } = desk(many(1));
    page.type({ actor: 'Va' });
    await page.completeName('Va');
    expect(page.get().names.map(({ name }) => name)).toEqual(['Va']);
    await page.completeName('V');
    expect(page.get().names.map(({ name }) => name)).toEqual(['Va']);
  });
});
