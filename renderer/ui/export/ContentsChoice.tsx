import { useState } from 'react';
import type { Contents } from '../../../shared/export-contract.ts';
import { statuses } from '../../../shared/model/article.ts';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { countOfStatus, toggled } from '../../commands/queue-filter.ts';
import type { ExportPage, ExportState } from '../../state/export-page.ts';
import { useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { DayFields } from '../queue/DayFields.tsx';
import { FilterGroup } from '../queue/FilterGroup.tsx';
import { FilterToggle } from '../queue/FilterToggle.tsx';
import { PickValues } from '../queue/PickValues.tsx';
import { StatusMark } from '../StatusMark.tsx';

/** What of the project goes in, folded away: all of it, until something is chosen. */
export function ContentsChoice({ page, state }: { page: ExportPage; state: ExportState }) {
  const { contents } = state.request;
  const chosen = chosenParts(contents);
  // What was unfolded is looked for, and not before.
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="export-contents"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) void page.findSplits();
      }}
    >
      <summary>
        {texts.contents}{' '}
        <span className="export-chosen">
          {chosen.length === 0 ? texts.everything : texts.some(chosen)}
        </span>
      </summary>
      {isOpen && <ContentsFields page={page} state={state} hasChosen={chosen.length > 0} />}
    </details>
  );
}

function ContentsFields({
  page,
  state: { request, splits },
  hasChosen,
}: {
  page: ExportPage;
  state: ExportState;
  hasChosen: boolean;
}) {
  const labels = useSession((session) => session.project?.schema.labels) ?? [];
  const facets = useSession((session) => session.facets);
  const { contents } = request;
  const { filter } = contents;
  const isSplit = splits?.some(({ name }) => name !== '') ?? false;
  return (
    <div className="export-fields">
      <p className="export-hint">{texts.contentsHint}</p>
      <FilterGroup title={texts.labels}>
        {labels.map((label) => (
          <FilterToggle
            key={label.id}
            isOn={contents.labelIds.includes(label.id)}
            articles={facets?.labels.find(({ id }) => id === label.id)?.articles ?? 0}
            onToggle={() => page.setContents({ labelIds: toggled(contents.labelIds, label.id) })}
          >
            <span className="label-text" style={labelColours(label)} dir="auto">
              {label.name}
            </span>
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterGroup title={texts.statuses}>
        {statuses.map((status) => (
          <FilterToggle
            key={status}
            isOn={filter.statuses.includes(status)}
            articles={countOfStatus(facets?.statuses, status)}
            onToggle={() => page.setFilter({ statuses: toggled(filter.statuses, status) })}
          >
            <StatusMark status={status} />
            {windowTexts.statuses[status]}
          </FilterToggle>
        ))}
      </FilterGroup>
      <FilterGroup title={texts.splits}>
        {!isSplit && (
          <p className="filter-none">{splits === null ? texts.countingSplits : texts.noSplits}</p>
        )}
        {isSplit &&
          splits?.map(({ name, articles }) => (
            <FilterToggle
              key={name}
              isOn={contents.splits.includes(name)}
              articles={articles}
              onToggle={() => page.setContents({ splits: toggled(contents.splits, name) })}
            >
              <span className="filter-value" dir="auto">
                {name === '' ? texts.noSplit : name}
              </span>
            </FilterToggle>
          ))}
      </FilterGroup>
      <PickValues
        what="sources"
        options={facets?.sources ?? []}
        chosen={filter.sources}
        nameOf={(source) => source}
        onChange={(sources) => page.setFilter({ sources })}
      />
      <DayFields from={filter.from} to={filter.to} onChange={page.setFilter} />
      {hasChosen && (
        <button type="button" className="button export-all" onClick={page.letAllIn}>
          {texts.all}
        </button>
      )}
    </div>
  );
}

function chosenParts({ labelIds, splits, filter }: Contents): string[] {
  const { labels, statuses: status, splits: split, sources, days } = texts.part;
  return [
    ...(labelIds.length > 0 ? [labels(labelIds.length)] : []),
    ...(filter.statuses.length > 0 ? [status(filter.statuses.length)] : []),
    ...(splits.length > 0 ? [split(splits.length)] : []),
    ...(filter.sources.length > 0 ? [sources(filter.sources.length)] : []),
    ...(filter.from !== '' || filter.to !== '' ? [days] : []),
  ];
}
