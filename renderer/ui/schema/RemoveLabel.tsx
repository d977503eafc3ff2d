import { useEffect, useRef, useState } from 'react';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { DraftLabel } from '../../commands/schema-draft.ts';
import type { SchemaDraft } from './use-schema-draft.ts';

/** Takes a label out, once it is said what becomes of its marks: they go too, or to another label. */
export function RemoveLabel({
  label,
  schema,
  isAsking,
  onAsk,
  onRemove,
}: {
  label: DraftLabel;
  schema: SchemaDraft;
  isAsking: boolean;
  onAsk(asks: boolean): void;
  onRemove(into: string | null): void;
}) {
  const opener = useRef<HTMLButtonElement>(null);
  if (!isAsking) {
    return (
      <button
        type="button"
        className="button schema-remove"
        ref={opener}
        onClick={() => onAsk(true)}
      >
        {texts.remove.labels}
      </button>
    );
  }
  return <RemoveQuestion label={label} schema={schema} onAsk={onAsk} onRemove={onRemove} />;
}

function RemoveQuestion({
  label,
  schema,
  onAsk,
  onRemove,
}: {
  label: DraftLabel;
  schema: SchemaDraft;
  onAsk(asks: boolean): void;
  onRemove(into: string | null): void;
}) {
  const others = schema.draft.labels.filter(({ id }) => id !== label.id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  const marks = schema.marksOf(label.id);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen.
    <div role="group" className="schema-question" aria-label={texts.remove.labels}>
      <p>{texts.removeQuestion(label.name, marks)}</p>
      <div className="schema-question-buttons">
        <button type="button" className="button" ref={first} onClick={() => onAsk(false)}>
          {texts.keep}
        </button>
        <button type="button" className="button button-grave" onClick={() => onRemove(null)}>
          {texts.removeWithMarks(marks)}
        </button>
        {marks > 0 && others.length > 0 && (
          <span className="schema-merge">
            <label>
              {texts.mergeInto}{' '}
              <select value={into} onChange={({ target }) => setInto(target.value)}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name === '' ? texts.unnamed : name}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="button" onClick={() => onRemove(into)}>
              {texts.merge}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
