import type { Duplicate } from '../../../shared/import-contract.ts';
import { duplicateChoices } from '../../../shared/reading/options.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { DuplicateChoices } from '../../state/importing.ts';
import { useBench } from '../context.ts';
import { DuplicateList } from './DuplicateList.tsx';

const kinds = ['exact', 'near'] as const;

/** What becomes of articles that are there already, and which they are. */
export function DuplicatesPanel({
  exact,
  near,
  duplicates,
  choices,
}: {
  exact: number;
  near: number;
  duplicates: readonly Duplicate[];
  choices: DuplicateChoices;
}) {
  const { actions } = useBench();
  const counts = { exact, near };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <div className="import-scroll" tabIndex={0}>
      <p className="dialog-hint">{texts.duplicatesHint}</p>
      {kinds.map((kind) =>
        counts[kind] === 0 ? null : (
          <fieldset key={kind} className="import-fates">
            <legend>{texts[kind](counts[kind])}</legend>
            {duplicateChoices.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`import-${kind}`}
                  checked={choices[kind] === choice}
                  onChange={() => actions.imports.setChoices({ [kind]: choice })}
                />
                {texts.choices[choice]}
              </label>
            ))}
          </fieldset>
        ),
      )}
      <DuplicateList
        duplicates={duplicates}
        count={exact + near}
        fateOf={({ kind }) => texts.choices[choices[kind]]}
      />
    </div>
  );
}
