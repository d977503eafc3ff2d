import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { SourceDescription } from '../../../shared/reading/record.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { doubtOf } from '../../commands/import-decisions.ts';
import { listTarget } from '../../commands/list-keys.ts';

/** The height of a row, and the room before the first and behind the last, in pixels. */
const rowHeight = 46;
const room = 8;

/** The files of an import, of which only those on the screen exist: arrows choose. */
export function FileList({
  sources,
  at,
  onChoose,
}: {
  sources: readonly SourceDescription[];
  at: number;
  onChoose(index: number): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rows = useVirtualizer({
    count: sources.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: room,
    paddingEnd: room,
    scrollPaddingStart: room,
    scrollPaddingEnd: room,
  });
  useEffect(() => {
    rows.scrollToIndex(at);
  }, [at, rows]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = listTarget(event.key, at, sources.length);
    if (target === null) return;
    event.preventDefault();
    onChoose(target);
  };
  const items = rows.getVirtualItems();
  return (
    <div
      ref={list}
      className="import-list"
      role="listbox"
      tabIndex={0}
      aria-label={texts.files}
      aria-activedescendant={items.some(({ index }) => index === at) ? `${prefix}${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="import-rows" style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const source = sources[index];
          if (source === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys for all its options.
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its option.
            <div
              key={index}
              id={`${prefix}${index}`}
              role="option"
              className="import-row"
              aria-selected={index === at}
              aria-setsize={sources.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(index)}
            >
              <FileRow source={source} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function FileRow({ source }: { source: SourceDescription }) {
  const { file, format, articles, isCounted } = source;
  const doubt = doubtOf(source);
  const parts = /^(.*[/\\])?([^/\\]*)$/s.exec(file);
  const folder = parts?.[1] ?? '';
  return (
    <>
      <span className="import-file" title={file}>
        {folder !== '' && <span className="import-folder">{folder}</span>}
        <bdi className="import-name">{parts?.[2] ?? file}</bdi>
      </span>
      <span className="import-facts">
        {texts.formats[format]}
        {doubt !== 'nothing found' && ` · ${texts.articles(articles, isCounted)}`}
        {doubt !== 'none' && (
          <em className={`doubt doubt-${doubtClass(doubt)}`}>{texts.doubts[doubt]}</em>
        )}
      </span>
    </>
  );
}

function doubtClass(doubt: ReturnType<typeof doubtOf>): 'bad' | 'open' {
  return doubt === 'encoding guessed' ? 'open' : 'bad';
}
