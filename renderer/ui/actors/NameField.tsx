import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Actor } from '../../../shared/actor-contract.ts';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { useActorsPage } from './use-page.ts';

/** A name, completed from those the project has: arrows choose one, Enter confirms. */
export function NameField({
  label,
  value,
  onChange,
  onConfirm,
  onCancel,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
  onConfirm(): void;
  onCancel(): void;
}) {
  const page = useActorsPage();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const [offered, setOffered] = useState<{ to: string; actors: readonly Actor[] } | null>(null);
  const [at, setAt] = useState(-1);
  // What was offered for other letters is shown no more, nor what is typed already.
  const actors = offered?.actors.filter(({ name }) => name !== value.trim()) ?? [];
  const isOpen = actors.length > 0;

  const complete = async (to: string) => {
    const found = await page.complete(to);
    setOffered({ to, actors: to.trim() === '' ? [] : found });
  };
  const type = (to: string) => {
    setAt(-1);
    onChange(to);
    void complete(to);
  };
  const take = (name: string) => {
    setAt(-1);
    setOffered(null);
    onChange(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = actors[at];
    if (event.key === 'ArrowDown' && !isOpen) void complete(value);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, actors.length - 1));
    else if (event.key === 'ArrowUp' && isOpen) setAt(Math.max(at - 1, -1));
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen.name);
    else if (event.key === 'Enter') onConfirm();
    else if (event.key === 'Tab' && !event.shiftKey && chosen !== undefined) take(chosen.name);
    else if (event.key === 'Escape' && isOpen) take(value);
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="name-field">
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        ref={field}
        id={`${id}-field`}
        type="text"
        role="combobox"
        dir="auto"
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onBlur={() => setOffered(null)}
      />
      <div
        id={`${id}-list`}
        className="name-completions"
        role="listbox"
        aria-label={texts.completions}
        hidden={!isOpen}
      >
        {actors.map(({ name, mentions }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and its keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            className="name-completion"
            aria-selected={index === at}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(name)}
          >
            <span dir="auto">{name}</span>
            <span className="actors-count">{texts.completion(mentions)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
