import type { Status } from './article.ts';

/**
 * What an article's status is after the key of one. The keys that skip and flag take back what
 * they gave: the article is then in progress where it has marks, and else new.
 */
export function statusAfterKey(wanted: Status, now: Status, marks: number): Status {
  const isTakenBack = wanted === now && (wanted === 'skipped' || wanted === 'flagged');
  if (!isTakenBack) return wanted;
  return marks > 0 ? 'in progress' : 'new';
}
