import { useState } from 'react';
import { flushSync } from 'react-dom';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { DraftLabel } from '../../commands/schema-draft.ts';
import { Key } from '../Key.tsx';
import { labelColours } from '../label-colours.ts';
import { LabelForm } from './LabelForm.tsx';
import { RemovedLabels } from './RemovedLabels.tsx';
import { type ListRow, RowList } from './RowList.tsx';
import type { SchemaDraft } from './use-schema-draft.ts';

/** The labels on the left, the chosen one on the right. */
export function LabelsTab({
  schema,
  chosen,
  isWritable,
  onChoose,
  onSay,
}: {
  schema: SchemaDraft;
  chosen: string | null;
  isWritable: boolean;
  onChoose(id: string | null): void;
  onSay(words: string): void;
}) {
  const { labels } = schema.draft;
  const [asked, ask] = useState<string | null>(null);
  const label = labels.find(({ id }) => id === chosen) ?? labels[0];
  const remove = (id: string, into: string | null) => {
    const at = labels.findIndex((one) => one.id === id);
    schema.removeLabel(id, into);
    ask(null);
    onChoose(labels[at + 1]?.id ?? labels[at - 1]?.id ?? null);
    document.querySelector<HTMLElement>('.row-list')?.focus();
  };
  const move = (from: number, to: number) => {
    schema.moveLabel(from, to);
    onSay(texts.movedTo(labels[from]?.name ?? '', to + 1, labels.length));
  };
  return (
    <>
      <div className="schema-side">
        <RowList
          label={texts.list.labels}
          rows={labels.map((one) => rowOf(one, schema))}
          chosen={label?.id ?? null}
          isFixed={!isWritable}
          onChoose={onChoose}
          onMove={move}
          onRemove={(id) => {
            onChoose(id);
            ask(id);
          }}
        />
        {isWritable && (
          <>
            <p className="schema-hint">{texts.listHint}</p>
            <button
              type="button"
              className="button schema-add"
              onClick={() => {
                // At once, so that what is typed next goes into the new name and nowhere else.
                flushSync(() => onChoose(schema.addLabel()));
                focusName();
              }}
            >
              {texts.add.labels}
            </button>
            <RemovedLabels schema={schema} onRestore={onChoose} />
          </>
        )}
      </div>
      <fieldset
        className="schema-form"
        disabled={!isWritable}
        aria-label={label?.name ?? texts.none.labels}
      >
        {label === undefined ? (
          <p className="schema-hint">{texts.none.labels}</p>
        ) : (
          <LabelForm
            key={label.id}
            label={label}
            schema={schema}
            isAsking={asked === label.id}
            onAsk={(asks) => {
              ask(asks ? label.id : null);
              if (!asks) document.querySelector<HTMLElement>('.row-list')?.focus();
            }}
            onRemove={(into) => remove(label.id, into)}
          />
        )}
      </fieldset>
    </>
  );
}

/** Puts the keys into the name of what is chosen, which is to be written over. */
export function focusName(): void {
  const field = document.querySelector<HTMLInputElement>('.schema-form .field-name input');
  field?.focus();
  field?.select();
}

function rowOf(label: DraftLabel, schema: SchemaDraft): ListRow {
  const marks = texts.marks(schema.marksOf(label.id));
  const [problem] = schema.problemsOf(label.id);
  const name = label.name.trim() === '' ? texts.unnamed : label.name;
  return {
    id: label.id,
    says: texts.row(name, marks, problem?.message ?? ''),
    content: (
      <>
        <Key name={label.key} />
        <span className="row-name" dir="auto">
          <span
            className={`label-line line-${label.line}`}
            style={labelColours({ ...label, attributes: [], position: 0 })}
          >
            {name}
          </span>
        </span>
        {problem === undefined ? (
          <span className="row-count">{schema.marksOf(label.id).toLocaleString('en')}</span>
        ) : (
          <span className="row-problem" title={problem.message}>
            !
          </span>
        )}
      </>
    ),
  };
}
