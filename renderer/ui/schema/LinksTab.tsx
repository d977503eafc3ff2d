import { flushSync } from 'react-dom';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { DraftType } from '../../commands/schema-draft.ts';
import { focusName } from './LabelsTab.tsx';
import { type ListRow, RowList } from './RowList.tsx';
import { TypeForm } from './TypeForm.tsx';
import type { SchemaDraft } from './use-schema-draft.ts';

/** The kinds of link on the left, the chosen one on the right. */
export function LinksTab({
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
  const types = schema.draft.relationTypes;
  const type = types.find(({ id }) => id === chosen) ?? types[0];
  const remove = (id: string) => {
    const at = types.findIndex((one) => one.id === id);
    schema.removeType(id);
    onChoose(types[at + 1]?.id ?? types[at - 1]?.id ?? null);
    document.querySelector<HTMLElement>('.row-list')?.focus();
  };
  return (
    <>
      <div className="schema-side">
        <RowList
          label={texts.list.links}
          rows={types.map((one) => rowOf(one, schema))}
          chosen={type?.id ?? null}
          isFixed={!isWritable}
          onChoose={onChoose}
          onMove={(from, to) => {
            schema.moveType(from, to);
            onSay(texts.movedTo(types[from]?.name ?? '', to + 1, types.length));
          }}
          onRemove={remove}
        />
        {isWritable && (
          <>
            <p className="schema-hint">{texts.listHint}</p>
            <button
              type="button"
              className="button schema-add"
              onClick={() => {
                // At once, so that what is typed next goes into the new name and nowhere else.
                flushSync(() => onChoose(schema.addType()));
                focusName();
              }}
            >
              {texts.add.links}
            </button>
          </>
        )}
      </div>
      <fieldset
        className="schema-form"
        disabled={!isWritable}
        aria-label={type?.name ?? texts.none.links}
      >
        {type === undefined ? (
          <p className="schema-hint">{texts.none.links}</p>
        ) : (
          <TypeForm key={type.id} type={type} schema={schema} onRemove={() => remove(type.id)} />
        )}
      </fieldset>
    </>
  );
}

function rowOf(type: DraftType, schema: SchemaDraft): ListRow {
  const nameOf = (id: string) => schema.draft.labels.find((label) => label.id === id)?.name ?? '';
  const ends = [...type.to.map(nameOf), ...(type.mayPointAtAuthor ? [texts.author] : [])];
  const [problem] = schema.problemsOf(type.id);
  const name = type.name.trim() === '' ? texts.unnamed : type.name;
  const joins = `${type.from.map(nameOf).join(', ')} → ${ends.join(', ')}`;
  return {
    id: type.id,
    says: texts.row(name, joins, problem?.message ?? ''),
    content: (
      <>
        <span className="row-name" dir="auto">
          {name}
          <small>{joins}</small>
        </span>
        {problem !== undefined && (
          <span className="row-problem" title={problem.message}>
            !
          </span>
        )}
      </>
    ),
  };
}
