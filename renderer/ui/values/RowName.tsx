import { valueTexts } from '../../../shared/texts/values.ts';

type NameProps = {
  id?: string;
  htmlFor?: string;
  name: string;
  keyName: string;
  isMissing: boolean;
};

/** The name of a value before its control, with the key that leads to it, and whether it is missing. */
export function RowName({ id, htmlFor, name, keyName, isMissing }: NameProps) {
  const content = (
    <>
      {keyName !== '' && (
        <span className="value-key value-key-apart" aria-hidden="true">
          {keyName}
        </span>
      )}
      <bdi>{name}</bdi>
      {isMissing && <span className="value-needed"> {valueTexts.neededSign}</span>}
    </>
  );
  return htmlFor === undefined ? (
    <span id={id} className="value-name">
      {content}
    </span>
  ) : (
    <label htmlFor={htmlFor} className="value-name">
      {content}
    </label>
  );
}
