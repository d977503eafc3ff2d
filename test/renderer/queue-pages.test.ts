import { describe, expect, it } from 'vitest';
import { filterChips, isFiltered } from '../../renderer/commands/queue-filter.ts';
import { rowAfterKey, scrollToReveal, scrollToShow } from '../../renderer/commands/queue-keys.ts';
import { applyToQueue } from '../../renderer/state/apply.ts';
import {
  addChosen,
  chosenArticles,
  countChosen,
  nothingChosen,
  toggleChosen,
} from '../../renderer/state/chosen.ts';
import { applyToFacets, queueChange } from '../../renderer/state/queue-changes.ts';
import {
  emptyQueue,
  keptPages,
  pageSize,
  pagesToRead,
  type QueuePages,
  rowAt,
  rowOf,
  withPage,
} from '../../renderer/state/queue-pages.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { statusAfterKey } from '../../shared/model/status-after-key.ts';
import { everyArticle, type Facets, wholeQueue } from '../../shared/queue-contract.ts';
import { anAnnotation, anArticle } from '../support/notation.ts';

const total = 100_000;

/** The article in a row of a queue of 100,000, named after it. */
const summary = (row: number): ArticleSummary => {
  const { title, byline, published, source, status } = anArticle();
  return {
    ...{ id: `a${row}`, title, byline, published, source, status },
    ...{ annotations: 0, byLabel: {}, missing: 0 },
  };
};
const page = (number: number) => ({
  articles: Array.from({ length: pageSize }, (_, index) => summary(number * pageSize + index)),
  total,
});
const withPages = (near: number, ...numbers: number[]): QueuePages =>
  numbers.reduce((queue, number) => withPage(queue, number, page(number)), {
    ...emptyQueue,
    near,
    total,
  });

describe('the pages of the queue', () => {
  it('have the rows that were read, and nothing where none was', () => {
    const queue = withPages(0, 0, 2);
    expect(rowAt(queue, 2 * pageSize + 7)?.id).toBe(`a${2 * pageSize + 7}`);
    expect(rowAt(queue, pageSize)).toBeNull();
    expect(rowOf(queue, `a${2 * pageSize}`)).toBe(2 * pageSize);
    expect(rowOf(queue, 'a99999')).toBeNull();
  });

  it('are read first where the screen is, then ahead of it and behind it', () => {
    const first = 500 * pageSize + 10;
    expect(pagesToRead(withPages(500), { first, last: first + 12 })).toEqual([
      500, 501, 502, 499, 498,
    ]);
    expect(pagesToRead(withPages(500, 500, 501), { first, last: first + 12 })).toEqual([
      502, 499, 498,
    ]);
  });

  it('end where the queue does', () => {
    const last = total - 1;
    const lastPage = total / pageSize - 1;
    expect(pagesToRead(withPages(0), { first: last - 5, last: last + 9 })[0]).toBe(lastPage);
    expect(pagesToRead({ ...emptyQueue, total: 0 }, { first: 0, last: 9 })).toEqual([]);
  });

  it('are no more than are kept, and those nearest to the screen', () => {
    const numbers = Array.from({ length: keptPages + 3 }, (_, index) => index);
    const { pages } = withPages(keptPages + 2, ...numbers);
    expect([...pages.keys()].sort((a, b) => a - b)).toEqual(numbers.slice(3));
  });
});

describe('the queue after edits', () => {
  const article = anArticle({ id: 'a5' });
  const queue = withPages(0, 0);
  const mark: Edit = {
    kind: 'annotation',
    before: null,
    after: anAnnotation({ articleId: 'a5', labelId: 'claim' }),
  };
  const finished: Edit = {
    kind: 'article',
    before: article,
    after: { ...article, status: 'finished' },
  };

  it('has the row of the article changed in place, and every other page as it was', () => {
    const two = withPages(0, 0, 1);
    const next = applyToQueue(two, [mark, finished], defaultSchema);
    expect(rowAt(next, 5)).toMatchObject({ annotations: 1, status: 'finished' });
    expect(next.pages.get(1)).toBe(two.pages.get(1));
    expect(rowAt(two, 5)?.annotations).toBe(0);
  });

  it('is the same value where the article is on none of the pages', () => {
    const elsewhere: Edit = {
      kind: 'annotation',
      before: null,
      after: anAnnotation({ articleId: 'a90000' }),
    };
    expect(applyToQueue(queue, [elsewhere], defaultSchema)).toBe(queue);
  });

  it('has its rows where they were, unless what they are sorted or filtered by was changed', () => {
    const by = (filter: Partial<typeof everyArticle>) => ({
      ...wholeQueue,
      filter: { ...everyArticle, ...filter },
    });
    expect(queueChange(wholeQueue, [mark, finished])).toBe('as they are');
    expect(queueChange({ ...wholeQueue, order: 'status' }, [finished])).toBe('moved');
    expect(queueChange(by({ statuses: ['new'] }), [finished])).toBe('moved');
    expect(queueChange(by({ labelIds: ['actor'] }), [mark])).toBe('moved');
    expect(queueChange(by({ hasMarks: false }), [mark])).toBe('moved');
    expect(queueChange(by({ hasNote: true }), [mark, finished])).toBe('as they are');
    expect(queueChange(wholeQueue, [{ ...finished, after: null }])).toBe('other rows');
  });

  it('counts what is finished without counting everything again', () => {
    const facets: Facets = {
      ...{ total: 3, statuses: { [article.status]: 3 }, labels: [], sources: [] },
      ...{ languages: [], meta: [] },
    };
    expect(applyToFacets(facets, [finished])?.statuses).toEqual({
      [article.status]: 2,
      finished: 1,
    });
    expect(applyToFacets(facets, [mark])).toBe(facets);
  });
});

describe('the keys of the queue', () => {
  it('go by rows and screens, and stop at the ends', () => {
    const at = (row: number, key: string) => rowAfterKey(key, { at: row, total: 100, page: 10 });
    expect(at(5, 'ArrowDown')).toBe(6);
    expect(at(5, 'PageUp')).toBe(0);
    expect(at(95, 'PageDown')).toBe(99);
    expect(at(95, 'Home')).toBe(0);
    expect(at(5, 'End')).toBe(99);
    expect(at(5, 'x')).toBeNull();
    expect(rowAfterKey('End', { at: 0, total: 0, page: 10 })).toBeNull();
  });

  it('scroll no further than is needed to see the row', () => {
    const shown = { height: 80, top: 800, room: 400 };
    expect(scrollToShow(12, shown)).toBe(800);
    expect(scrollToShow(9, shown)).toBe(720);
    expect(scrollToShow(15, shown)).toBe(880);
    expect(scrollToReveal(5000, shown)).toBeGreaterThan(390_000);
  });
});

describe('what is chosen in the queue', () => {
  const queue = { view: wholeQueue, total };

  it('is some articles, or all that are shown', () => {
    const one = toggleChosen(new Set(), 'a1');
    const two = addChosen(one, ['a2', 'a1']);
    expect(countChosen(two, queue)).toBe(2);
    expect(chosenArticles(two, queue)).toEqual({ ids: ['a1', 'a2'] });
    expect(chosenArticles({ kind: 'all' }, queue)).toEqual({ filter: everyArticle });
    expect(countChosen({ kind: 'all' }, queue)).toBe(total);
    expect(chosenArticles(nothingChosen, queue)).toBeNull();
  });
});

describe('what the queue is filtered by', () => {
  it('stands there in words, each with the view without it', () => {
    const view = {
      ...wholeQueue,
      filter: { ...everyArticle, title: 'river', statuses: ['new' as const, 'flagged' as const] },
      order: 'title' as const,
    };
    const chips = filterChips(
      view,
      (id) => id,
      (tag) => tag,
    );
    expect(chips.map(({ says }) => says)).toEqual(['title: river', 'new', 'flagged', 'by title']);
    expect(chips[1]?.without.filter.statuses).toEqual(['flagged']);
    expect(isFiltered(view)).toBe(true);
    expect(isFiltered({ ...wholeQueue, order: 'title' })).toBe(false);
  });
});

describe('the key of a status', () => {
  it('takes back that an article is skipped or flagged, and no other', () => {
    expect(statusAfterKey('skipped', 'new', 0)).toBe('skipped');
    expect(statusAfterKey('skipped', 'skipped', 0)).toBe('new');
    expect(statusAfterKey('flagged', 'flagged', 2)).toBe('in progress');
    expect(statusAfterKey('finished', 'finished', 2)).toBe('finished');
  });
});
