import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { extentOf } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { isUnfolded } from '../commands/folding.ts';
import { isCardShown } from '../commands/margin-cards.ts';
import { foldedHeight, packCards } from '../commands/margin-layout.ts';
import type { PlacedMark } from '../editor/page-controller.ts';
import { focusedAnnotation, type Session } from '../state/session.ts';
import { ArticleNote } from './ArticleNote.tsx';
import { useBench, useSession } from './context.ts';
import { LinkLines } from './links/LinkLines.tsx';
import { useJoined } from './links/use-joined.ts';
import { MarginCard } from './MarginCard.tsx';
import { MarginHead } from './MarginHead.tsx';
import { NoMarks } from './NoMarks.tsx';
import { useHeight, useHeights } from './use-heights.ts';
import { useVisibleBand } from './use-visible-band.ts';

/** Pixels that stay free below an open card that is scrolled into view. */
const rim = 12;

/** A card for each mark near the screen, level with its words; neighbours of the focus give way. */
export function MarginCards() {
  const { page, actions, store } = useBench();
  const focus = useSession((session) => session.focus);
  const folds = useSession((session) => session.margin.folds);
  const hiddenLabels = useSession((session) => session.margin.hiddenLabels);
  const annotations = useSession((session) => session.sheet?.annotations);
  // As it is now: where its words are may be told a moment later.
  const inFocus = useSession(focusedAnnotation);
  const joined = useJoined();
  const [placed, setPlaced] = useState<readonly PlacedMark[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const [headHeight, measureHead] = useHeight();
  const [heights, measure] = useHeights();
  const band = useVisibleBand(list);

  useEffect(() => {
    const place = () => setPlaced(page.placedMarks());
    place();
    return page.onLayout(place);
  }, [page]);

  const shown = placed.filter(({ annotation }) => isCardShown(annotation, hiddenLabels, focus));
  const heightOf = (id: string) =>
    isUnfolded(folds, focus, id) ? (heights.get(id) ?? foldedHeight) : foldedHeight;
  const cards = shown.map(({ annotation, top }) => ({
    id: annotation.id,
    top,
    height: heightOf(annotation.id),
  }));
  const { tops, gathered, gatheredTop } = packCards(cards, focus, headHeight);
  const near = shown.filter(({ annotation: { id } }) => {
    const top = tops.get(id);
    if (top === undefined) return false;
    return id === focus || (top < band.bottom && top + heightOf(id) > band.top);
  });
  const order = useMemo(
    () => new Map(annotations?.map(({ id }, index) => [id, index + 1])),
    [annotations],
  );

  const focusTop = focus === null ? undefined : tops.get(focus);
  const focusHeight = focus === null ? 0 : heightOf(focus);
  // The card may be taller than the room below its words. Only when somebody came by a key or a
  // card: a page that moves under a click would have the next click fall elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card that moves is not gone after.
  useLayoutEffect(() => {
    if (focusTop === undefined || !isAtStart(store.get())) return;
    const scroller = list.current?.closest('main');
    if (list.current == null || scroller == null) return;
    const top = list.current.getBoundingClientRect().top + focusTop;
    const frame = scroller.getBoundingClientRect();
    const beyond = top + focusHeight + rim - frame.bottom;
    const room = top - headHeight - frame.top;
    if (beyond > 0 && room > 0) scroller.scrollTop += Math.min(beyond, room);
  }, [focus, focusHeight]);

  return (
    <>
      <div className="margin-top" ref={measureHead}>
        {annotations?.length === 0 ? <NoMarks /> : <MarginHead view="beside" />}
        <ArticleNote />
      </div>
      {gathered.length > 0 && (
        <button
          type="button"
          className="gathered"
          style={{ transform: `translateY(${gatheredTop}px)` }}
          onClick={() => actions.focusOn(gathered.at(-1) ?? null)}
        >
          {windowTexts.margin.gathered(gathered.length)}
        </button>
      )}
      <LinkLines joined={joined} tops={tops} focus={focus} />
      <ul ref={list} className="margin-cards">
        {near.map(({ annotation, top: wanted }) => {
          const { id } = annotation;
          const isOpen = isUnfolded(folds, focus, id);
          const top = tops.get(id) ?? 0;
          return (
            <li
              key={id}
              ref={isOpen ? measure : null}
              data-id={id}
              aria-setsize={order.size}
              aria-posinset={order.get(id)}
              style={placeStyle(top, top - wanted)}
            >
              <MarginCard
                annotation={id === inFocus?.id ? inFocus : annotation}
                isOpen={isOpen}
                isFocused={id === focus}
                joined={joined.get(id)?.says ?? null}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Where a card stands, and how far below its words, in pixels. */
function placeStyle(top: number, given: number): CSSProperties {
  return {
    transform: `translateY(${top}px)`,
    '--given': `${Math.max(given, 0)}px`,
  } as CSSProperties;
}

/** Whether the caret is at the beginning of the mark in focus, as a key or a card puts it. */
function isAtStart(session: Session): boolean {
  const mark = focusedAnnotation(session);
  const { selection } = session;
  if (mark === null || selection === null) return false;
  const { start } = extentOf(mark);
  return selection.anchor === start && selection.head === start;
}
