import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import type { SchemaDraft } from './use-schema-draft.ts';

/** The labels that were taken out and not saved yet, what becomes of their marks, and the way back. */
export function RemovedLabels({
  schema,
  onRestore,
}: {
  schema: SchemaDraft;
  onRestore(id: string): void;
}) {
  const { removed, draft } = schema;
  if (removed.length === 0) return null;
  const nameOf = (id: string | undefined) => draft.labels.find((label) => label.id === id)?.name;
  return (
    <section className="schema-removed">
      <h3>{texts.removed}</h3>
      <ul>
        {removed.map(({ id, name }) => {
          const marks = schema.marksOf(id);
          const into = nameOf(draft.merged[id]);
          return (
            <li key={id}>
              <span className="removed-name" dir="auto">
                {name}
              </span>
              <span className="schema-hint">
                {into === undefined ? texts.goesWith(marks) : texts.mergesInto(marks, into)}
              </span>
              <button
                type="button"
                className="quiet"
                aria-label={texts.restoreNamed(name)}
                onClick={() => {
                  schema.restoreLabel(id);
                  onRestore(id);
                }}
              >
                {texts.restore}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
