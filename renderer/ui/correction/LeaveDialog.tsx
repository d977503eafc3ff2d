import { correctionTexts as texts } from '../../../shared/texts/correction.ts';
import { useBench } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

/** Asked before what was changed in a text is thrown away. */
export function LeaveDialog() {
  const { actions } = useBench();
  return (
    <Dialog title={texts.leaveTitle} onClose={actions.correction.goOn}>
      <p className="dialog-hint">{texts.leaveHint}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={actions.correction.discard}>
          {texts.discard}
        </button>
        <button type="button" className="button button-main" onClick={actions.correction.goOn}>
          {texts.stay}
        </button>
      </div>
    </Dialog>
  );
}
