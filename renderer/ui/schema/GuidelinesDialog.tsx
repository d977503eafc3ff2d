import { labelCommand } from '../../../shared/commands.ts';
import { guidelineTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Key } from '../Key.tsx';
import { labelColours } from '../label-colours.ts';
import { Markdown } from '../Markdown.tsx';
import { useKeyOf } from '../use-keymap.ts';

/** What each label means and when to use it, beside the article that is being read. */
export function GuidelinesDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const keyOf = useKeyOf();
  const labels = useSession((session) => session.project?.schema.labels ?? null);
  return (
    <Dialog title={texts.title} onClose={onClose} placement="aside">
      <ul className="guidelines">
        {labels?.map((label) => (
          <li key={label.id} style={labelColours(label)}>
            <h3 dir="auto">
              <Key name={keyOf(labelCommand(label.id))} />
              <span className={`label-line line-${label.line}`}>{label.name}</span>
            </h3>
            {label.description !== '' && <p dir="auto">{label.description}</p>}
            {label.guideline !== '' && <Markdown source={label.guideline} />}
            {label.description === '' && label.guideline === '' && (
              <p className="dialog-hint">{texts.none}</p>
            )}
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={actions.schema.open}>
          {texts.edit}
        </button>
        <button type="button" className="button button-main" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
