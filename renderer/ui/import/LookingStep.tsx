import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { Importing } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** What is shown while the files are being looked into. */
export function LookingStep({ importing }: { importing: Importing }) {
  const { actions } = useBench();
  const { done, total } = importing.progress;
  return (
    <>
      <p className="dialog-hint">{texts.looking(importing.sources.length)}</p>
      <progress
        className="import-bar"
        aria-label={texts.lookingTitle}
        {...(total > 0 ? { max: total, value: Math.min(done, total) } : {})}
      />
      <p className="import-measure">
        {total > 0 && texts.lookingAt(Math.floor((Math.min(done, total) / total) * 100))}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={actions.imports.leave}>
          {texts.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </>
  );
}
