import { useId } from 'react';
import { valueTexts } from '../../../shared/texts/values.ts';
import { choiceAt } from '../../commands/value-steps.ts';
import { useBench } from '../context.ts';
import { KeyedWord } from './KeyedWord.tsx';
import { RowName } from './RowName.tsx';
import type { RowProps } from './row.ts';

/** The choices of a value as a row of chips, each with its key; of a flag the one that says yes. */
export function ChoiceRow({ mark, definition, keys, inHand, isMissing }: RowProps) {
  const { actions } = useBench();
  const nameId = useId();
  const { name, type, choices } = definition;
  const now = mark.attributes[name];
  const isFlag = type === 'flag';
  // A flag is one chip, which has no name of its own.
  const chips = isFlag ? [''] : choices;
  const cursor = isFlag ? '' : choiceAt(definition, now, inHand?.choice ?? null);
  const hold = (choice: string) => {
    if (inHand !== null && choice === cursor) return;
    const isUsual = isFlag || choice === choiceAt(definition, now, null);
    actions.values.hold(mark.id, name, isUsual ? null : choice);
  };
  return (
    <>
      <RowName
        id={nameId}
        name={name}
        keyName={isFlag ? keys.of(name, null) : ''}
        isMissing={isMissing}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in the grid's cell. */}
      <div className="value-chips" role="group" aria-labelledby={nameId}>
        {chips.map((choice) => {
          const keyName = keys.of(name, isFlag ? null : choice);
          const word = isFlag ? (now === false ? valueTexts.no : valueTexts.yes) : choice;
          const isSet = isFlag ? now !== undefined : now === choice;
          return (
            <button
              key={choice}
              type="button"
              className="value-chip"
              aria-pressed={isFlag ? now === true : isSet}
              data-set={isSet}
              aria-keyshortcuts={keyName === '' ? undefined : keyName}
              tabIndex={choice === cursor ? 0 : -1}
              data-in-hand={inHand !== null && choice === cursor}
              dir="auto"
              onFocus={() => hold(choice)}
              onClick={() => void actions.values.toggle(mark.id, name, choice)}
            >
              <KeyedWord word={word} keyName={isFlag ? '' : keyName} />
            </button>
          );
        })}
      </div>
    </>
  );
}
