import type { KeyboardEvent } from 'react';
import { attributeTypes } from '../../../shared/model/label-schema.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { withType } from '../../commands/schema-attribute.ts';
import type { DraftAttribute } from '../../commands/schema-draft.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { InitialField } from './InitialField.tsx';

/** One attribute of a label: its name, what kind of value it has, and its choices. */
export function AttributeRow({
  attribute,
  problems,
  onChange,
  onMove,
  onRemove,
}: {
  attribute: DraftAttribute;
  problems: readonly string[];
  onChange(attribute: DraftAttribute): void;
  onMove(step: 1 | -1): void;
  onRemove(): void;
}) {
  const { name, type, choices, isRequired } = attribute;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <li className="attribute" onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen. */}
      <div role="group" aria-label={texts.attribute(name)} className="attribute-fields">
        <input
          type="text"
          className="attribute-name"
          value={name}
          aria-label={texts.attributeName}
          placeholder={texts.attributeName}
          aria-invalid={problems.length > 0}
          maxLength={80}
          onChange={({ target }) => onChange({ ...attribute, name: target.value })}
        />
        <select
          value={type}
          aria-label={texts.attributeType}
          onChange={({ target }) => {
            const next = attributeTypes.find((one) => one === target.value);
            if (next !== undefined) onChange(withType(attribute, next));
          }}
        >
          {attributeTypes.map((one) => (
            <option key={one} value={one}>
              {texts.types[one]}
            </option>
          ))}
        </select>
        <InitialField
          key={type}
          attribute={attribute}
          onChange={(initial) => onChange({ ...attribute, initial })}
        />
        <label className="attribute-required" title={texts.requiredHint}>
          <input
            type="checkbox"
            checked={isRequired}
            onChange={({ target }) => onChange({ ...attribute, isRequired: target.checked })}
          />
          {texts.required}
        </label>
        <span className="attribute-tools">
          <button
            type="button"
            className="quiet"
            aria-label={texts.moveUp(name)}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={texts.moveDown(name)}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={texts.removeAttribute(name)}
            onClick={onRemove}
          >
            ×
          </button>
        </span>
        {type === 'choice' && (
          <ChoiceList
            choices={choices}
            onChange={(next) => onChange({ ...attribute, choices: next })}
          />
        )}
      </div>
      {problems.map((problem) => (
        <em key={problem} className="schema-problem">
          {problem}
        </em>
      ))}
    </li>
  );
}
