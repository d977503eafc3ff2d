import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from 'react';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { isFiltered } from '../../commands/queue-filter.ts';
import { rowAfterKey, scrollToReveal, scrollToShow } from '../../commands/queue-keys.ts';
import { countChosen, isChosen } from '../../state/chosen.ts';
import { type RowRange, rowAt } from '../../state/queue-pages.ts';
import { useBench, useSession } from '../context.ts';
import { ImportButton } from '../import/ImportButton.tsx';
import { NoRows } from './NoRows.tsx';
import { QueueRow } from './QueueRow.tsx';
import { useRowsOnScreen } from './use-rows-on-screen.ts';

/** Pixels from one row to the next. All rows are of one height, so that any can be gone to at once. */
export const rowHeight = 80;

/** Rows that are drawn before and after those on the screen, for the compositor to scroll into. */
const overscan = 8;

/** The rows of the queue that are on the screen, and the keys that go through all of them. */
export function QueueList({ list }: { list: RefObject<HTMLDivElement | null> }) {
  const { actions } = useBench();
  const queue = useSession((session) => session.queue);
  const chosen = useSession((session) => session.chosen);
  const openId = useSession((session) => session.sheet?.article.id ?? null);
  const reveal = useSession((session) => session.reveal);
  const [moved, setMoved] = useState<{ row: number; since: typeof reveal } | null>(null);
  const id = useId();
  const { total } = queue;
  const onRows = useCallback((range: RowRange) => actions.queue.showRows(range), [actions]);
  const range = useRowsOnScreen(list, rowHeight, onRows);

  // The keys are where they were moved to last, or at the row that was brought into sight since.
  const wanted = moved?.since === reveal ? (moved?.row ?? 0) : (reveal?.row ?? 0);
  const at = Math.max(0, Math.min(wanted, total - 1));

  useEffect(() => {
    // What is there now may be another queue, with pages missing where the old one had them.
    if (queue.revision > 0 && queue.isCounted) onRows(range);
  }, [queue.revision, queue.isCounted, range, onRows]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || reveal === null) return;
    const { scrollTop: top, clientHeight: room } = element;
    element.scrollTop = scrollToReveal(reveal.row, { height: rowHeight, top, room });
  }, [list, reveal]);

  const goTo = (row: number) => {
    setMoved({ row, since: reveal });
    const element = list.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight: room } = element;
    element.scrollTop = scrollToShow(row, { height: rowHeight, top, room });
  };
  const open = (row: number) => {
    const article = rowAt(queue, row);
    if (article !== null) void actions.openArticle(article.id);
  };
  const toggle = (row: number) => {
    const article = rowAt(queue, row);
    if (article !== null) void actions.queue.toggle(article.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, range.last - range.first - 1);
    const row = isMod || event.altKey ? null : rowAfterKey(event.key, { at, total, page });
    if (row !== null) {
      goTo(row);
      if (event.shiftKey) void actions.queue.chooseRows(at, row);
    } else if (event.key === 'Enter' && !isMod && !event.shiftKey) open(at);
    else if (event.key === ' ' && !isMod && !event.shiftKey) toggle(at);
    else if (event.key === 'a' && isMod && !event.shiftKey) actions.queue.chooseAll();
    else if (event.key === 'Escape' && countChosen(chosen, queue) > 0) actions.queue.chooseNone();
    else if (event.key === 'Delete' && countChosen(chosen, queue) > 0) {
      actions.showDialog({ kind: 'change articles', what: 'remove' });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    if (!(target instanceof HTMLElement)) return;
    const row = Number(target.dataset.row);
    setMoved({ row, since: reveal });
    if (event.shiftKey) void actions.queue.chooseRows(at, row);
    else if (event.ctrlKey || event.metaKey) toggle(row);
    else open(row);
  };

  const first = Math.max(0, range.first - overscan);
  const last = Math.min(total - 1, range.last + overscan);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The row at hand is there wherever the list was scrolled to, so that it can be named.
  if (total > 0 && (at < first || at > last)) rows.push(at);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a list box wherever it has rows.
    <div
      ref={list}
      className="queue-list"
      // Without rows it is no list, and says so in words.
      {...(total > 0 && {
        role: 'listbox',
        'aria-label': queueTexts.list,
        'aria-multiselectable': true,
        'aria-activedescendant': `${id}-${at}`,
      })}
      tabIndex={total > 0 ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="queue-rows" role="presentation" style={{ height: total * rowHeight }}>
        {rows.map((row) => {
          const article = rowAt(queue, row);
          return (
            <QueueRow
              key={row}
              id={`${id}-${row}`}
              row={row}
              total={total}
              article={article}
              isOpen={article !== null && article.id === openId}
              isAtHand={row === at}
              isChosen={article !== null && isChosen(chosen, article.id)}
            />
          );
        })}
      </div>
      {total === 0 && isFiltered(queue.view) && <NoRows />}
      {total === 0 && !isFiltered(queue.view) && (
        <div className="empty">
          <p>{windowTexts.queue.empty}</p>
          <ImportButton />
        </div>
      )}
    </div>
  );
}
