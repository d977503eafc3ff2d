import type { Ref } from 'react';
import { type Annotation, extentOf } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { countWords } from '../commands/count-words.ts';
import { factsOf } from '../commands/describe-mark.ts';
import { focusedAnnotation } from '../state/session.ts';
import { useBench, useSession } from './context.ts';
import { FactLine } from './FactLine.tsx';
import { labelColours } from './label-colours.ts';
import { LinkHint } from './links/CardLink.tsx';
import { MarkBody } from './MarkBody.tsx';

const texts = windowTexts.margin;

/** The id of a mark's row in the document. */
export function rowId(markId: string): string {
  return `row-${markId}`;
}

type RowProps = {
  ref: Ref<HTMLDivElement>;
  mark: Annotation;
  index: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  isFocused: boolean;
  onOpen(): void;
};

/** A mark in the list: its label, its paragraph, its words, its parts, links and note. */
export function MarkRow({ ref, mark, index, count, top, isFocused, onOpen }: RowProps) {
  const { actions } = useBench();
  const sheet = useSession((session) => session.sheet);
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === mark.labelId),
  );
  const schema = useSession((session) => session.project?.schema);
  if (sheet === null || schema === undefined) return null;
  const { blocks } = sheet.text;
  const { start } = extentOf(mark);
  const paragraph =
    Math.max(
      blocks.findLastIndex((block) => block.start <= start),
      0,
    ) + 1;
  const facts = factsOf(mark, sheet.relations, sheet.annotations, schema, 'seen');
  const words = windowTexts.mark.words(countWords(mark.quote));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is in focus.
    <div
      ref={ref}
      id={rowId(mark.id)}
      data-index={index}
      className="mark-row"
      role="option"
      aria-selected={isFocused}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-description={`${words}, ${windowTexts.status.paragraph(paragraph, blocks.length)}`}
      data-place={texts.paragraph(paragraph)}
      style={{ ...labelColours(label), transform: `translateY(${top}px)` }}
      onClick={() => actions.focusOn(mark.id)}
      onDoubleClick={onOpen}
    >
      <span className="card-label">{label?.name ?? mark.labelId}</span>{' '}
      <span className="mark-words" dir="auto">
        {mark.quote}
      </span>{' '}
      {facts.length > 0 && (
        <span className="mark-facts">
          <FactLine facts={facts} />
        </span>
      )}
      <LinkHint annotation={mark} />
    </div>
  );
}

/** Below the list: all that is known of the mark in focus. */
export function FocusedMark() {
  const mark = useSession(focusedAnnotation);
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === mark?.labelId),
  );
  if (mark === null) return null;
  const name = label?.name ?? mark.labelId;
  return (
    <section
      className="list-detail"
      aria-label={texts.card(name, mark.quote)}
      style={labelColours(label)}
    >
      <p className="card-quote" dir="auto">
        {mark.quote}
      </p>
      <MarkBody annotation={mark} name={name} />
    </section>
  );
}
