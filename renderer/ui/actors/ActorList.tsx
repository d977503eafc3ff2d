import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { ActorRow, actorRowId } from './ActorRow.tsx';
import { useActorsPage, usePageState } from './use-page.ts';

/** The height of a row, in pixels. */
const rowHeight = 46;

/** The names, or the words without one: arrows go through them, Space ticks, letters search. */
export function ActorList({
  ref,
  isWritable,
  onOpen,
  onType,
}: {
  ref: Ref<HTMLDivElement>;
  isWritable: boolean;
  onOpen(): void;
  onType(): void;
}) {
  const page = useActorsPage();
  const view = usePageState((state) => state.view);
  const lists = usePageState((state) => (state.view === 'named' ? state.named : state.unnamed));
  const at = usePageState((state) => state.at);
  const ticked = usePageState((state) => state.ticked);
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => list.current ?? document.createElement('div'));
  const keys = page.keys();
  const index = at === null ? -1 : keys.indexOf(at);
  const rows = useVirtualizer({
    count: keys.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (row) => keys[row] ?? row,
    overscan: 8,
    // The row that is looked at is there wherever the list is scrolled to, since the list names it.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (index === -1 || indexes.includes(index)) return indexes;
      return [...indexes, index].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (index !== -1) rows.scrollToIndex(index);
  }, [index, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    const target = listTarget(event.key, index, keys.length);
    if (event.key === 'F2' && isWritable && at !== null) {
      if (view === 'named') page.begin({ kind: 'rename', name: at, to: at });
      else page.beginTicked();
      onOpen();
    } else if (!isPlain) return;
    else if (event.key === 'ArrowUp' && index <= 0) onType();
    else if (target !== null) page.look(keys[target] ?? null);
    else if (event.key === ' ' && at !== null && isWritable) page.tick(at);
    else if (event.key === 'Enter' || event.key === 'ArrowRight') {
      if (event.key === 'Enter' && isWritable) page.beginTicked();
      onOpen();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // The letter goes where the focus is now.
      onType();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const found = lists?.found ?? 0;
  return (
    <>
      <div
        ref={list}
        className="actors-list"
        role="listbox"
        tabIndex={0}
        aria-label={texts.list[view]}
        aria-multiselectable="true"
        aria-activedescendant={index === -1 ? undefined : actorRowId(index)}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="actors-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => (
            <ActorRow
              key={row.key}
              index={row.index}
              count={keys.length}
              top={row.start}
              isAt={row.index === index}
              isTicked={ticked.has(keys[row.index] ?? '')}
            />
          ))}
        </div>
      </div>
      {lists !== null && found === 0 && <NoRows />}
      {isWritable && <Ticked />}
      {found > keys.length && <p className="actors-more">{texts.more(found - keys.length)}</p>}
    </>
  );
}

/** What is ticked, and what can be done to all of it. */
function Ticked() {
  const page = useActorsPage();
  const view = usePageState((state) => state.view);
  const ticked = usePageState((state) => state.ticked.size);
  if (ticked === 0) return null;
  const action = view === 'named' ? texts.actions.merge : texts.actions.name;
  return (
    <div className="actors-ticked">
      <span className="actors-ticked-count">{texts.ticked(ticked)}</span>
      <button type="button" className="button" onClick={page.untickAll}>
        {texts.untick}
      </button>
      <button
        type="button"
        className="button"
        disabled={view === 'named' && ticked < 2}
        onClick={page.beginTicked}
      >
        {action} <kbd>Enter</kbd>
      </button>
    </div>
  );
}

function NoRows() {
  const view = usePageState((state) => state.view);
  const query = usePageState((state) => state.query);
  if (query !== '') return <p className="actors-none">{texts.none.found}</p>;
  if (view === 'unnamed') return <p className="actors-none">{texts.none.unnamed}</p>;
  return (
    <div className="actors-none">
      <p className="empty-title">{texts.none.named}</p>
      <p>{texts.none.namedHint}</p>
    </div>
  );
}
