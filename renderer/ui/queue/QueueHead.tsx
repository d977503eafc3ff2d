import { nameIn } from '../../../shared/model/label-schema.ts';
import { languageName } from '../../../shared/texts/languages.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { filterChips } from '../../commands/queue-filter.ts';
import { useBench, useSession } from '../context.ts';
import { useKeyOf } from '../use-keymap.ts';
import { useCounted } from './use-counted.ts';

const texts = queueTexts.filter;

/** How many articles the queue shows, the way to its filter, and what it is filtered by. */
export function QueueHead() {
  const { run } = useBench();
  const keyOf = useKeyOf();
  const { total, isPart } = useCounted();
  const all = useSession((session) => session.facets?.total ?? null);
  const isOpen = useSession((session) => session.isFilterOpen);
  return (
    <div className="queue-head">
      <h2>{windowTexts.queue.title}</h2>
      <span className="queue-shows">{queueTexts.shows(total, isPart ? all : total)}</span>
      <button
        type="button"
        className="quiet queue-filter-button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        title={texts.buttonHint(keyOf('view.filter'))}
        onClick={() => run('view.filter')}
      >
        <FilterIcon />
        {texts.button}
      </button>
      <FilterChips />
    </div>
  );
}

function FilterChips() {
  const { actions } = useBench();
  const view = useSession((session) => session.queueView);
  const schema = useSession((session) => session.project?.schema);
  const nameOf = (id: string) => (schema === undefined ? id : nameIn(schema, id));
  const chips = filterChips(view, nameOf, languageName);
  if (chips.length === 0) return null;
  return (
    <ul className="queue-chips" aria-label={texts.chips}>
      {chips.map(({ id, says, without }) => (
        <li key={id}>
          <button
            type="button"
            className="queue-chip"
            aria-label={texts.remove(says)}
            title={texts.remove(says)}
            onClick={() => void actions.queue.setView(without)}
          >
            <span dir="auto">{says}</span>
            <span className="queue-chip-cross" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FilterIcon() {
  return (
    <svg className="queue-filter-icon" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M1.5 3.5h11M3.5 7h7M5.5 10.5h3" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
