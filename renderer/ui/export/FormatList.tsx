import { type FormatName, formatNames } from '../../../shared/formats/names.ts';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import { isScheme } from '../../commands/export-schemes.ts';

/** The formats, each with what it is for; those of one family stand there once. Arrows choose. */
export function FormatList({
  format,
  onChoose,
}: {
  format: FormatName;
  onChoose(format: FormatName): void;
}) {
  const shown = formatNames.filter((name) => name === 'conll' || !isScheme(name));
  const isChosen = (name: FormatName) => name === format || (name === 'conll' && isScheme(format));
  return (
    <fieldset className="export-formats">
      <legend className="visually-hidden">{texts.formats}</legend>
      {shown.map((name) => {
        const { name: title, purpose } = texts.format(name);
        return (
          <label key={name} className="export-format">
            <input
              type="radio"
              name="export-format"
              value={name}
              aria-label={title}
              aria-describedby={`export-purpose-${name}`}
              checked={isChosen(name)}
              onChange={() => onChoose(name)}
            />
            <span className="export-format-name">{title}</span>
            <span className="export-purpose" id={`export-purpose-${name}`}>
              {purpose}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
