import { type RefObject, useEffect, useRef, useState } from 'react';
import { linkTexts } from '../../../shared/texts/links.ts';
import type { Joined } from '../../commands/link-ends.ts';
import { lineEnds, linePath } from '../../commands/link-lines.ts';
import { focusedAnnotation } from '../../state/session.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';

/** What is on the screen of the margin, in pixels from its top. */
type Frame = { top: number; bottom: number };

/**
 * Lines along the edge of the margin, from the card in focus to those of the marks that it is
 * linked with; where their cards are off the screen, how many are above and below.
 */
export function LinkLines({
  joined,
  tops,
  focus,
}: {
  joined: ReadonlyMap<string, Joined>;
  tops: ReadonlyMap<string, number>;
  focus: string | null;
}) {
  const element = useRef<HTMLDivElement>(null);
  const frame = useFrame(element, joined.size > 0);
  const { actions } = useBench();
  const labels = useSession((session) => session.project?.schema.labels);
  const start = focus === null ? undefined : tops.get(focus);
  const focusStart = useSession((session) => focusedAnnotation(session)?.fragments[0]?.start ?? 0);
  const { lines, above, below } = lineEnds([...joined.values()], { tops, frame, focusStart });
  return (
    <div ref={element} className="link-lines">
      {start !== undefined && (
        <svg aria-hidden="true">
          {lines.map(({ id, labelId, end, says }) => (
            <g key={id} style={labelColours(labels?.find((label) => label.id === labelId))}>
              <path className="link-line" d={linePath(start, end)} />
              <circle className="link-end" cx={0} cy={end} r={2.5} />
              <path className="link-hit" d={linePath(start, end)}>
                <title>{says}</title>
              </path>
            </g>
          ))}
        </svg>
      )}
      {start !== undefined && above.length > 0 && (
        <button
          type="button"
          className="link-away"
          style={{ top: frame.top + headroom }}
          tabIndex={-1}
          onClick={() => actions.focusOn(above.at(-1)?.id ?? null)}
        >
          ↑ {linkTexts.above(above.length)}
        </button>
      )}
      {start !== undefined && below.length > 0 && (
        <button
          type="button"
          className="link-away"
          style={{ top: frame.bottom - footroom }}
          tabIndex={-1}
          onClick={() => actions.focusOn(below[0]?.id ?? null)}
        >
          ↓ {linkTexts.below(below.length)}
        </button>
      )}
    </div>
  );
}

/** Pixels that the head of the margin takes, and the line with what is below. */
const headroom = 76;
const footroom = 34;

/** Follows what is on the screen, while there is something to tell of it. */
function useFrame(element: RefObject<HTMLElement | null>, isWanted: boolean): Frame {
  const [frame, setFrame] = useState<Frame>({ top: 0, bottom: 0 });
  useEffect(() => {
    const scroller = element.current?.closest('main');
    if (!isWanted || scroller == null) return undefined;
    const look = () => {
      if (element.current === null) return;
      const seen = scroller.getBoundingClientRect();
      const { top } = element.current.getBoundingClientRect();
      setFrame({ top: seen.top - top, bottom: seen.bottom - top });
    };
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [element, isWanted]);
  return frame;
}
