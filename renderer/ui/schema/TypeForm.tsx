import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { DraftType } from '../../commands/schema-draft.ts';
import { labelColours } from '../label-colours.ts';
import type { SchemaDraft } from './use-schema-draft.ts';

/** Everything about one kind of link: how it reads, and what it may join. */
export function TypeForm({
  type,
  schema,
  onRemove,
}: {
  type: DraftType;
  schema: SchemaDraft;
  onRemove(): void;
}) {
  const problems = schema.problemsOf(type.id);
  const change = (next: Partial<DraftType>) => schema.changeType(type.id, next);
  const before = schema.current.relationTypes.find(({ id }) => id === type.id);
  const isRenamed = before !== undefined && before.name !== type.name.trim();
  return (
    <>
      <div className="schema-row">
        <label className="field field-name">
          <span>{texts.name}</span>
          <input
            type="text"
            dir="auto"
            value={type.name}
            maxLength={80}
            aria-invalid={problems.some(({ part }) => part === 'name')}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <label className="field field-name">
          <span>
            {texts.inverse} <small>{texts.inverseHint}</small>
          </span>
          <input
            type="text"
            dir="auto"
            value={type.inverse}
            maxLength={80}
            onChange={({ target }) => change({ inverse: target.value })}
          />
        </label>
      </div>
      {isRenamed && <p className="schema-note">{texts.renames(before.name, 0)}</p>}
      <Ends
        legend={texts.from}
        chosen={type.from}
        schema={schema}
        onChange={(from) => change({ from })}
      />
      <Ends legend={texts.to} chosen={type.to} schema={schema} onChange={(to) => change({ to })}>
        <label className="end">
          <input
            type="checkbox"
            checked={type.mayPointAtAuthor}
            onChange={({ target }) => change({ mayPointAtAuthor: target.checked })}
          />
          {texts.author}
        </label>
      </Ends>
      {problems.map(({ message }) => (
        <em key={message} className="schema-problem">
          {message}
        </em>
      ))}
      <button type="button" className="button schema-remove" onClick={onRemove}>
        {texts.remove.links}
      </button>
    </>
  );
}

/** The labels at one end of a link, ticked where it may be. */
function Ends({
  legend,
  chosen,
  schema,
  onChange,
  children,
}: {
  legend: string;
  chosen: readonly string[];
  schema: SchemaDraft;
  onChange(ids: string[]): void;
  children?: React.ReactNode;
}) {
  const { labels } = schema.draft;
  return (
    <fieldset className="schema-section ends">
      <legend>{legend}</legend>
      <div>
        {schema.schema.labels.map((label) => (
          <label key={label.id} className="end">
            <input
              type="checkbox"
              checked={chosen.includes(label.id)}
              onChange={({ target }) =>
                onChange(
                  labels
                    .map(({ id }) => id)
                    .filter((id) => (id === label.id ? target.checked : chosen.includes(id))),
                )
              }
            />
            <span className="label-text" style={labelColours(label)}>
              {label.name === '' ? texts.unnamed : label.name}
            </span>
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
