import { type ChangeEvent, type KeyboardEvent, useId } from 'react';
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
    // Within words of several lines, arrows move among them.
    if (isWithin(event)) event.stopPropagation();
    // A value that is none has to be put right first.
    else if (isOnward(event) && !typed.save()) event.preventDefault();
  };
  const field = {
    id: fieldId,
    dir: 'auto',
    autoComplete: 'off',
    value: typed.shown,
    'data-in-hand': inHand !== null,
    'aria-invalid': typed.problem !== '',
    'aria-describedby': typed.problem === '' ? undefined : problemId,
    onFocus: () => actions.values.hold(mark.id, name, null),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      typed.type(target.value),
    onKeyDown,
    onBlur: () => typed.save(),
  };
  return (
    <>
      <RowName htmlFor={fieldId} name={name} keyName={keys.of(name, null)} isMissing={isMissing} />
      <div className="value-field">
        {type === 'text' ? (
          <textarea rows={1} spellCheck {...field} />
        ) : (
          <input
            type="text"
            inputMode={type === 'number' ? 'decimal' : 'text'}
            placeholder={type === 'date' ? valueTexts.dayHint : ''}
            className={type === 'number' ? 'value-number' : ''}
            {...field}
          />
        )}
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

/** Whether an arrow goes to another line of the words in a field, and not on from it. */
function isWithin({ key, altKey, currentTarget }: KeyboardEvent): boolean {
  if (altKey || !(currentTarget instanceof HTMLTextAreaElement)) return false;
  const { selectionStart, selectionEnd, value } = currentTarget;
  if (key === 'ArrowDown') return selectionEnd < value.length;
  return key === 'ArrowUp' && selectionStart > 0;
}
