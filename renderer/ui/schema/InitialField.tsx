import type { AttributeValue } from '../../../shared/model/attributes.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { initialTyped } from '../../commands/schema-attribute.ts';
import type { DraftAttribute } from '../../commands/schema-draft.ts';

/** What a new mark starts with: one of the choices, or what is typed. */
export function InitialField({
  attribute,
  onChange,
}: {
  attribute: DraftAttribute;
  onChange(initial: AttributeValue | null): void;
}) {
  const { type, initial, choices } = attribute;
  if (type === 'choice' || type === 'flag') {
    const options =
      type === 'choice'
        ? choices.map(({ name }) => ({ says: name, value: name }))
        : [
            { says: texts.yes, value: 'yes' },
            { says: texts.no, value: 'no' },
          ];
    const flag = initial === true ? 'yes' : 'no';
    const shown = type === 'flag' ? flag : String(initial);
    return (
      <select
        aria-label={texts.initial}
        title={texts.initial}
        value={initial === null ? '' : shown}
        onChange={({ target }) => onChange(initialTyped(attribute, target.value))}
      >
        <option value="">{texts.startsWith(texts.noInitial)}</option>
        {options.map(({ says, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two choices may be written alike for now.
          <option key={index} value={value}>
            {texts.startsWith(says)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      type="text"
      aria-label={texts.initial}
      placeholder={texts.startsWith(texts.noInitial)}
      // What is typed stays as it is typed: 1. is on the way to 1.5.
      defaultValue={initial === null ? '' : String(initial)}
      onChange={({ target }) => onChange(initialTyped(attribute, target.value))}
    />
  );
}
