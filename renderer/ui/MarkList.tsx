import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // What is shown follows a moment later; a key means the focus as it is.
    const session = store.get();
    const { selection, sheet, margin } = session;
    const now = cardsOf(sheet?.annotations ?? [], margin.hiddenLabels, session.focus);
    const here = now.findIndex(({ id }) => id === session.focus);
    const step = { ArrowDown: 1, ArrowUp: -1 } as const;
    const caret = { span: null, caret: selection?.head ?? 0, focused: null };
    const target =
      here === -1 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        ? neighbourMark(now, caret, step[event.key])
        : now[listTarget(event.key, here, now.length) ?? -1];
    if (target != null) actions.focusOn(target.id);
    else if (event.key === 'Enter' || event.key === 'Escape') leave();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && here !== -1) {
      void remove(now[here + 1] ?? now[here - 1]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const remove = async (next: Annotation | undefined) => {
    const edits = await actions.marks.removeFocused();
    if (edits !== null && next !== undefined) actions.focusOn(next.id);
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
