import type { ImportPreview } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { wouldAdd } from '../../commands/import-decisions.ts';
import type { Importing } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** What the import would do as things stand, and the buttons that do it or do not. */
export function PreviewFoot({
  importing,
  preview,
}: {
  importing: Importing;
  preview: ImportPreview;
}) {
  const { actions } = useBench();
  const { choices, lookingAgain } = importing;
  const { articles, isCounted } = wouldAdd(preview, choices);
  const counted = (choice: 'skip' | 'flag') =>
    (choices.exact === choice ? preview.exact : 0) + (choices.near === choice ? preview.near : 0);
  const parts = [
    ...(counted('skip') > 0 ? [texts.willSkip(counted('skip'))] : []),
    ...(counted('flag') > 0 ? [texts.willFlag(counted('flag'))] : []),
    ...(preview.problemCount > 0 ? [texts.willLeave(preview.problemCount)] : []),
  ];
  return (
    <div className="dialog-buttons import-foot">
      <p className="import-sum" role="status">
        <strong>{texts.willAdd(articles, isCounted)}</strong> <span>{parts.join(' · ')}</span>
      </p>
      <button type="button" className="button" onClick={actions.imports.leave}>
        {texts.cancel} <kbd>Esc</kbd>
      </button>
      <button
        type="button"
        className="button button-main"
        disabled={articles === 0 || lookingAgain.size > 0}
        onClick={() => void actions.imports.start()}
      >
        {lookingAgain.size > 0 ? texts.again : texts.start(articles, isCounted)}
      </button>
    </div>
  );
}
