import { splitAtKey } from '../../commands/split-at-key.ts';

/** A word with the letter of its key marked in it; a key that is no letter of it stands before. */
export function KeyedWord({ word, keyName }: { word: string; keyName: string }) {
  const parts = splitAtKey(word, keyName);
  if (parts === null) {
    return (
      <>
        {keyName !== '' && (
          <span className="value-key value-key-apart" aria-hidden="true">
            {keyName}
          </span>
        )}
        {word}
      </>
    );
  }
  return (
    <>
      {parts.before}
      <span className="value-key">{parts.letter}</span>
      {parts.after}
    </>
  );
}
