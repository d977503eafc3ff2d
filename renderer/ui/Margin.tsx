import { useCallback, useEffect, useState } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { packCards } from '../commands/margin-layout.ts';
import type { PlacedMark } from '../editor/page-controller.ts';
import { useBench, useSession } from './context.ts';
import { MarginCard } from './MarginCard.tsx';

/** The height of a folded card, in pixels; the style sheet keeps to it. */
const foldedHeight = 24;

/**
 * The margin: a card for each mark near the screen, level with its words. Only the one in focus
 * is open; its neighbours give way to it.
 */
export function Margin() {
  const { page } = useBench();
  const focus = useSession((session) => session.focus);
  const count = useSession((session) => session.sheet?.annotations.length ?? 0);
  const labels = useSession((session) => session.project?.schema.labels);
  const [placed, setPlaced] = useState<PlacedMark[]>([]);
  const [openHeight, setOpenHeight] = useState(foldedHeight);

  useEffect(() => {
    const place = () => setPlaced(page.placedMarks());
    place();
    return page.onLayout(place);
  }, [page]);

  const measure = useCallback((card: HTMLLIElement) => {
    const resized = new ResizeObserver(() => setOpenHeight(card.offsetHeight));
    setOpenHeight(card.offsetHeight);
    resized.observe(card);
    return () => resized.disconnect();
  }, []);

  const tops = packCards(
    placed.map(({ annotation, top }) => ({
      id: annotation.id,
      top,
      height: annotation.id === focus ? openHeight : foldedHeight,
    })),
    focus,
    0,
  );

  return (
    <aside className="margin" aria-label={windowTexts.regions.margin} data-region="margin">
      {count === 0 && (
        <div className="empty empty-margin">
          <p className="empty-title">{windowTexts.margin.empty}</p>
          <p>
            {windowTexts.margin.emptyHint}{' '}
            {labels?.map((label) => (
              <span key={label.id} className="key-hint">
                <kbd>{label.key}</kbd> {label.name}
              </span>
            ))}
          </p>
        </div>
      )}
      <ul>
        {placed.map(({ annotation }) => (
          <li
            key={annotation.id}
            ref={annotation.id === focus ? measure : null}
            style={{ transform: `translateY(${tops.get(annotation.id) ?? 0}px)` }}
          >
            <MarginCard annotation={annotation} isOpen={annotation.id === focus} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
