import { compareIds } from '../model/annotation.ts';
import type { ExchangeRecord } from './codec.ts';

/** Spans in reading order, as in every record: by start, then the longest first, then by id. */
export function inReadingOrder(spans: readonly ExchangeRecord['spans'][number][]) {
  return [...spans].sort(
    (one, other) => one.start - other.start || other.end - one.end || compareIds(one.id, other.id),
  );
}
