import { useState } from 'react';
import { isFiltered } from '../../commands/queue-filter.ts';
import { useSession } from '../context.ts';

/**
 * How many articles the queue shows, and whether that is a part of them; while they are being
 * counted, what was so before.
 */
export function useCounted(): { total: number; isPart: boolean } {
  const total = useSession(({ queue }) => (queue.isCounted ? queue.total : null));
  const isPart = useSession(({ queue }) => (queue.isCounted ? isFiltered(queue.view) : null));
  const [last, setLast] = useState({ total: 0, isPart: false });
  if (total === null || isPart === null) return last;
  if (total !== last.total || isPart !== last.isPart) setLast({ total, isPart });
  return { total, isPart };
}
