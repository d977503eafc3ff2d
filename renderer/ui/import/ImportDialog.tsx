import { importTexts as texts } from '../../../shared/texts/import.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ImportingStep } from './ImportingStep.tsx';
import { LookingStep } from './LookingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { ReportStep } from './ReportStep.tsx';

const titles = {
  looking: texts.lookingTitle,
  preview: texts.title,
  importing: texts.importingTitle,
  report: texts.reportTitle,
};

/** An import, step by step: looking into the files, deciding, adding, and what came of it. */
export function ImportDialog() {
  const { actions } = useBench();
  const importing = useSession((session) => session.importing);
  if (importing === null) return null;
  const { stage, preview, outcome } = importing;
  return (
    // Each step is a dialog of its own, and is read from its top.
    <Dialog
      key={stage}
      title={titles[stage]}
      kind={stage === 'preview' ? 'desk' : 'form'}
      onClose={actions.imports.leave}
    >
      {stage === 'looking' && <LookingStep importing={importing} />}
      {stage === 'preview' && preview !== null && (
        <PreviewStep importing={importing} preview={preview} />
      )}
      {stage === 'importing' && <ImportingStep importing={importing} />}
      {stage === 'report' && outcome !== null && <ReportStep outcome={outcome} />}
    </Dialog>
  );
}
