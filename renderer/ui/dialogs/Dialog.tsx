import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A dialog over the bench. Esc and a click beside it close it, and the focus goes back. */
export function Dialog({
  title,
  children,
  onClose,
  placement = 'middle',
}: {
  title: string;
  children: ReactNode;
  onClose(): void;
  /** Aside, what lies beneath stays in sight. */
  placement?: 'middle' | 'aside';
}) {
  const element = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // Without a field to fill in, the dialog begins to be read at its top.
    if (dialog?.querySelector('input') === null) body.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself.
    <dialog
      ref={element}
      className={`dialog dialog-${placement}`}
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
