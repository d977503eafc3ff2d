import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { projectTexts as texts } from '../../../shared/texts/project.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Markdown } from '../Markdown.tsx';

/** The longest guidelines, in UTF-16 code units. */
const longest = 1_000_000;

/** The project's guidelines, written on one side and read on the other. */
export function GuidelinesEditor({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const current = useSession((session) => session.project?.guidelines ?? '');
  // What it is changed from stays what it was when this was opened.
  const [begun] = useState(current);
  const [source, setSource] = useState(begun);
  const [leaving, setLeaving] = useState<{ discard(): void } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(source);
  const preview = useDeferredValue(source);

  useEffect(() => {
    field.current?.focus();
    return actions.leaving.guard({
      isUnsaved: () => latest.current !== begun,
      ask: (then) =>
        setLeaving({
          discard: () => {
            latest.current = begun;
            onClose();
            then();
          },
        }),
    });
  }, [actions, begun, onClose]);

  const write = (next: string) => {
    latest.current = next;
    setSource(next);
  };
  const close = () => {
    if (leaving !== null) return stay();
    if (source === begun) return onClose();
    setLeaving({ discard: onClose });
  };
  const stay = () => {
    setLeaving(null);
    field.current?.focus();
  };
  const save = async () => {
    const isSaved = await actions.projects.writeGuidelines(source);
    if (!isSaved) return;
    latest.current = begun;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog title={texts.guidelinesTitle} kind="desk" onClose={close}>
      <p className="dialog-hint guide-hint">{texts.guidelinesHint}</p>
      <div className="guide-desk">
        <textarea
          ref={field}
          className="guide-source"
          dir="auto"
          value={source}
          maxLength={longest}
          aria-label={texts.text}
          placeholder={texts.placeholder}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <section
          className="guide-preview"
          aria-label={texts.preview}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
          tabIndex={0}
        >
          {preview.trim() === '' ? (
            <p className="empty">{texts.nothingYet}</p>
          ) : (
            <Markdown source={preview} />
          )}
        </section>
      </div>
      {leaving === null ? (
        <div className="dialog-buttons guide-foot">
          <button type="button" className="button" onClick={close}>
            {texts.cancel} <kbd>Esc</kbd>
          </button>
          <button type="button" className="button button-main" onClick={() => void save()}>
            {texts.save}
          </button>
        </div>
      ) : (
        <div className="dialog-buttons guide-foot" role="alertdialog" aria-label={texts.leaveTitle}>
          <p className="guide-question">
            <strong>{texts.leaveTitle}</strong> {texts.leaveHint}
          </p>
          <button type="button" className="button" onClick={leaving.discard}>
            {texts.discard}
          </button>
          <button
            type="button"
            className="button button-main"
            ref={(button) => button?.focus()}
            onClick={stay}
          >
            {texts.stay}
          </button>
        </div>
      )}
    </Dialog>
  );
}
