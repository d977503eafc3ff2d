import { useRef } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { keyTexts } from '../../../shared/texts/keys.ts';
import { KeyEditor } from './KeyEditor.tsx';
import type { KeyChanges } from './use-key-changes.ts';

/** A command with its keys; chosen, it opens the editor of its keys below itself. */
export function KeyRow({
  command,
  changes,
  isOpen,
  isCurrent,
  onOpen,
  onFocus,
}: {
  command: CommandId;
  changes: KeyChanges;
  isOpen: boolean;
  /** Whether the Tab key comes to this row: to one of the sheet only, arrows go to the others. */
  isCurrent: boolean;
  onOpen(isOpen: boolean): void;
  onFocus(): void;
}) {
  const row = useRef<HTMLButtonElement>(null);
  const { nameOf, titled } = changes;
  const title = titled(command);
  const isChanged = changes.isChanged(command);
  const names = (changes.keymap.get(command) ?? []).map(nameOf);
  const leave = () => {
    onOpen(false);
    row.current?.focus();
  };
  return (
    <li
      className={isOpen ? 'key-row key-row-open' : 'key-row'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Esc puts away what is innermost; the dialog itself would close.
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <button
        type="button"
        ref={row}
        className="key-row-button"
        aria-expanded={isOpen}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onOpen(!isOpen)}
      >
        <span className="key-title">
          {title}
          {isChanged && (
            <span className="key-changed" title={keyTexts.changed} aria-hidden="true" />
          )}
        </span>
        <span className="visually-hidden">
          {keyTexts.row(names.join(', ') || keyTexts.noKey, isChanged)}
        </span>
        <span className="key-names" aria-hidden="true">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
        </span>
      </button>
      {isOpen && <KeyEditor command={command} changes={changes} onDone={leave} />}
    </li>
  );
}
