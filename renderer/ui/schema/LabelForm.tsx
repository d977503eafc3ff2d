import { useState } from 'react';
import { overlapRules, readers } from '../../../shared/model/label-schema.ts';
import type { SchemaProblem } from '../../../shared/schema/problems.ts';
import { titleOf } from '../../../shared/texts/commands.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { keyName } from '../../commands/keys.ts';
import type { DraftLabel } from '../../commands/schema-draft.ts';
import { useBench } from '../context.ts';
import { Markdown } from '../Markdown.tsx';
import { AttributeTable } from './AttributeTable.tsx';
import { ColourFields } from './ColourFields.tsx';
import { RemoveLabel } from './RemoveLabel.tsx';
import type { SchemaDraft } from './use-schema-draft.ts';

/** Everything about one label. */
export function LabelForm({
  label,
  schema,
  isAsking,
  onAsk,
  onRemove,
}: {
  label: DraftLabel;
  schema: SchemaDraft;
  /** Whether it is being asked what becomes of the label's marks. */
  isAsking: boolean;
  onAsk(asks: boolean): void;
  onRemove(into: string | null): void;
}) {
  const problems = schema.problemsOf(label.id);
  const change = (next: Partial<DraftLabel>) => schema.changeLabel(label.id, next);
  return (
    <>
      <NameAndKey label={label} schema={schema} problems={problems} onChange={change} />
      <ColourFields
        label={label}
        labels={schema.draft.labels}
        problem={problems.find(({ part }) => part === 'colours')?.message ?? null}
        onChange={change}
      />
      <Guidance label={label} problems={problems} onChange={change} />
      <div className="schema-row">
        <label className="field">
          <span>{texts.overlap}</span>
          <select
            value={label.overlap}
            onChange={({ target }) => {
              const overlap = overlapRules.find((rule) => rule === target.value);
              if (overlap !== undefined) change({ overlap });
            }}
          >
            {overlapRules.map((rule) => (
              <option key={rule} value={rule}>
                {texts.overlaps[rule]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{texts.reads}</span>
          <select
            value={label.reads}
            onChange={({ target }) => {
              const reads = readers.find((reader) => reader === target.value);
              if (reads !== undefined) change({ reads });
            }}
          >
            {readers.map((reader) => (
              <option key={reader} value={reader}>
                {texts.readers[reader]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AttributeTable
        attributes={label.attributes}
        problems={problems.filter(({ part }) => part === 'attributes')}
        onChange={(attributes) => change({ attributes })}
      />
      <RemoveLabel
        label={label}
        schema={schema}
        isAsking={isAsking}
        onAsk={onAsk}
        onRemove={onRemove}
      />
    </>
  );
}

type PartProps = {
  label: DraftLabel;
  problems: readonly SchemaProblem[];
  onChange(change: Partial<DraftLabel>): void;
};

function NameAndKey({ label, schema, problems, onChange }: PartProps & { schema: SchemaDraft }) {
  const { platform } = useBench();
  const before = schema.current.labels.find(({ id }) => id === label.id);
  const isRenamed = before !== undefined && before.name !== label.name.trim();
  const said = (part: SchemaProblem['part']) => problems.filter((problem) => problem.part === part);
  const clashes = schema.clashes.filter(({ labelId }) => labelId === label.id);
  return (
    <div className="schema-naming">
      <div className="schema-row">
        <label className="field field-name">
          <span>{texts.name}</span>
          <input
            type="text"
            dir="auto"
            value={label.name}
            maxLength={80}
            aria-invalid={said('name').length > 0}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        </label>
        <label className="field field-key">
          <span>{texts.key}</span>
          <input
            type="text"
            value={label.key}
            maxLength={2}
            placeholder="–"
            title={texts.keyHint}
            aria-invalid={said('key').length > 0}
            // What is typed last is the key.
            onChange={({ target }) => onChange({ key: target.value.trim().slice(-1) })}
            onFocus={({ target }) => target.select()}
          />
        </label>
      </div>
      {[...said('name'), ...said('key')].map(({ message }) => (
        <em key={message} className="schema-problem">
          {message}
        </em>
      ))}
      {isRenamed && (
        <p className="schema-note">{texts.renames(before.name, schema.marksOf(label.id))}</p>
      )}
      {clashes.map(({ key, command, has }) => (
        <p key={`${key} ${command}`} className="schema-note">
          {texts.clash[has](keyName(key, platform), titleOf(command, schema.schema.labels))}
        </p>
      ))}
    </div>
  );
}

function Guidance({ label, problems, onChange }: PartProps) {
  const [isRead, setIsRead] = useState(false);
  return (
    <div className="schema-guidance">
      <label className="field">
        <span>
          {texts.description} <small>{texts.descriptionHint}</small>
        </span>
        <textarea
          rows={2}
          dir="auto"
          value={label.description}
          onChange={({ target }) => onChange({ description: target.value })}
        />
      </label>
      <div className="field">
        <span className="guideline-head">
          <label htmlFor="guideline">
            {texts.guideline} <small>{texts.guidelineHint}</small>
          </label>
          {label.guideline !== '' && (
            <button type="button" className="quiet" onClick={() => setIsRead(!isRead)}>
              {isRead ? texts.write : texts.preview}
            </button>
          )}
        </span>
        {isRead && label.guideline !== '' ? (
          <Markdown source={label.guideline} />
        ) : (
          <textarea
            id="guideline"
            rows={4}
            dir="auto"
            value={label.guideline}
            onChange={({ target }) => onChange({ guideline: target.value })}
          />
        )}
      </div>
      {problems
        .filter(({ part }) => part === 'words')
        .map(({ message }) => (
          <em key={message} className="schema-problem">
            {message}
          </em>
        ))}
    </div>
  );
}
