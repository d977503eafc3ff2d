import { type FormEvent, useState } from 'react';
import type { BulkChange } from '../../../shared/queue-contract.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { countChosen } from '../../state/chosen.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';

const texts = queueTexts.bulk;

/** Asks what the chosen articles are to be given, or whether they are to go. */
export function ChangeArticlesDialog({
  what,
  onClose,
}: {
  what: 'metadata' | 'source' | 'remove';
  onClose(): void;
}) {
  const { actions } = useBench();
  const number = useSession(({ chosen, queue }) => countChosen(chosen, queue));
  const names = useSession((session) => session.facets?.meta);
  const sources = useSession((session) => session.facets?.sources);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const known =
    what === 'source' ? sources : names?.find((candidate) => candidate.name === name)?.values;
  const isReady = what !== 'metadata' || name.trim() !== '';
  const wanted: Record<typeof what, BulkChange> = {
    metadata: { kind: 'metadata', name: name.trim(), value },
    source: { kind: 'source', source: value.trim() },
    remove: { kind: 'remove' },
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void actions.queue.changeChosen(wanted[what]);
  };
  return (
    <Dialog title={texts.title[what]} onClose={onClose}>
      <p className="dialog-hint">{texts.hint[what](number)}</p>
      <form className="details" onSubmit={submit} noValidate>
        {what === 'metadata' && (
          <label className="field">
            <span>{texts.name}</span>
            <input
              type="text"
              dir="auto"
              list="bulk-names"
              value={name}
              placeholder={texts.noName}
              onChange={(event) => setName(event.target.value)}
            />
            <datalist id="bulk-names">
              {names?.map((candidate) => (
                <option key={candidate.name} value={candidate.name} />
              ))}
            </datalist>
          </label>
        )}
        {what !== 'remove' && (
          <label className="field">
            <span>{what === 'source' ? texts.source : texts.value}</span>
            <input
              type="text"
              dir="auto"
              list="bulk-values"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
            <datalist id="bulk-values">
              {known?.map((candidate) => (
                <option key={candidate.value} value={candidate.value} />
              ))}
            </datalist>
          </label>
        )}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="button button-main" disabled={!isReady}>
            {what === 'remove' ? texts.do.remove(number) : texts.do[what]}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
