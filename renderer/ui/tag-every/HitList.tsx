import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { tagEveryTexts as texts } from '../../../shared/texts/tag-every.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { isTickable, type OccurrenceRow, occurrenceRows } from '../../commands/occurrence-rows.ts';
import type { TagEveryPage } from '../../state/tag-every-page.ts';
import { useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { HitRow, hitRowId } from './HitRow.tsx';

/** The height of a row, in pixels. */
const rowHeight = 34;

/** What was found, line by line in its context: arrows move, Space ticks, A ticks all, N none. */
export function HitList({
  ref,
  page,
  onUp,
}: {
  ref: Ref<HTMLDivElement>;
  page: TagEveryPage;
  onUp(): void;
}) {
  const { found, search, ticked } = useSyncExternalStore(page.subscribe, page.get);
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === search.labelId),
  );
  const isOneArticle = search.articleId !== null;
  const rows = useMemo(
    () => (found === null ? [] : occurrenceRows(found, isOneArticle)),
    [found, isOneArticle],
  );
  const [place, setPlace] = useState({ rows, at: 0 });
  // What was found anew begins at its first row.
  const at = place.rows === rows ? place.at : firstTickable(rows);
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => list.current ?? document.createElement('div'));
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  useEffect(() => {
    if (rows.length > 0) lines.scrollToIndex(at <= 1 ? 0 : at);
  }, [at, lines, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    const target = listTarget(event.key, at, rows.length);
    if (event.key === 'ArrowUp' && at <= firstTickable(rows)) onUp();
    else if (target !== null) setPlace({ rows, at: overHeads(rows, at, target) });
    else if (event.key === ' ' && row !== undefined) {
      if (isTickable(row)) page.tick(row.key);
    } else if (event.key === 'a') page.tickAll(rows.filter(isTickable).map(({ key }) => key));
    else if (event.key === 'n') page.tickAll([]);
    else return;
    event.preventDefault();
  };
  const items = lines.getVirtualItems();
  return (
    <div
      ref={list}
      className="tag-list"
      role="listbox"
      tabIndex={0}
      aria-label={texts.found}
      aria-multiselectable="true"
      aria-activedescendant={items.some(({ index }) => index === at) ? hitRowId(at) : undefined}
      style={labelColours(label)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="actors-rows" style={{ height: lines.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <HitRow
              key={key}
              row={row}
              index={index}
              count={rows.length}
              top={start}
              isAt={index === at}
              isTicked={ticked.has(row.key)}
              onLook={() => setPlace({ rows, at: index })}
              onTick={() => page.tick(row.key)}
            />
          );
        })}
      </div>
    </div>
  );
}

function firstTickable(rows: readonly OccurrenceRow[]): number {
  return Math.max(
    rows.findIndex((row) => row.kind !== 'article'),
    0,
  );
}

/** The row a key goes to; the line of an article is passed over. */
function overHeads(rows: readonly OccurrenceRow[], at: number, target: number): number {
  if (rows[target]?.kind !== 'article') return target;
  const on = target >= at ? target + 1 : target - 1;
  return rows[on] === undefined ? firstTickable(rows) : on;
}
