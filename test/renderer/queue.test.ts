import { describe, expect, it } from 'vitest';
import { nextUnfinished } from '../../renderer/commands/queue.ts';
import type { ArticleSummary, Status } from '../../shared/model/article.ts';
import { anArticle } from '../support/notation.ts';

/** A queue of articles named after their place in it, from 0. */
const queueOf = (...statuses: Status[]): ArticleSummary[] =>
  statuses.map((status, index) => {
    const { title, byline, published, source } = anArticle();
    return {
      ...{ id: String(index), title, byline, published, source, status },
      annotations: 0,
      byLabel: {},
      missing: 0,
    };
  });

describe('the next unfinished article', () => {
  const queue = queueOf('new', 'finished', 'in progress', 'skipped', 'flagged');

  it('passes over those that are finished or skipped', () => {
    expect(nextUnfinished(queue, '0', 1)?.id).toBe('2');
    expect(nextUnfinished(queue, '2', 1)?.id).toBe('4');
    expect(nextUnfinished(queue, '2', -1)?.id).toBe('0');
  });

  it('goes round at the ends', () => {
    expect(nextUnfinished(queue, '4', 1)?.id).toBe('0');
    expect(nextUnfinished(queue, '0', -1)?.id).toBe('4');
  });

  it('is none where no other waits', () => {
    expect(nextUnfinished(queueOf('finished', 'new', 'skipped'), '1', 1)).toBeNull();
    expect(nextUnfinished([], null, 1)).toBeNull();
  });
});
