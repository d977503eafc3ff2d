import { importTexts as texts } from '../../../shared/texts/import.ts';
import { wouldRead } from '../../commands/import-decisions.ts';
import { measurePace } from '../../commands/import-pace.ts';
import type { Importing } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** How far the import is, how fast it goes, and the way to stop it or to leave it to itself. */
export function ImportingStep({ importing }: { importing: Importing }) {
  const { actions } = useBench();
  const { progress, pace, preview, isStopping } = importing;
  const { done, total } = progress;
  const read = wouldRead(preview, progress);
  const measured = measurePace(pace);
  return (
    <>
      <p className="dialog-hint">{texts.whileImporting}</p>
      <progress
        className="import-bar"
        aria-label={texts.importingTitle}
        {...(total > 0 ? { max: total, value: Math.min(done, total) } : {})}
      />
      <p className="import-measure">
        <span>{read !== null && texts.soFar(read.articles, read.of, read.isCounted)}</span>
        <span>
          {measured === null || read === null
            ? texts.measuring
            : `${texts.rate(measured.share * read.of)} · ${texts.left(measured.left)}`}
        </span>
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" disabled={isStopping} onClick={importing.stop}>
          {isStopping ? texts.stopping : texts.stop}
        </button>
        <button type="button" className="button button-main" onClick={actions.imports.leave}>
          {texts.toBackground} <kbd>Esc</kbd>
        </button>
      </div>
    </>
  );
}
