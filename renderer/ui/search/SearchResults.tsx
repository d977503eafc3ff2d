import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { searchTexts as texts } from '../../../shared/texts/search.ts';
import {
  articleTarget,
  placeIn,
  type SearchRow,
  searchRows,
  searchTarget,
} from '../../commands/search-rows.ts';
import type { Found } from '../../state/search-page.ts';
import { useBench } from '../context.ts';
import { NoResults } from './NoResults.tsx';
import { ResultRow, resultId } from './ResultRow.tsx';
import { useWords } from './use-search.ts';

/** The heights of rows, in pixels; the style sheet has the same. */
const heights: Record<SearchRow['kind'], number> = { article: 36, line: 26, more: 26 };

/** How many rows before the end of those that were read the next page is asked for. */
const ahead = 20;

/** What was found, or in words why nothing is to be seen. */
export function SearchResults({ onUp }: { onUp(): void }) {
  const found = useWords((state) => state.found);
  const problem = useWords((state) => state.problem);
  if (problem !== '') {
    return (
      <p id="search-problem" className="search-none search-problem" role="alert">
        {problem}
      </p>
    );
  }
  if (found === null || found.articles.length === 0) return <NoResults found={found} />;
  return <ResultList found={found} onUp={onUp} />;
}

/** The places, article by article: arrows go through the lines, Enter goes to the words. */
function ResultList({ found, onUp }: { found: Found; onUp(): void }) {
  const { actions, page } = useBench();
  const { search } = actions;
  const { words } = search;
  const place = useWords((state) => state.at);
  const rows = useMemo(() => searchRows(found.articles), [found.articles]);
  const at = useMemo(() => placeIn(rows, place), [rows, place]);
  const list = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'line'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    // The row that is looked at is there wherever the list is scrolled to, since the list names it.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return at === -1 || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b);
    },
  });
  // Heights follow from rows, which may be others at the same places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights.
  useEffect(() => lines.measure(), [lines, rows]);
  useEffect(() => {
    // The head of its article comes into sight with its first line.
    if (at !== -1) lines.scrollToIndex(rows[at - 1]?.kind === 'article' ? at - 1 : at);
    if (at !== -1) lines.scrollToIndex(at);
  }, [at, lines, rows]);
  const last = lines.range?.endIndex ?? 0;
  useEffect(() => {
    if (last >= rows.length - ahead) words.needMore();
  }, [words, last, rows.length]);

  const lookAt = (index: number | null) => {
    const row = index === null ? undefined : rows[index];
    if (row !== undefined) words.lookAt(row.key);
  };
  const show = async (row: SearchRow | undefined) => {
    if (row?.kind === 'more') await words.unfold(row.article.articleId);
    if (row?.kind === 'line') await search.goTo(row.key, row.article, row.line);
  };
  const go = async (row: SearchRow | undefined) => {
    await show(row);
    if (row?.kind === 'line') page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return;
    const row = rows[at];
    if (event.ctrlKey || event.metaKey) {
      const step = { ArrowDown: 1, ArrowUp: -1 } as const;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      lookAt(articleTarget(rows, at, step[event.key]));
    } else if (event.key === 'ArrowUp' && at <= 1) onUp();
    else if (event.key === 'Enter') void go(row);
    else if (event.key === ' ') void show(row);
    else if (event.key === 'ArrowRight' && row !== undefined) {
      if (row.article.lines.length < row.article.count) void words.unfold(row.article.articleId);
    } else {
      const target = searchTarget(rows, at, event.key);
      if (target === null) return;
      lookAt(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="search-list"
      role="listbox"
      tabIndex={0}
      aria-label={texts.results}
      aria-activedescendant={at === -1 ? undefined : resultId(at)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="search-rows" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <ResultRow
              key={key}
              row={row}
              index={index}
              count={rows.length}
              top={start}
              isAt={index === at}
              onChoose={() => {
                words.lookAt(row.key);
                void go(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
