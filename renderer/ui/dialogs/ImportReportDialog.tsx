import type { ImportOutcome } from '../../../shared/import-contract.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { Dialog } from './Dialog.tsx';

const texts = windowTexts.report;

/** What an import added, what was there already, and what could not be read and why. */
export function ImportReportDialog({
  outcome,
  onClose,
}: {
  outcome: ImportOutcome;
  onClose(): void;
}) {
  const { added, duplicates, problems } = outcome;
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p>{added === 0 ? texts.nothingAdded : texts.added(added)}</p>
      {problems.length > 0 && (
        <>
          <h3>{texts.problems}</h3>
          <ul className="report">
            {problems.map(({ file, line, code, message }) => (
              <li key={`${file} ${line} ${code}`} dir="auto">
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {duplicates.length > 0 && (
        <>
          <h3>{texts.duplicates}</h3>
          <ul className="report">
            {duplicates.map(({ place, of }) => (
              <li key={`${place.file} ${place.line}`} dir="auto">
                {texts.duplicate(place.file, of.title)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button button-main" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
