import { type KeyboardEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { changed, type DraftChoice } from '../../commands/schema-draft.ts';

/** The choices of an attribute, each a small field; the last field takes a new one. */
export function ChoiceList({
  choices,
  onChange,
}: {
  choices: readonly DraftChoice[];
  onChange(choices: readonly DraftChoice[]): void;
}) {
  const [added, setAdded] = useState('');
  const adding = useRef<HTMLInputElement>(null);
  const add = () => {
    const name = added.trim();
    if (name === '') return;
    onChange([...choices, { id: v7(), name, was: null }]);
    setAdded('');
  };
  const remove = (id: string) => {
    onChange(choices.filter((choice) => choice.id !== id));
    adding.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, { id, name }: DraftChoice) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      adding.current?.focus();
    }
    if (event.key !== 'Backspace' || name !== '') return;
    event.preventDefault();
    remove(id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen.
    <div className="choices" role="group" aria-label={texts.choices}>
      {choices.map((choice, index) => (
        <span key={choice.id} className="choice">
          <input
            type="text"
            value={choice.name}
            aria-label={texts.choice(index + 1)}
            maxLength={200}
            onChange={({ target }) => onChange(changed(choices, choice.id, { name: target.value }))}
            onKeyDown={(event) => onKeyDown(event, choice)}
          />
          <button
            type="button"
            className="quiet choice-remove"
            aria-label={texts.removeChoice(choice.name)}
            onClick={() => remove(choice.id)}
          >
            ×
          </button>
        </span>
      ))}
      <input
        type="text"
        className="choice-add"
        ref={adding}
        value={added}
        placeholder={texts.addChoice}
        aria-label={texts.addChoice}
        maxLength={200}
        onChange={({ target }) => setAdded(target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}
