import { type MouseEvent, memo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { labelColours } from './label-colours.ts';
import { CardLink } from './links/CardLink.tsx';
import { MarginIcon } from './MarginIcon.tsx';
import { MarkBody } from './MarkBody.tsx';
import { useDescription } from './use-description.ts';
import { FoldedValues } from './values/FoldedValues.tsx';

type CardProps = {
  annotation: Annotation;
  isOpen: boolean;
  isFocused: boolean;
  /** How it is linked with the mark in focus; null where it is not. */
  joined: string | null;
};

/** A mark's card in the margin: one quiet line, or unfolded all that is known of the mark. */
export const MarginCard = memo(function MarginCard({
  annotation,
  isOpen,
  isFocused,
  joined,
}: CardProps) {
  const { actions, page, store } = useBench();
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === annotation.labelId),
  );
  const description = useDescription(annotation);
  const name = label?.name ?? annotation.labelId;
  const parts = annotation.fragments.length;
  const onClick = (event: MouseEvent) => {
    if (store.get().focus === annotation.id) actions.margin.toggleFold();
    actions.focusOn(annotation.id);
    // A hand on the mouse leaves the keys with the page; one that came by keys stays here.
    if (event.detail > 0) page.focusPage();
  };
  return (
    <div
      className={`card${isOpen ? ' card-open' : ''}${isFocused ? ' card-focused' : ''}`}
      style={labelColours(label)}
    >
      <h3 className="card-heading">
        <button
          type="button"
          className="card-summary"
          aria-expanded={isOpen}
          aria-current={isFocused ? 'true' : undefined}
          aria-label={windowTexts.margin.card(name, annotation.quote)}
          aria-description={description}
          onClick={onClick}
        >
          <span className="card-label">{name}</span>{' '}
          <span className={isOpen ? 'card-quote' : 'card-line'} dir="auto">
            {annotation.quote}
          </span>
          {!isOpen && annotation.note !== '' && <MarginIcon name="note" />}
        </button>
        {!isOpen && label !== undefined && <FoldedValues mark={annotation} label={label} />}
      </h3>
      {isOpen && (
        <p className="card-facts">
          {parts > 1 && <span>{windowTexts.margin.parts(parts)}</span>}
          {annotation.origin !== 'human' && (
            <span>{windowTexts.margin.origin[annotation.origin]}</span>
          )}
          <time dateTime={annotation.updated}>{timeOf(annotation.updated)}</time>
        </p>
      )}
      {isOpen && <MarkBody annotation={annotation} name={name} />}
      <CardLink annotation={annotation} joined={joined} />
    </div>
  );
});

function timeOf(instant: string): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}
