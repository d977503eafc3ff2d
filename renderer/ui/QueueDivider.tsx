import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { intoQueueRange, queueRange, usualPreferences } from '../../shared/preferences.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';

/** The line between the queue and the page, to be dragged, or moved with the arrow keys. */
export function QueueDivider() {
  const { actions } = useBench();
  const width = useSession((session) => session.preferences.queueWidth);
  const grip = useRef<number | null>(null);
  const dragged = useRef(width);
  const { setQueueWidth } = actions.view;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    grip.current = event.clientX - width;
    dragged.current = width;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    if (grip.current === null) return;
    dragged.current = intoQueueRange(clientX - grip.current);
    // Kept when it is let go; until then it is only seen.
    document.documentElement.style.setProperty('--queue-width', `${dragged.current}px`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = widthAfter(event.key, width);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    void setQueueWidth(next);
  };
  return (
    <hr
      className="queue-divider"
      aria-orientation="vertical"
      aria-label={windowTexts.regions.queueWidth}
      aria-valuemin={queueRange.least}
      aria-valuemax={queueRange.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        grip.current = null;
        if (dragged.current !== width) void setQueueWidth(dragged.current);
      }}
      onDoubleClick={() => void setQueueWidth(usualPreferences.queueWidth)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The width a key asks for, in pixels; null for keys that mean nothing here. */
function widthAfter(key: string, width: number): number | null {
  if (key === 'ArrowLeft') return width - queueRange.step;
  if (key === 'ArrowRight') return width + queueRange.step;
  if (key === 'Home') return queueRange.least;
  return key === 'End' ? queueRange.most : null;
}
