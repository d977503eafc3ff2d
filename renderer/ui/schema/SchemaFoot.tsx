import { useState } from 'react';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { useSession } from '../context.ts';
import type { SchemaDraft } from './use-schema-draft.ts';

/** What stands in the way of saving, how far it is, and the way out. */
export function SchemaFoot({
  schema,
  isWritable,
  said,
  onShowProblem,
  onCancel,
  onSave,
}: {
  schema: SchemaDraft;
  isWritable: boolean;
  said: string;
  onShowProblem(): void;
  onCancel(): void;
  onSave(): void;
}) {
  const job = useSession((session) => session.job);
  const notice = useSession((session) => session.notice);
  // What was told before this was opened has nothing to do with it.
  const [before] = useState(notice);
  const { length } = schema.problems;
  if (job !== null) {
    return (
      <div className="schema-foot">
        <p className="schema-said">{texts.looking(job.progress.done, job.progress.total)}</p>
        <button type="button" className="button" onClick={job.cancel}>
          {windowTexts.status.cancel}
        </button>
      </div>
    );
  }
  return (
    <div className="schema-foot">
      {notice !== null && notice !== before && notice.tone === 'problem' ? (
        <p className="schema-said schema-problem" role="alert">
          {notice.message}
        </p>
      ) : (
        <p className="schema-said">{isWritable ? said : texts.readOnly}</p>
      )}
      {length > 0 && (
        <p className="schema-problem">
          {texts.problems(length)}{' '}
          <button type="button" className="quiet" onClick={onShowProblem}>
            {texts.goToProblem}
          </button>
        </p>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {isWritable ? texts.cancel : texts.close}
      </button>
      {isWritable && (
        <button
          type="button"
          className="button button-main"
          disabled={length > 0 || !schema.isChanged}
          onClick={onSave}
        >
          {texts.save}
        </button>
      )}
    </div>
  );
}
