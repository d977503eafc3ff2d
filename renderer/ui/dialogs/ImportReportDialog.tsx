import type { ImportReport } from '../../../shared/contract.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { Dialog } from './Dialog.tsx';

const texts = windowTexts.report;

/** What an import added, what was there already, and what could not be read and why. */
export function ImportReportDialog({ report, onClose }: { report: ImportReport; onClose(): void }) {
  const { added, duplicates, problems } = report;
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p>{added.length === 0 ? texts.nothingAdded : texts.added(added.length)}</p>
      {problems.length > 0 && (
        <>
          <h3>{texts.problems}</h3>
          <ul className="report">
            {problems.map(({ file, message }) => (
              <li key={file} dir="auto">
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
            {duplicates.map(({ file, id, title }) => (
              <li key={`${file} ${id}`} dir="auto">
                {texts.duplicate(file, title)}
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
