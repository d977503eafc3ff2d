import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { useBench } from '../context.ts';
import { ClaimRow, MentionRow, mentionRowId } from './MentionRow.tsx';
import { useActorsPage, usePageState } from './use-page.ts';

/** Roughly the height of a row, in pixels, until it is measured. */
const rowHeight = 52;

/** The mentions of an actor, or its claims, however many: read as they come into sight. */
export function MentionList({ isWritable, onLeave }: { isWritable: boolean; onLeave(): void }) {
  const { actions } = useBench();
  const page = useActorsPage();
  const kind = usePageState((state) => state.list);
  const reading = usePageState((state) => state.reading);
  const ticked = usePageState((state) => state.tickedMentions);
  const who = usePageState((state) => state.at);
  const [place, setPlace] = useState({ who, kind, at: 0 });
  // With another actor, or another list, it begins at its first row again.
  const at = place.who === who && place.kind === kind ? place.at : 0;
  const list = useRef<HTMLDivElement>(null);
  const total = (kind === 'mentions' ? reading?.total : reading?.claims) ?? 0;
  const rowsRead = kind === 'mentions' ? reading?.mentionRows : reading?.claimRows;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (total > 0) page.need(kind, first, last);
  }, [page, kind, first, last, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another actor begins at the top.
  useEffect(() => {
    rows.scrollToIndex(at);
  }, [at, who, kind, rows]);

  const row = rowsRead?.get(at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { view, task } = page.get();
    const target = listTarget(event.key, at, total);
    if (target !== null) setPlace({ who, kind, at: target });
    else if (event.key === 'Enter' && row !== undefined) void actions.actors.goTo(row);
    else if (event.key === 'Escape' || event.key === 'ArrowLeft') onLeave();
    else if (event.key === 'c' && view === 'named') {
      page.setList(kind === 'claims' ? 'mentions' : 'claims');
    } else if (event.key === 'F2' && isWritable && view === 'named' && who !== null) {
      page.begin({ kind: 'rename', name: who, to: who });
    } else if (!isWritable || kind === 'claims' || row === undefined) return;
    else if (event.key === ' ' && view === 'named') page.tickMention(row.annotationId);
    else if (event.key === 's' && view === 'named' && task === null && who !== null) {
      const annotationIds = ticked.size > 0 ? [...ticked] : [row.annotationId];
      page.begin({ kind: 'split', name: who, annotationIds, to: '' });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (kind === 'claims' && total === 0) return <p className="empty">{texts.noClaims}</p>;
  return (
    <div
      ref={list}
      className="actor-mentions"
      role="listbox"
      tabIndex={0}
      aria-label={texts.lists[kind]}
      aria-multiselectable={kind === 'mentions'}
      aria-activedescendant={items.some(({ index }) => index === at) ? mentionRowId(at) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="actors-rows" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const shared = {
            ref: rows.measureElement,
            index: item.index,
            total,
            top: item.start,
            isAt: item.index === at,
            isNewArticle:
              rowsRead?.get(item.index - 1)?.articleId !== rowsRead?.get(item.index)?.articleId,
            onLook: () => setPlace({ who, kind, at: item.index }),
          };
          if (kind === 'claims') {
            return (
              <ClaimRow key={item.key} {...shared} claim={reading?.claimRows.get(item.index)} />
            );
          }
          const mention = reading?.mentionRows.get(item.index);
          return (
            <MentionRow
              key={item.key}
              {...shared}
              mention={mention}
              isTicked={mention !== undefined && ticked.has(mention.annotationId)}
            />
          );
        })}
      </div>
    </div>
  );
}
