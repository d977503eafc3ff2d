import { type KeyboardEvent, useId } from 'react';
import { valueTexts } from '../../../shared/texts/values.ts';
import { useBench } from '../context.ts';
import { RowName } from './RowName.tsx';
import type { RowProps } from './row.ts';
import { useTypedValue } from './use-typed-value.ts';

/** A value that is typed: a number, a day or words. Leaving the field saves; Escape does not. */
export function FieldRow(row: RowProps) {
  const { mark, definition, keys, inHand, isMissing } = row;
  const { actions } = useBench();
  const { name, type } = definition;
  const typed = useTypedValue(row);
  const fieldId = useId();
  const problemId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') typed.giveUp();
    // A value that is none has to be put right first.
    if (isOnward(event) && !typed.save()) event.preventDefault();
  };
  return (
    <>
      <RowName htmlFor={fieldId} name={name} keyName={keys.of(name, null)} isMissing={isMissing} />
      <div className="value-field">
        <input
          id={fieldId}
          type="text"
          dir="auto"
          inputMode={type === 'number' ? 'decimal' : 'text'}
          placeholder={type === 'date' ? valueTexts.dayHint : ''}
          autoComplete="off"
          spellCheck={type === 'text'}
          className={type === 'number' ? 'value-number' : ''}
          value={typed.shown}
          data-in-hand={inHand !== null}
          aria-invalid={typed.problem !== ''}
          aria-describedby={typed.problem === '' ? undefined : problemId}
          onFocus={() => actions.values.hold(mark.id, name, null)}
          onChange={(event) => typed.type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => typed.save()}
        />
        {typed.problem !== '' && (
          <em id={problemId} role="alert" className="value-problem">
            {typed.problem}
          </em>
        )}
      </div>
    </>
  );
}

/** Whether a key goes on from a field, which saves what is in it. */
export function isOnward({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp' || key === 'Tab';
}
