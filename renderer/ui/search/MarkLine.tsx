import { memo, type Ref } from 'react';
import type { ListedMark } from '../../../shared/search-contract.ts';
import { searchTexts } from '../../../shared/texts/search.ts';
import { useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { Concordance } from './Concordance.tsx';
import { useMarks } from './use-search.ts';

const texts = searchTexts.marks;

/** The id of a row in the document. */
export function markLineId(index: number): string {
  return `mark-line-${index}`;
}

type RowProps = {
  ref: Ref<HTMLDivElement>;
  /** Nothing while it is being read. */
  mark: ListedMark | undefined;
  /** Whether it is the first that is listed of its article. */
  isNewArticle: boolean;
  index: number;
  total: number;
  /** Pixels from the top of the list. */
  top: number;
  isAt: boolean;
  onChoose(mark: ListedMark): void;
};

/** A mark in its context, under the title of its article where it is the first of it. */
export function MarkLine({ ref, mark, isNewArticle, index, total, top, isAt, onChoose }: RowProps) {
  const isOpened = useMarks(({ opened }) => mark !== undefined && opened.has(mark.annotationId));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is looked at.
    <div
      ref={ref}
      id={markLineId(index)}
      data-index={index}
      className="search-mark"
      role="option"
      aria-selected={isAt}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-description={isOpened ? `${mark?.title}, ${searchTexts.opened}` : mark?.title}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => mark !== undefined && onChoose(mark)}
    >
      {isNewArticle && mark !== undefined && (
        <span className="search-article search-article-above" aria-hidden="true">
          <span className="search-title" dir="auto">
            {mark.title}
          </span>
        </span>
      )}
      <span className={isAt ? 'search-row search-row-at' : 'search-row'} data-opened={isOpened}>
        {mark === undefined ? texts.loading : <Line mark={mark} />}
      </span>
    </div>
  );
}

const Line = memo(function Line({ mark }: { mark: ListedMark }) {
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === mark.labelId),
  );
  return (
    <>
      <span className="search-of label-text" style={labelColours(label)}>
        {label?.name}
      </span>
      <Concordance before={mark.before} words={mark.quote} after={mark.after} />
    </>
  );
});
