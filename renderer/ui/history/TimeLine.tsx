import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { HistoryEntry } from '../../../shared/history/entry.ts';
import { tellEntry } from '../../../shared/history/tell-entry.ts';
import { timeLine } from '../../../shared/history/time-line.ts';
import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { moments } from '../../../shared/texts/moments.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { useBench, useSession } from '../context.ts';

const entryId = (sequence: number) => `entry-${sequence}`;

/** The entries by day and hour. Arrows choose one, and the page shows the article as it was then. */
export function TimeLine({ onLeave }: { onLeave(): void }) {
  const { actions, page, store } = useBench();
  const history = useSession((session) => session.history);
  const list = useRef<HTMLDivElement>(null);
  const chosen = history?.chosen ?? null;
  const annotationId = history?.annotationId ?? null;
  const entries = history?.entries;
  const hours = useMemo(() => timeLine(entries ?? [], moments), [entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another history is begun at its list.
  useEffect(() => list.current?.focus(), [annotationId]);
  useEffect(() => {
    if (chosen === null) return;
    document.getElementById(entryId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (history === null) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const now = store.get().history ?? history;
    const at = now.entries.findIndex(({ sequence }) => sequence === now.chosen);
    const target = now.entries[listTarget(event.key, at, now.entries.length) ?? -1];
    if (event.key === 'ArrowDown') void actions.history.step(1);
    else if (event.key === 'ArrowUp') void actions.history.step(-1);
    else if (event.key === 'Enter') page.focusPage();
    else if (event.key === 'Escape') onLeave();
    else if (target !== undefined) void actions.history.choose(target.sequence);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="mark-list time-line"
      role="listbox"
      tabIndex={0}
      aria-label={texts.entries}
      aria-description={texts.hint}
      aria-activedescendant={chosen === null ? undefined : entryId(chosen)}
      onKeyDown={onKeyDown}
    >
      {hours.length === 0 && <p className="empty">{texts.none}</p>}
      {hours.map(({ day, hour, isNewDay, entries: within }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list are grouped by role.
        <div
          key={`${day} ${hour} ${within[0]?.sequence}`}
          role="group"
          aria-label={`${day}, ${hour}`}
        >
          {isNewDay && (
            <p className="time-day" aria-hidden="true">
              {day}
            </p>
          )}
          {within.map((entry) => (
            <EntryRow key={entry.sequence} entry={entry} isChosen={entry.sequence === chosen} />
          ))}
        </div>
      ))}
      {history.hasMore && (
        <button
          type="button"
          className="quiet"
          tabIndex={-1}
          onClick={() => void actions.history.readMore()}
        >
          {texts.more}
        </button>
      )}
    </div>
  );
}

function EntryRow({ entry, isChosen }: { entry: HistoryEntry; isChosen: boolean }) {
  const { actions } = useBench();
  const schema = useSession((session) => session.project?.schema);
  const names = useSession((session) => session.history?.names);
  const isLast = useSession(
    ({ history }) => history?.annotationId === null && history.entries[0] === entry,
  );
  const line = useMemo(
    () =>
      schema === undefined || names === undefined ? '' : tellEntry(entry, { schema, names }).line,
    [entry, schema, names],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is chosen.
    <div
      id={entryId(entry.sequence)}
      className={`time-entry time-${entry.action}`}
      role="option"
      aria-selected={isChosen}
      onClick={() => void actions.history.choose(entry.sequence)}
    >
      <time dateTime={entry.committed}>{moments.time(entry.committed)}</time>{' '}
      <span className="time-what" dir="auto">
        {line}
      </span>
      {isLast && <span className="time-now">{texts.now}</span>}
    </div>
  );
}
