import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { formatDay } from '../../shared/texts/format-day.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { FactLine } from './FactLine.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import { labelColours } from './label-colours.ts';
import { QueueDivider } from './QueueDivider.tsx';
import { StatusMark } from './StatusMark.tsx';
import { QueueMissing } from './values/QueueMissing.tsx';

/** Roughly the height of a row, until it is measured. */
const rowHeight = 84;

/** The articles of the project, in their order; only the rows on screen exist. */
export function Queue() {
  const articles = useSession((session) => session.articles);
  const openId = useSession((session) => session.sheet?.article.id ?? null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => articles[index]?.id ?? index,
    overscan: 6,
  });
  const openIndex = articles.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (openIndex !== -1) rows.scrollToIndex(openIndex);
  }, [openIndex, rows]);
  const finished = articles.filter(({ status }) => status === 'finished').length;

  return (
    <nav className="queue" aria-label={windowTexts.regions.queue} data-region="queue">
      <div className="queue-head">
        <h2>{windowTexts.queue.title}</h2>
        <span>{windowTexts.queue.count(articles.length)}</span>
      </div>
      <div className="queue-list" ref={list}>
        {articles.length === 0 && (
          <div className="empty">
            <p>{windowTexts.queue.empty}</p>
            <ImportButton />
          </div>
        )}
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const article = articles[row.index];
            if (article === undefined) return null;
            return (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <QueueRow article={article} isOpen={article.id === openId} />
                {article.missing > 0 && <QueueMissing article={article} />}
              </li>
            );
          })}
        </ul>
      </div>
      {articles.length > 0 && (
        <div className="queue-foot">
          <span>{windowTexts.queue.finished(finished, articles.length)}</span>
          <progress
            max={articles.length}
            value={finished}
            aria-label={windowTexts.queue.finished(finished, articles.length)}
          />
        </div>
      )}
      <QueueDivider />
    </nav>
  );
}

function QueueRow({ article, isOpen }: { article: ArticleSummary; isOpen: boolean }) {
  const { actions } = useBench();
  const labels = useSession((session) => session.project?.schema.labels);
  const facts = [article.source, formatDay(article.published)].filter((fact) => fact !== '');
  return (
    <button
      type="button"
      className="queue-row"
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => void actions.openArticle(article.id)}
    >
      <StatusMark status={article.status} />
      <span className="queue-title" dir="auto">
        {article.title}
      </span>
      {facts.length > 0 && (
        <span className="queue-facts" dir="auto">
          <FactLine facts={facts} />
        </span>
      )}
      {article.annotations > 0 && (
        <span className="queue-counts">
          {labels?.map((label) => {
            const number = article.byLabel[label.id] ?? 0;
            if (number === 0) return null;
            return (
              <span key={label.id} className="label-text" style={labelColours(label)}>
                {windowTexts.queue.labelCount(number, label.name)}
              </span>
            );
          })}
        </span>
      )}
    </button>
  );
}
