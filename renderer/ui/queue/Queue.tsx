import { useRef } from 'react';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { countOfStatus } from '../../commands/queue-filter.ts';
import { countChosen } from '../../state/chosen.ts';
import { useSession } from '../context.ts';
import { QueueDivider } from '../QueueDivider.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { QueueHead } from './QueueHead.tsx';
import { QueueList } from './QueueList.tsx';

/** The articles that a view of the project shows, what they are filtered by, and how many are done. */
export function Queue() {
  const hasChosen = useSession(({ chosen, queue }) => countChosen(chosen, queue) > 0);
  const isFilterOpen = useSession((session) => session.isFilterOpen);
  const list = useRef<HTMLDivElement>(null);
  return (
    <nav className="queue" aria-label={windowTexts.regions.queue} data-region="queue">
      <QueueHead />
      <QueueList list={list} />
      {hasChosen ? <ChosenBar list={list} /> : <QueueFoot />}
      {isFilterOpen && <FilterPanel list={list} />}
      <QueueDivider />
    </nav>
  );
}

/** How much of the project is finished, whatever the view shows of it. */
function QueueFoot() {
  const facets = useSession((session) => session.facets);
  const all = facets?.total ?? 0;
  const finished = countOfStatus(facets?.statuses, 'finished');
  const says = queueTexts.progress(finished, all);
  if (facets !== null && all === 0) return null;
  return (
    // Its room is kept while everything is being counted.
    <div className={facets === null ? 'queue-foot queue-foot-waiting' : 'queue-foot'}>
      <span>{says}</span>
      <progress max={Math.max(all, 1)} value={finished} aria-label={says} />
    </div>
  );
}
