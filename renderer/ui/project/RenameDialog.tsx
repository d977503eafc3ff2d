import { type FormEvent, useState } from 'react';
import { projectTexts as texts } from '../../../shared/texts/project.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

/** The longest name a project can have. */
const longest = 200;

/** Gives the open project another name. */
export function RenameDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const current = useSession((session) => session.project?.name ?? '');
  const [name, setName] = useState(current);
  const isEmpty = name.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    if (await actions.projects.rename(name)) onClose();
  };
  return (
    <Dialog title={texts.renameTitle} onClose={onClose}>
      <p className="dialog-hint">{texts.renameHint}</p>
      <form className="details" onSubmit={(event) => void submit(event)} noValidate>
        <label className="field field-title">
          <span>{texts.name}</span>
          <input
            type="text"
            dir="auto"
            value={name}
            maxLength={longest}
            aria-invalid={isEmpty}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
          {isEmpty && <em role="alert">{texts.noName}</em>}
        </label>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={isEmpty}>
            {texts.rename}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
