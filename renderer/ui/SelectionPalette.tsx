import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { labelCommand } from '../../shared/commands.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { placePalette } from '../commands/place-palette.ts';
import { isWritable } from '../state/may-write.ts';
import { isPointed, type Session, selectedSpan } from '../state/session.ts';
import { useBench, useSession } from './context.ts';
import { Key } from './Key.tsx';
import { labelColours } from './label-colours.ts';
import { useKeyOf } from './use-keymap.ts';

/**
 * The labels, offered beside words that the mouse has selected; a click marks them. It goes with
 * the selection, and with the first key: whoever has their hands on the keyboard needs none.
 */
export function SelectionPalette({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const isOffered = useSession(isOfferedIn);
  // Another selection is offered anew, wherever it is.
  const selection = useSession((session) => session.selection);
  if (!isOffered || selection === null) return null;
  return <OfferedLabels key={`${selection.anchor} ${selection.head}`} scroller={scroller} />;
}

function OfferedLabels({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { page, run, actions } = useBench();
  const keyOf = useKeyOf();
  const labels = useSession((session) => session.project?.schema.labels ?? null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const put = () => {
      const words = page.placeSelection();
      if (words === null || !toolbar.current || !scroller.current) return;
      const { offsetWidth: width, offsetHeight: height } = toolbar.current;
      const found = placePalette(words, { width, height });
      const origin = scroller.current.getBoundingClientRect();
      const { scrollLeft, scrollTop } = scroller.current;
      setPlace(
        found === null
          ? null
          : {
              left: found.left - origin.left + scrollLeft,
              top: found.top - origin.top + scrollTop,
            },
      );
    };
    put();
    // Scrolling takes it along with the words.
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [page, scroller]);

  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (!heldKeys.has(key)) actions.pointing.dismiss();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [actions]);

  return (
    <div
      className="selection-palette"
      role="toolbar"
      aria-label={windowTexts.palette.selection}
      ref={toolbar}
      style={place ?? { visibility: 'hidden' }}
      // The page keeps the keyboard and the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {labels?.map((label) => (
        <button
          type="button"
          key={label.id}
          className="palette-label"
          style={labelColours(label)}
          tabIndex={-1}
          title={windowTexts.palette.hint(label.name, keyOf(labelCommand(label.id)))}
          // The second click of two is no second command.
          onClick={({ detail }) => detail < 2 && run(labelCommand(label.id))}
        >
          <Key name={keyOf(labelCommand(label.id))} />
          <span className={`label-line line-${label.line}`}>{label.name}</span>
        </button>
      ))}
    </div>
  );
}

/** Keys that are held with others, and do nothing by themselves. */
const heldKeys: ReadonlySet<string> = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift']);

function isOfferedIn(session: Session): boolean {
  if (!isPointed(session) || session.pointed?.isDone !== true) return false;
  return selectedSpan(session) !== null && isWritable(session);
}
