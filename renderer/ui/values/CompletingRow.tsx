import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { UsedValue } from '../../../shared/contract.ts';
import { valueTexts } from '../../../shared/texts/values.ts';
import { createCompleter } from '../../commands/complete-value.ts';
import { useBench } from '../context.ts';
import { isOnward } from './FieldRow.tsx';
import { RowName } from './RowName.tsx';
import type { RowProps } from './row.ts';
import { useTypedValue } from './use-typed-value.ts';

/**
 * A value that is completed from those the project has already: they are offered below the field,
 * Down goes into them, and Enter takes the one that is marked, or else what is typed.
 */
export function CompletingRow(row: RowProps) {
  const { mark, definition, keys, inHand, isMissing } = row;
  const { actions } = useBench();
  const { name } = definition;
  const typed = useTypedValue(row);
  const fieldId = useId();
  const listId = useId();
  const [known, setKnown] = useState<readonly UsedValue[]>([]);
  const [at, setAt] = useState(-1);
  const [isHere, setIsHere] = useState(false);
  const complete = useMemo(() => createCompleter(known), [known]);
  const isAsked = isHere && (typed.isTyped || typed.shown === '');
  const offered = isAsked ? complete(typed.shown) : [];
  const marked = offered[at];

  const onFocus = () => {
    setIsHere(true);
    setAt(-1);
    actions.values.hold(mark.id, name, null);
    void actions.values.known(mark.labelId, name).then(setKnown);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const next = at + step;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (step !== 0 && isPlain && next >= -1 && next < offered.length && next !== at) {
      if (at === -1 && step === -1) return;
      setAt(next);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Escape') typed.giveUp();
    if (isOnward(event)) typed.save(marked?.value);
  };
  return (
    <>
      <RowName htmlFor={fieldId} name={name} keyName={keys.of(name, null)} isMissing={isMissing} />
      <div className="value-field">
        <input
          id={fieldId}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={listId}
          aria-activedescendant={marked === undefined ? undefined : `${listId}-${at}`}
          value={typed.shown}
          data-in-hand={inHand !== null}
          onFocus={onFocus}
          onChange={(event) => {
            setAt(-1);
            typed.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setIsHere(false);
            typed.save();
          }}
        />
        {offered.length > 0 && (
          <div
            id={listId}
            role="listbox"
            className="value-offers"
            aria-label={valueTexts.suggestions(name)}
          >
            {offered.map(({ value, count }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the field names the marked one.
              <div
                key={value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => typed.save(value)}
              >
                <bdi>{value}</bdi>
                <span className="value-count">{valueTexts.times(count)}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </>
  );
}
