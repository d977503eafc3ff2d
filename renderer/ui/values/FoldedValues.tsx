import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Label } from '../../../shared/model/label-schema.ts';
import { isUnconfirmed } from '../../../shared/model/reading-state.ts';
import { missingValues } from '../../../shared/model/values.ts';
import { valueWords } from '../../../shared/texts/value-words.ts';
import { FactLine } from '../FactLine.tsx';
import { MarginIcon } from '../MarginIcon.tsx';

/**
 * A folded card's values in a few words, and signs for what is missing or waits to be confirmed.
 * The description of the card's button says the same aloud, beside which they stand.
 */
export function FoldedValues({ mark, label }: { mark: Annotation; label: Label }) {
  const words = valueWords(label, mark.attributes, 'seen');
  const isMissing = missingValues(mark, { labels: [label] }).length > 0;
  return (
    <>
      {words.length > 0 && (
        <span className="card-values" aria-hidden="true">
          <FactLine facts={words} />
        </span>
      )}
      {isUnconfirmed(mark) && (
        <span className="sign-unconfirmed">
          <MarginIcon name="unconfirmed" />
        </span>
      )}
      {isMissing && (
        <span className="sign-missing">
          <MarginIcon name="missing" />
        </span>
      )}
    </>
  );
}
