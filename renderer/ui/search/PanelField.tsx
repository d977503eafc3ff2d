import type { InputHTMLAttributes, KeyboardEvent } from 'react';

type Given = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'maxLength' | 'list' | 'onFocus' | 'aria-invalid' | 'aria-describedby'
>;

/**
 * A field of the panel's head. Enter goes from it down into what was found, and so does the arrow
 * down, where that does not open a list of the field's own.
 */
export function PanelField({
  label,
  onType,
  onLeave,
  ...given
}: Given & {
  label: string;
  onType(words: string): void;
  onLeave(key: 'Enter' | 'ArrowDown'): void;
}) {
  return (
    <input
      {...given}
      type="search"
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      placeholder={label}
      aria-label={label}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => leaveDown(event, { hasArrow: given.list === undefined }, onLeave)}
    />
  );
}

/** Leaves what has the keys for what was found, where the key says so. */
export function leaveDown(
  event: KeyboardEvent,
  { hasArrow }: { hasArrow: boolean },
  onLeave: (key: 'Enter' | 'ArrowDown') => void,
): void {
  if (event.nativeEvent.isComposing) return;
  const { key } = event;
  if (key !== 'Enter' && !(key === 'ArrowDown' && hasArrow)) return;
  onLeave(key);
  event.preventDefault();
  event.stopPropagation();
}
