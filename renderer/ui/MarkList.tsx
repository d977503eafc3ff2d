import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { listTarget } from '../commands/list-keys.ts';
import { cardsOf } from '../commands/margin-cards.ts';
import { neighbourMark } from '../commands/marks.ts';
import { ArticleNote } from './ArticleNote.tsx';
import { useBench, useSession } from './context.ts';
import { MarginHead } from './MarginHead.tsx';
import { FocusedMark, MarkRow, rowId } from './MarkRow.tsx';
import { NoMarks } from './NoMarks.tsx';

const texts = windowTexts.margin;

/** Roughly the height of a row, in pixels, until it is measured. */
const rowHeight = 62;

/**
 * All marks of the article as a plain list in reading order, for keys and screen readers alike:
 * arrows move the focus, Enter goes to its words, and what keys do to a mark on the page they do
 * to it here. Below stands all that is known of the mark in focus.
 */
export function MarkList({ isNarrow }: { isNarrow: boolean }) {
  const { actions, page, run, store } = useBench();
  const focus = useSession((session) => session.focus);
  const annotations = useSession((session) => session.sheet?.annotations) ?? [];
  const hiddenLabels = useSession((session) => session.margin.hiddenLabels);
  const isEntered = useSession((session) => session.margin.isListEntered);
  const list = useRef<HTMLDivElement>(null);
  const marks = cardsOf(annotations, hiddenLabels, focus);
  const at = marks.findIndex(({ id }) => id === focus);
  const rows = useVirtualizer({
    count: marks.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => marks[index]?.id ?? index,
    overscan: 8,
    // The row in focus is there wherever the list is scrolled to, since the list names it.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (at === -1 || indexes.includes(at)) return indexes;
      return [...indexes, at].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (at !== -1) rows.scrollToIndex(at);
  }, [at, rows]);
  useEffect(() => {
    if (isEntered) list.current?.focus();
  }, [isEntered]);

  const leave = () => {
    if (isNarrow) run('view.list');
    page.focusPage();
  };
  const remove = async () => {
    const next = marks[at + 1] ?? marks[at - 1];
    const edits = await actions.marks.removeFocused();
    if (edits !== null && next !== undefined) actions.focusOn(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { selection } = store.get();
    const place = { span: null, caret: selection?.head ?? 0, focused: null };
    const first = neighbourMark(marks, place, event.key === 'ArrowUp' ? -1 : 1);
    const target =
      at === -1 && first !== null && /^Arrow(Up|Down)$/.test(event.key)
        ? marks.indexOf(first)
        : listTarget(event.key, at, marks.length);
    if (target !== null) actions.focusOn(marks[target]?.id ?? null);
    else if (event.key === 'Enter' || event.key === 'Escape') leave();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && at !== -1) void remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className="margin-top">
        <MarginHead view={isNarrow ? 'panel' : 'list'} />
        <ArticleNote />
      </div>
      {annotations.length === 0 && <NoMarks />}
      <div
        ref={list}
        className="mark-list"
        role="listbox"
        tabIndex={0}
        aria-label={texts.list}
        aria-description={texts.listHint}
        aria-activedescendant={at === -1 ? undefined : rowId(focus ?? '')}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="mark-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const mark = marks[row.index];
            if (mark === undefined) return null;
            return (
              <MarkRow
                key={row.key}
                ref={rows.measureElement}
                mark={mark}
                index={row.index}
                count={marks.length}
                top={row.start}
                isFocused={row.index === at}
                onOpen={leave}
              />
            );
          })}
        </div>
      </div>
      <FocusedMark />
      {marks.length > 0 && <p className="list-hint">{texts.listHint}</p>}
    </>
  );
}
