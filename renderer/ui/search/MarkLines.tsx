import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ListedMark } from '../../../shared/search-contract.ts';
import { searchTexts } from '../../../shared/texts/search.ts';
import { listTarget } from '../../commands/list-keys.ts';
import { useBench } from '../context.ts';
import { MarkLine, markLineId } from './MarkLine.tsx';
import { useMarks } from './use-search.ts';

const texts = searchTexts.marks;

/** The height of a row, in pixels, until it is measured: some have their article above them. */
const rowHeight = 26;

/** Marks throughout the project, line by line, however many: read as they come into sight. */
export function MarkLines({ onUp }: { onUp(): void }) {
  const { actions, page } = useBench();
  const { search } = actions;
  const { marks } = search;
  const found = useMarks((state) => state.found);
  const at = useMarks((state) => state.at);
  const total = found?.total ?? 0;
  const isNarrowed = useMarks(({ wanted }) => wanted.actor !== '' || wanted.words !== '');
  const list = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The row that is looked at is there wherever the list is scrolled to, since the list names it.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return at >= total || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b);
    },
  });
  const first = lines.range?.startIndex ?? 0;
  const last = lines.range?.endIndex ?? 0;
  useEffect(() => {
    if (total > 0) marks.need(first, last);
  }, [marks, first, last, total]);
  useEffect(() => {
    if (total > 0) lines.scrollToIndex(at);
  }, [at, lines, total]);

  const show = async (mark: ListedMark | undefined) => {
    if (mark !== undefined) await search.goToListed(mark);
  };
  const go = async (mark: ListedMark | undefined) => {
    await show(mark);
    if (mark !== undefined) page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const mark = found?.rows.get(at);
    const target = listTarget(event.key, at, total);
    if (event.key === 'ArrowUp' && at === 0) onUp();
    else if (target !== null) marks.lookAt(target);
    else if (event.key === 'Enter') void go(mark);
    else if (event.key === ' ') void show(mark);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (found === null) return <p className="search-none" />;
  if (total === 0) {
    return <p className="search-none">{isNarrowed ? texts.none : texts.noneAtAll}</p>;
  }
  return (
    <div
      ref={list}
      className="search-list"
      role="listbox"
      tabIndex={0}
      aria-label={texts.results}
      aria-activedescendant={markLineId(at)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="search-rows" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, key, start }) => (
          <MarkLine
            key={key}
            ref={lines.measureElement}
            mark={found.rows.get(index)}
            isNewArticle={found.rows.get(index - 1)?.articleId !== found.rows.get(index)?.articleId}
            index={index}
            total={total}
            top={start}
            isAt={index === at}
            onChoose={(mark) => {
              marks.lookAt(index);
              void go(mark);
            }}
          />
        ))}
      </div>
    </div>
  );
}
