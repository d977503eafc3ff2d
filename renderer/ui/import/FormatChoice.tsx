import { fileFormats } from '../../../shared/reading/formats.ts';
import type { SourceDescription } from '../../../shared/reading/record.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { ChosenSource } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** What a file is read as. Of a folder or an archive each file is what its name says. */
export function FormatChoice({
  source,
  chosen,
}: {
  source: SourceDescription;
  chosen: ChosenSource | null;
}) {
  const { actions } = useBench();
  const { file, format } = source;
  if (chosen === null || chosen.name !== file) return <span>{texts.formats[format]}</span>;
  return (
    <span className="import-choice">
      <select
        aria-label={texts.format}
        value={format}
        onChange={({ target }) => {
          const wanted = fileFormats.find((one) => one === target.value);
          // What its columns were used for is said anew of what is another table then.
          if (wanted !== undefined) {
            actions.imports.setOptions(source.chosen, { format: wanted, mapping: null });
          }
        }}
      >
        {fileFormats.map((one) => (
          <option key={one} value={one}>
            {texts.formats[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
