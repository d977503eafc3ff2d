import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { v7 } from 'uuid';
import type { SchemaProblem } from '../../../shared/schema/problems.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { changed, type DraftAttribute, moved } from '../../commands/schema-draft.ts';
import { AttributeRow } from './AttributeRow.tsx';

/** The attributes of a label, in the order in which they are asked for. */
export function AttributeTable({
  attributes,
  problems,
  onChange,
}: {
  attributes: readonly DraftAttribute[];
  problems: readonly SchemaProblem[];
  onChange(attributes: readonly DraftAttribute[]): void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = () => {
    const attribute: DraftAttribute = {
      id: v7(),
      was: null,
      name: '',
      type: 'choice',
      choices: [],
      isRequired: false,
      initial: null,
    };
    // At once, so that what is typed next goes into the new row and nowhere else.
    flushSync(() => onChange([...attributes, attribute]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  return (
    <fieldset className="schema-section">
      <legend>{texts.attributes}</legend>
      <p className="schema-hint">
        {attributes.length === 0 ? texts.noAttributes : texts.attributesHint}
      </p>
      <ul className="attributes" ref={list} aria-label={texts.attributes}>
        {attributes.map((attribute, index) => (
          <AttributeRow
            key={attribute.id}
            attribute={attribute}
            problems={problems
              .filter((one) => one.attribute === index)
              .map(({ message }) => message)}
            onChange={(next) => onChange(changed(attributes, attribute.id, next))}
            onMove={(step) => onChange(moved(attributes, index, index + step))}
            onRemove={() => {
              onChange(attributes.filter(({ id }) => id !== attribute.id));
              adder.current?.focus();
            }}
          />
        ))}
      </ul>
      <button type="button" className="button" ref={adder} onClick={add}>
        {texts.addAttribute}
      </button>
    </fieldset>
  );
}
