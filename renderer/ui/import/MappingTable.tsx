import { useState } from 'react';
import { hasText, withUse } from '../../../shared/reading/mapping.ts';
import { type FieldUse, fieldUses } from '../../../shared/reading/options.ts';
import type { SourceDescription } from '../../../shared/reading/record.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { ChosenSource } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** So many columns are shown before they are asked for: some tables have thousands. */
const usualColumns = 40;

/** The columns of a table with their first values, and what each of them becomes. */
export function MappingTable({
  source,
  chosen,
}: {
  source: SourceDescription;
  chosen: ChosenSource | null;
}) {
  const { actions } = useBench();
  const [limit, setLimit] = useState(usualColumns);
  const own = chosen?.options.mapping ?? {};
  const columns = source.columns.map((column) => ({
    ...column,
    use: own[column.name] ?? column.use,
  }));
  const choose = (name: string, use: FieldUse) =>
    actions.imports.setOptions(source.chosen, {
      mapping: { ...own, ...withUse(columns, name, use) },
    });
  return (
    <>
      <h4>{texts.mapping}</h4>
      <p className="dialog-hint">{texts.mappingHint}</p>
      {!hasText(columns) && (
        <p className="import-doubt" role="alert">
          {texts.noText}
        </p>
      )}
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.samples}</th>
            <th scope="col">{texts.use}</th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, limit).map(({ name, samples, use }) => (
            <tr key={name} className={`use-${use}`}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <ul className="mapping-samples">
                  {samples.map((sample, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: samples neither come nor go.
                    <li key={index} dir="auto">
                      {sample}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <select
                  aria-label={texts.becomes(name)}
                  value={use}
                  onChange={({ target }) => {
                    const wanted = fieldUses.find((one) => one === target.value);
                    if (wanted !== undefined) choose(name, wanted);
                  }}
                >
                  {fieldUses.map((one) => (
                    <option key={one} value={one}>
                      {texts.uses[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(columns.length)}>
          {texts.moreColumns(columns.length - limit)}
        </button>
      )}
    </>
  );
}
