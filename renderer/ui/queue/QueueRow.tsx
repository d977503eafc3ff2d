import { memo } from 'react';
import type { ArticleSummary } from '../../../shared/model/article.ts';
import { formatDay } from '../../../shared/texts/format-day.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { useSession } from '../context.ts';
import { FactLine } from '../FactLine.tsx';
import { labelColours } from '../label-colours.ts';
import { StatusMark } from '../StatusMark.tsx';
import { QueueMissing } from '../values/QueueMissing.tsx';
import { rowHeight } from './QueueList.tsx';

/** An article in the queue, in a box of the height that all rows have; empty until it is read. */
export const QueueRow = memo(function QueueRow({
  id,
  row,
  total,
  article,
  isOpen,
  isAtHand,
  isChosen,
}: {
  id: string;
  row: number;
  total: number;
  article: ArticleSummary | null;
  isOpen: boolean;
  isAtHand: boolean;
  isChosen: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and its keys.
    <div
      id={id}
      className={isAtHand ? 'queue-row queue-row-at-hand' : 'queue-row'}
      role="option"
      aria-setsize={total}
      aria-posinset={row + 1}
      aria-selected={isChosen}
      aria-current={isOpen ? 'page' : undefined}
      data-row={row}
      style={{ transform: `translateY(${row * rowHeight}px)` }}
    >
      {article === null ? <WaitingRow /> : <ArticleRow article={article} />}
    </div>
  );
});

function WaitingRow() {
  return (
    <span className="queue-waiting">
      <span className="visually-hidden">{queueTexts.loading}</span>
    </span>
  );
}

function ArticleRow({ article }: { article: ArticleSummary }) {
  const labels = useSession((session) => session.project?.schema.labels);
  const facts = [article.source, formatDay(article.published)].filter((fact) => fact !== '');
  return (
    <>
      <StatusMark status={article.status} />
      <span className="queue-title" dir="auto" title={article.title}>
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
          {article.missing > 0 && <QueueMissing article={article} />}
        </span>
      )}
    </>
  );
}
