import { useMemo } from 'react';
import { hunksOf } from '../../../shared/correction/hunks.ts';
import type { CorrectionPlan } from '../../../shared/correction/plan.ts';
import { correctionTexts as texts } from '../../../shared/texts/correction.ts';
import type { Correcting } from '../../state/session.ts';
import { useBench } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { DoubtfulMarkRow } from './DoubtfulMarkRow.tsx';
import { Hunks } from './Hunks.tsx';

/** How much of the words around a change is shown, in UTF-16 units. */
const context = 70;
/** How many marks are shown one by one. */
const shownMarks = 300;

/** What a correction changes, before it is saved: the words, and each mark whose words did. */
export function CorrectionReview({
  correction,
  plan,
}: {
  correction: Correcting;
  plan: CorrectionPlan;
}) {
  const { actions } = useBench();
  const hunks = useMemo(() => hunksOf(plan.correction, context), [plan]);
  const moved = plan.certain.filter(({ before, after }) => before !== after).length;
  return (
    <Dialog title={texts.reviewTitle} onClose={actions.correction.goOn}>
      <div className="review">
        <p className="dialog-hint">{texts.becomes(correction.sheet.text.version + 1)}</p>
        {plan.title !== null && <p className="dialog-hint">{texts.newTitle(plan.title)}</p>}
        <h3>{texts.diff}</h3>
        <Hunks hunks={hunks} />
        <h3>{texts.marks}</h3>
        {plan.doubtful.length === 0 && <p>{texts.noMarks}</p>}
        <ul className="doubtful-marks">
          {plan.doubtful.slice(0, shownMarks).map((mark) => (
            <DoubtfulMarkRow key={mark.before.id} mark={mark} fates={correction.fates} />
          ))}
        </ul>
        {plan.doubtful.length > shownMarks && (
          <p>{texts.moreMarks(plan.doubtful.length - shownMarks)}</p>
        )}
        <p className="dialog-hint">{texts.steady(plan.certain.length, moved)}</p>
        <div className="dialog-buttons review-buttons">
          <button type="button" className="button" onClick={actions.correction.goOn}>
            {texts.goOn}
          </button>
          <button
            type="button"
            className="button button-main"
            disabled={correction.isSaving}
            onClick={() => void actions.correction.save()}
          >
            {correction.isSaving ? texts.saving : texts.save}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
