import { type RefObject, useEffect, useState } from 'react';
import { directionOf } from '../../../shared/text/direction.ts';
import type { Linking } from '../../commands/linking.ts';
import { placeLetters } from '../../editor/place-letters.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { Hint } from './Hint.tsx';
import { targetsById, useLinking } from './use-linking.ts';

/** How far a hint stands above its words, and how wide it and each of its letters are, in pixels. */
const rise = 9;
const frame = 9;
const letterWidth = 8;

/** Where something is drawn, in pixels from the top left of what scrolls. */
type Placed = { id: string; left: number; top: number; width: number; height: number };

/**
 * Over the page while links are made: a hint where each target begins, and a line around the
 * words of what may be linked when a line is dragged to it. Scrolling takes them along.
 */
export function PageHints({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const linking = useLinking();
  return linking === null ? null : <Shown linking={linking} scroller={scroller} />;
}

function Shown({
  linking,
  scroller,
}: {
  linking: Linking;
  scroller: RefObject<HTMLElement | null>;
}) {
  const { page } = useBench();
  const labels = useSession((session) => session.project?.schema.labels);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const [byline, setByline] = useState<Origin | null>(null);
  const { targets, by } = linking;

  useEffect(() => {
    const place = () => {
      const byId = targetsById(targets);
      const found = page.boxesOfMarks(new Set(byId.keys()));
      const origin = originOf(scroller.current);
      setByline(bylineIn(scroller.current, origin));
      setPlaced(by === 'drag' ? outlines(found, origin) : hints(found, origin, byId));
    };
    place();
    return page.onLayout(place);
  }, [page, scroller, targets, by]);

  const byId = targetsById(targets);
  const author = targets.find(({ link }) => link.other === null);
  return (
    <div className="page-hints" aria-hidden="true">
      {by === 'hints' && author !== undefined && byline !== null && (
        <div className="page-hint page-hint-author" style={byline}>
          <Hint letters={author.hint} typed={linking.typed} />
        </div>
      )}
      {placed.map(({ id, ...place }) => {
        const target = byId.get(id);
        const label = labels?.find((one) => one.id === target?.link.other?.labelId);
        if (target === undefined) return null;
        return by === 'drag' ? (
          <div
            key={`${id} ${place.left} ${place.top}`}
            className="drag-target"
            style={{ ...labelColours(label), ...place }}
          />
        ) : (
          <div
            key={id}
            className="page-hint"
            style={{ ...labelColours(label), left: place.left, top: place.top }}
          >
            <Hint letters={target.hint} typed={linking.typed} />
          </div>
        );
      })}
    </div>
  );
}

type Found = ReturnType<ReturnType<typeof useBench>['page']['boxesOfMarks']>;
type Origin = { left: number; top: number };

/** The top left corner of what scrolls, in pixels of the window. */
function originOf(scroller: HTMLElement | null): Origin {
  if (scroller === null) return { left: 0, top: 0 };
  const { left, top } = scroller.getBoundingClientRect();
  return { left: left - scroller.scrollLeft, top: top - scroller.scrollTop };
}

/** Where the page names its author, from its first line; null where it does not. */
function bylineIn(scroller: HTMLElement | null, origin: Origin): Origin | null {
  const element = scroller?.querySelector('.block-byline, .sheet-facts');
  const box = element?.getBoundingClientRect();
  if (box === undefined || box.height === 0) return null;
  return { left: box.left - origin.left, top: box.top - origin.top + 3 };
}

/** Hints at the beginnings of marks; those that begin at one place stand beside each other. */
function hints(found: Found, origin: Origin, byId: ReturnType<typeof targetsById>): Placed[] {
  const starts = found.flatMap(({ id, boxes: [box] }) => {
    const target = byId.get(id);
    if (box === undefined || target === undefined) return [];
    const isLeft = directionOf(target.link.other?.quote ?? '') === 'ltr';
    const start = {
      x: (isLeft ? box.left : box.right) - origin.left,
      line: box.top - origin.top - rise,
      width: frame + letterWidth * target.hint.length,
      side: isLeft ? ('left' as const) : ('right' as const),
    };
    return [{ id, start }];
  });
  const lefts = placeLetters(starts.map(({ start }) => start));
  return starts.map(({ id, start }, index) => ({
    id,
    left: lefts[index] ?? start.x,
    top: start.line,
    width: start.width,
    height: 0,
  }));
}

function outlines(found: Found, origin: Origin): Placed[] {
  return found.flatMap(({ id, boxes }) =>
    boxes.map(({ left, right, top, bottom }) => ({
      id,
      left: left - origin.left,
      top: top - origin.top,
      width: right - left,
      height: bottom - top,
    })),
  );
}
