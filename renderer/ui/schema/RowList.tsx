import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type ListRow = { id: string; says: string; content: ReactNode };

/**
 * A list to choose from and to put in order: arrows choose, Alt with arrows and dragging move,
 * Delete removes. `says` is what a row is called to those who do not see it.
 */
export function RowList({
  label,
  rows,
  chosen,
  isFixed,
  onChoose,
  onMove,
  onRemove,
}: {
  label: string;
  rows: readonly ListRow[];
  chosen: string | null;
  /** Whether the order is only to be seen. */
  isFixed: boolean;
  onChoose(id: string): void;
  onMove(from: number, to: number): void;
  onRemove(id: string): void;
}) {
  const prefix = useId();
  const dragged = useRef<string | null>(null);
  const at = rows.findIndex(({ id }) => id === chosen);
  const optionId = (id: string) => `${prefix} ${id}`.replace(/[^\w-]/g, '_');

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to =
      { Home: 0, End: rows.length - 1 }[event.key] ?? (step === undefined ? null : at + step);
    if (event.key === 'Delete' && chosen !== null && !isFixed) {
      event.preventDefault();
      onRemove(chosen);
      return;
    }
    const row = to === null ? undefined : rows[to];
    if (to === null || row === undefined) return;
    event.preventDefault();
    if (event.altKey && !isFixed) onMove(at, to);
    else if (!event.altKey) onChoose(row.id);
  };

  const enter = (id: string) => {
    const from = rows.findIndex((row) => row.id === dragged.current);
    const to = rows.findIndex((row) => row.id === id);
    if (from !== -1 && from !== to) onMove(from, to);
  };

  return (
    <div
      className="row-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen === null ? undefined : optionId(chosen)}
      onKeyDown={onKeyDown}
    >
      {rows.map(({ id, says, content }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys for all its options.
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its option.
        <div
          key={id}
          id={optionId(id)}
          role="option"
          className="row-option"
          aria-selected={id === chosen}
          draggable={!isFixed}
          ref={(element) => {
            if (id === chosen) element?.scrollIntoView({ block: 'nearest' });
          }}
          onClick={() => onChoose(id)}
          onDragStart={(event) => {
            dragged.current = id;
            event.dataTransfer.effectAllowed = 'move';
            onChoose(id);
          }}
          onDragEnter={() => enter(id)}
          onDragEnd={() => {
            dragged.current = null;
          }}
        >
          <span className="row-seen" aria-hidden="true">
            {content}
          </span>
          <span className="visually-hidden">{says}</span>
        </div>
      ))}
    </div>
  );
}
