import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { Key } from './Key.tsx';
import { MarginCards } from './MarginCards.tsx';
import { MarkList } from './MarkList.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { useKeyOf } from './use-keymap.ts';

const texts = windowTexts.margin;

/**
 * The marks of the article: cards level with their words, or a plain list of them all. A narrow
 * window has no room beside the page; there the list is a panel over it that opens and closes.
 */
export function Margin() {
  const view = useSession((session) => session.margin.view);
  const isWriting = useSession(({ margin }) => margin.noteOf !== null || margin.valuesOf !== null);
  const hasHistory = useSession((session) => session.history !== null);
  const isNarrow = useIsNarrow();
  if (hasHistory) return <HistoryPanel isNarrow={isNarrow} />;
  if (isNarrow ? view !== 'list' && !isWriting : view === 'hidden') {
    return <MarginTab isNarrow={isNarrow} />;
  }
  const isList = isNarrow || view === 'list';
  const shape = isNarrow ? 'margin margin-panel' : isList ? 'margin margin-list' : 'margin';
  return (
    <aside className={shape} aria-label={windowTexts.regions.margin} data-region="margin">
      {isList ? <MarkList isNarrow={isNarrow} /> : <MarginCards />}
    </aside>
  );
}

/** What is left of a margin that is not shown: the way back to it. */
function MarginTab({ isNarrow }: { isNarrow: boolean }) {
  const { run } = useBench();
  const keyOf = useKeyOf();
  const count = useSession((session) => session.sheet?.annotations.length ?? 0);
  const command = isNarrow ? 'view.list' : 'view.margin';
  return (
    <button type="button" className="margin-tab" onClick={() => run(command)}>
      {texts.marks(count)} <Key name={keyOf(command)} />
    </button>
  );
}
