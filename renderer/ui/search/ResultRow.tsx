import { formatDay } from '../../../shared/texts/format-day.ts';
import { searchTexts as texts } from '../../../shared/texts/search.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import type { SearchRow } from '../../commands/search-rows.ts';
import { FactLine } from '../FactLine.tsx';
import { StatusMark } from '../StatusMark.tsx';
import { Concordance } from './Concordance.tsx';
import { useWords } from './use-search.ts';

/** The id of a row in the document. */
export function resultId(index: number): string {
  return `search-result-${index}`;
}

type RowProps = {
  row: SearchRow;
  index: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  isAt: boolean;
  onChoose(): void;
};

/** An article, a line of it, or what more lines it has. */
export function ResultRow({ row, index, count, top, isAt, onChoose }: RowProps) {
  const isOpened = useWords((state) => state.opened.has(row.key));
  const style = { transform: `translateY(${top}px)` };
  if (row.kind === 'article') {
    const { title, source, published, status } = row.article;
    const facts = [source, formatDay(published)].filter((fact) => fact !== '');
    return (
      <div className="search-article" aria-hidden="true" style={style}>
        <StatusMark status={status} />
        <span className="search-title" dir="auto">
          {title}
        </span>
        <span className="search-facts">
          <FactLine facts={facts} />
        </span>
        <span className="search-count">{texts.articleCount(row.article)}</span>
      </div>
    );
  }
  const { title, status } = row.article;
  const described = `${title}, ${windowTexts.statuses[status]}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is looked at.
    <div
      id={resultId(index)}
      className={isAt ? 'search-row search-row-at' : 'search-row'}
      role="option"
      aria-selected={isAt}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-description={isOpened ? `${described}, ${texts.opened}` : described}
      data-opened={isOpened}
      style={style}
      onClick={onChoose}
    >
      {row.kind === 'line' ? (
        <>
          <span className="search-of">{texts.lineOf[row.line.field]}</span>
          <Concordance before={row.line.before} words={row.line.words} after={row.line.after} />
        </>
      ) : (
        <span className="search-more">{texts.more(row.left)}</span>
      )}
    </div>
  );
}
