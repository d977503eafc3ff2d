import { useEffect, useRef } from 'react';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';

/** Asks before what was changed and not saved is lost. */
export function LeaveQuestion({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div className="schema-foot" role="alertdialog" aria-label={texts.leave}>
      <p className="schema-said">
        <strong>{texts.leave}</strong> {texts.leaveHint}
      </p>
      <button type="button" className="button button-main" ref={stay} onClick={onStay}>
        {texts.stay}
      </button>
      <button type="button" className="button" onClick={onLeave}>
        {texts.discard}
      </button>
    </div>
  );
}
