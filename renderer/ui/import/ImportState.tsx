import { importTexts as texts } from '../../../shared/texts/import.ts';
import { wouldRead } from '../../commands/import-decisions.ts';
import { useBench, useSession } from '../context.ts';

/** An import that goes on behind the window's work, and its report until it was seen. */
export function ImportState() {
  const { actions } = useBench();
  const importing = useSession((session) => session.importing);
  const isShown = useSession((session) => session.dialog?.kind === 'import');
  if (importing === null || isShown) return null;
  const { stage, progress, preview, outcome } = importing;
  if (stage === 'report' && outcome !== null) {
    return (
      <button type="button" className="status-button import-report" onClick={actions.imports.show}>
        {texts.reportWaits(outcome.added)}
      </button>
    );
  }
  const title = stage === 'importing' ? texts.importingTitle : texts.lookingTitle;
  const read = stage === 'importing' ? wouldRead(preview, progress) : null;
  return (
    <span className="job">
      {title}
      <progress max={Math.max(progress.total, 1)} value={progress.done} aria-label={title} />
      {read !== null && texts.soFar(read.articles, read.of, read.isCounted)}
      <button type="button" className="status-button" onClick={actions.imports.show}>
        {texts.show}
      </button>
      <button type="button" className="status-button" onClick={importing.stop}>
        {texts.stop}
      </button>
    </span>
  );
}
