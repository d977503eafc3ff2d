import { type DragEvent, type ReactNode, useState } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench } from './context.ts';

/** Takes files that are dropped anywhere on the window, and says so while they hover. */
export function DropTarget({ children }: { children: ReactNode }) {
  const { actions } = useBench();
  const [isOver, setIsOver] = useState(false);
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent) => {
    // Leaving for a child is not leaving.
    if (event.relatedTarget === null) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void actions.dropFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="window"
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={leave}
      onDrop={drop}
    >
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
