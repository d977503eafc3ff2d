import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useBench } from '../context.ts';

/**
 * A dialog over the bench. Esc and a click beside it close it, and the focus goes back.
 * `kind` says how wide it is and where it stands: a form, a sheet to read, a palette to
 * choose from, a desk to work at.
 */
export function Dialog({
  title,
  kind = 'form',
  children,
  onClose,
  placement = 'middle',
}: {
  title: string;
  kind?: 'form' | 'sheet' | 'palette' | 'desk';
  children: ReactNode;
  onClose(): void;
  /** Aside, what lies beneath stays in sight. */
  placement?: 'middle' | 'aside';
}) {
  const element = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heading = useId();
  const { page } = useBench();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Without a field to fill in, the dialog begins to be read at its top.
    (dialog?.querySelector('input') ?? body.current)?.focus();
    const listening = new AbortController();
    // Left to itself, Chromium asks once whether a dialog may close, and at the next Esc closes it.
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
      },
      { signal: listening.signal },
    );
    return () => {
      listening.abort();
      dialog?.close();
      // What closed it may have given the focus away already.
      const now = document.activeElement;
      if (now !== null && now !== document.body && !dialog?.contains(now)) return;
      if (before?.matches('article[data-region]')) page.focusPage();
      else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [page]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself.
    <dialog
      ref={element}
      className={`dialog dialog-${kind} dialog-${placement}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="dialog-body" ref={body} tabIndex={-1}>
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
