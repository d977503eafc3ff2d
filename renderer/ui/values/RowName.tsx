import { valueTexts } from '../../../shared/texts/values.ts';
import { KeyedWord } from './KeyedWord.tsx';

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
      <bdi>
        <KeyedWord word={name} keyName={keyName} />
      </bdi>
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
