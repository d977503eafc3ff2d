import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { statuses } from '../../../shared/model/article.ts';
import { languageName } from '../../../shared/texts/languages.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { countOfStatus, isFiltered, toggled } from '../../commands/queue-filter.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { StatusMark } from '../StatusMark.tsx';
import { DayFields } from './DayFields.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import { FilterToggle } from './FilterToggle.tsx';
import { MetaFields } from './MetaFields.tsx';
import { OrderFields } from './OrderFields.tsx';
import { PickValues } from './PickValues.tsx';
import { useCounted } from './use-counted.ts';

const texts = queueTexts.filter;

/** What the queue shows and in which order, beside the queue: each change is seen at once. */
export function FilterPanel({ list }: { list: RefObject<HTMLDivElement | null> }) {
  const { actions } = useBench();
  const view = useSession((session) => session.queueView);
  const facets = useSession((session) => session.facets);
  const labels = useSession((session) => session.project?.schema.labels ?? []);
  const { total } = useCounted();
  const panel = useRef<HTMLElement>(null);
  const { filter } = view;
  const { setFilter } = actions.queue;

  useLayoutEffect(() => {
    const element = panel.current;
    const rows = list.current;
    element?.querySelector('input')?.focus();
    return () => {
      // Whoever closes it goes on in the list that it was about.
      if (element?.contains(document.activeElement) === true) rows?.focus();
    };
  }, [list]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    actions.queue.closeFilter();
  };

  return (
    <section
      ref={panel}
      className="filter-panel"
      role="dialog"
      aria-label={texts.title}
      onKeyDown={onKeyDown}
    >
      <div className="filter-head">
        <h3>{texts.title}</h3>
        <span role="status">{queueTexts.shows(total, facets?.total ?? null)}</span>
      </div>
      <label className="filter-words">
        <span>{texts.words}</span>
        <input
          type="text"
          dir="auto"
          value={filter.title}
          maxLength={200}
          onChange={(event) => void setFilter({ title: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) list.current?.focus();
          }}
        />
      </label>
      <FilterGroup title={texts.status}>
        {statuses.map((status) => (
          <FilterToggle
            key={status}
            isOn={filter.statuses.includes(status)}
            articles={countOfStatus(facets?.statuses, status)}
            onToggle={() => void setFilter({ statuses: toggled(filter.statuses, status) })}
          >
            <StatusMark status={status} />
            {windowTexts.statuses[status]}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterGroup title={texts.labels}>
        {labels.length === 0 && <p className="filter-none">{texts.noLabels}</p>}
        {labels.map((label) => (
          <FilterToggle
            key={label.id}
            isOn={filter.labelIds.includes(label.id)}
            articles={facets?.labels.find(({ id }) => id === label.id)?.articles ?? 0}
            onToggle={() => void setFilter({ labelIds: toggled(filter.labelIds, label.id) })}
          >
            <span className="label-text" style={labelColours(label)} dir="auto">
              {label.name}
            </span>
          </FilterToggle>
        ))}
      </FilterGroup>
      <PickValues
        what="sources"
        options={facets?.sources ?? []}
        chosen={filter.sources}
        nameOf={(source) => source}
        onChange={(sources) => void setFilter({ sources })}
      />
      <PickValues
        what="languages"
        options={facets?.languages ?? []}
        chosen={filter.languages}
        nameOf={languageName}
        onChange={(languages) => void setFilter({ languages })}
      />
      <DayFields from={filter.from} to={filter.to} onChange={(days) => void setFilter(days)} />
      <MetaFields
        facets={facets?.meta ?? []}
        chosen={filter.meta}
        onChange={(meta) => void setFilter({ meta })}
      />
      <OrderFields view={view} onChange={(next) => void actions.queue.setView(next)} />
      <div className="filter-foot">
        <button
          type="button"
          className="button"
          disabled={!isFiltered(view)}
          onClick={() => void actions.queue.showAll()}
        >
          {texts.showAll}
        </button>
        <button type="button" className="button" onClick={actions.queue.closeFilter}>
          {texts.close}
        </button>
      </div>
    </section>
  );
}
