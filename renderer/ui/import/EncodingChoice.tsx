import { encodingChoices, isEncodingChoice } from '../../../shared/reading/encodings.ts';
import type { SourceDescription } from '../../../shared/reading/record.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { ChosenSource } from '../../state/importing.ts';
import { useBench } from '../context.ts';

/** The encoding as it was found, whether that is certain, and any other to read the file in. */
export function EncodingChoice({
  source,
  chosen,
}: {
  source: SourceDescription;
  chosen: ChosenSource | null;
}) {
  const { actions } = useBench();
  const { file, encoding, isEncodingSure } = source;
  const own = chosen?.options.encoding ?? null;
  const isWithin = chosen !== null && chosen.name !== file;
  const state = own !== null ? texts.chosenEncoding : isEncodingSure ? texts.sure : texts.guessed;
  return (
    <span className="import-choice">
      <select
        aria-label={texts.encoding}
        value={own ?? ''}
        onChange={({ target }) =>
          actions.imports.setOptions(source.chosen, {
            encoding: target.value === '' ? null : target.value,
          })
        }
      >
        <option value="">
          {own === null && encoding !== '' ? nameOf(encoding) : texts.asFound}
        </option>
        {encodingChoices
          .filter((choice) => own !== null || choice !== encoding)
          .map((choice) => (
            <option key={choice} value={choice}>
              {texts.encodings[choice]}
            </option>
          ))}
      </select>
      {encoding !== '' && (
        <span className={isEncodingSure || own !== null ? 'import-sure' : 'import-guessed'}>
          {state}
        </span>
      )}
      {isWithin && <small>{texts.forFolder(chosen.name)}</small>}
    </span>
  );
}

function nameOf(encoding: string): string {
  return isEncodingChoice(encoding) ? texts.encodings[encoding] : encoding;
}
