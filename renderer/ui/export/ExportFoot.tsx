import { useEffect, useRef } from 'react';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import type { ExportPage, ExportState } from '../../state/export-page.ts';
import type { RunningJob } from '../../state/session.ts';

/** How much would be written and the button that does it; while it is written, how far that is. */
export function ExportFoot({
  page,
  state,
  writing,
  onClose,
}: {
  page: ExportPage;
  state: ExportState;
  writing: RunningJob | null;
  onClose(): void;
}) {
  const main = useRef<HTMLButtonElement>(null);
  const isWriting = writing !== null;
  const wasWriting = useRef(isWriting);
  useEffect(() => {
    // The field or button that had the keys has gone, or cannot take them.
    if (wasWriting.current !== isWriting) main.current?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  if (writing !== null) {
    const { done, total } = writing.progress;
    return (
      <div className="dialog-buttons export-foot">
        <p className="export-sum">
          <span>{texts.writing}</span>
          <progress
            aria-label={texts.writing}
            {...(total > 0 ? { max: total, value: Math.min(done, total) } : {})}
          />
          <span>{total > 0 && texts.progress(done, total)}</span>
        </p>
        <button type="button" className="button" onClick={onClose}>
          {texts.toBackground} <kbd>Esc</kbd>
        </button>
        <button ref={main} type="button" className="button button-main" onClick={writing.cancel}>
          {texts.stop}
        </button>
      </div>
    );
  }
  const isEmpty = state.progress === null && state.plan?.articles === 0;
  return (
    <div className="dialog-buttons export-foot">
      <p className="export-sum" role="status">
        {sumOf(state)}
      </p>
      <button type="button" className="button" onClick={onClose}>
        {texts.cancel} <kbd>Esc</kbd>
      </button>
      <button
        ref={main}
        type="button"
        className="button button-main"
        disabled={isEmpty}
        onClick={() => void page.confirm()}
      >
        {texts.export} <kbd>Enter</kbd>
      </button>
    </div>
  );
}

function sumOf({ plan, progress }: ExportState): string {
  if (progress !== null)
    return progress.total > 0 ? texts.lookedAt(progress.done, progress.total) : texts.looking;
  if (plan === null) return '';
  if (plan.articles === 0) return texts.nothing;
  return texts.counts(plan.articles, plan.spans, plan.relations);
}
