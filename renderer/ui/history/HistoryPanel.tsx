import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { useBench, useSession } from '../context.ts';
import { Key } from '../Key.tsx';
import { useKeyOf } from '../use-keymap.ts';
import { ChosenEntry } from './ChosenEntry.tsx';
import { RemovedMarks } from './RemovedMarks.tsx';
import { TimeLine } from './TimeLine.tsx';

/**
 * What was done to the article, or to one mark of it, in place of the margin: a line of time to
 * go through by arrows, what the chosen entry changed, and what was removed.
 */
export function HistoryPanel({ isNarrow }: { isNarrow: boolean }) {
  const { actions, page } = useBench();
  const keyOf = useKeyOf();
  const annotationId = useSession((session) => session.history?.annotationId ?? null);
  const focus = useSession((session) => session.past?.present.focus ?? session.focus);
  const mark = annotationId ?? focus;
  const close = () => {
    actions.history.close();
    page.focusPage();
  };
  return (
    <aside
      className={`margin history ${isNarrow ? 'margin-panel' : 'margin-list'}`}
      aria-label={texts.title}
      data-region="margin"
    >
      <header className="history-head">
        <h2 className="margin-title">{texts.title}</h2>
        <button type="button" className="quiet" title={texts.close} onClick={close}>
          {texts.closeDialog} <Key name={keyOf('selection.clear')} />
        </button>
        <fieldset className="history-whose" aria-label={texts.whose}>
          <button
            type="button"
            className="history-choice"
            aria-pressed={annotationId === null}
            onClick={() => void actions.history.open(null)}
          >
            {texts.ofArticle} <Key name={keyOf('article.history')} />
          </button>
          <button
            type="button"
            className="history-choice"
            aria-pressed={annotationId !== null}
            disabled={mark === null}
            onClick={() => void actions.history.open(mark)}
          >
            {texts.ofMark} <Key name={keyOf('annotation.history')} />
          </button>
        </fieldset>
      </header>
      <TimeLine onLeave={close} />
      <ChosenEntry />
      <RemovedMarks />
      <p className="list-hint">{texts.hint}</p>
    </aside>
  );
}
