import { type ReactNode, useEffect, useState } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench } from './context.ts';

/** Takes files that are dropped anywhere on the window, and says so while they hover. */
export function DropTarget({ children }: { children: ReactNode }) {
  const { actions } = useBench();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hover = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer?.types.includes('Files') === true) setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another is not leaving the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      void actions.dropFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', hover, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => listening.abort();
  }, [actions]);

  return (
    <div className="window">
      {children}
      {isOver && (
        <div className="drop-hint">
          <p className="drop-title">{windowTexts.dropHere}</p>
          <p>{windowTexts.dropHint}</p>
        </div>
      )}
    </div>
  );
}
