import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Label } from '../../../shared/model/label-schema.ts';
import { isUnconfirmed } from '../../../shared/model/reading-state.ts';
import { valueTexts } from '../../../shared/texts/values.ts';
import { editedAttributes } from '../../commands/value-keys.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';
import { Key } from '../Key.tsx';
import { useKeyOf } from '../use-keymap.ts';
import { ValueChips } from './ValueChips.tsx';
import { ValuesEditor } from './ValuesEditor.tsx';

/** The values of a mark: as chips, or while they are being given with a control for each. */
export function MarkValues({ mark, label }: { mark: Annotation; label: Label }) {
  const inHand = useSession(({ margin }) =>
    margin.valuesOf?.markId === mark.id ? margin.valuesOf : null,
  );
  const isWritableNow = useSession(isWritable);
  return (
    <>
      {inHand !== null && isWritableNow ? (
        <ValuesEditor mark={mark} label={label} inHand={inHand} />
      ) : (
        <ValueChips mark={mark} label={label} isWritable={isWritableNow} />
      )}
      {isUnconfirmed(mark) && <Reading mark={mark} isWritable={isWritableNow} />}
    </>
  );
}

/** Says that the values were read from the words, until somebody has confirmed or changed them. */
function Reading({ mark, isWritable: mayConfirm }: { mark: Annotation; isWritable: boolean }) {
  const { actions } = useBench();
  const keyOf = useKeyOf();
  return (
    <p className="reading">
      <span className="reading-says">{valueTexts.readHere}</span>
      {mayConfirm && (
        <button type="button" className="quiet" onClick={() => actions.values.confirm(mark)}>
          <Key name={keyOf('values.confirm')} />
          {valueTexts.confirm}
        </button>
      )}
    </p>
  );
}

/** The button that takes a mark's values in hand; none where its label has none. */
export function EditValues({ mark, label }: { mark: Annotation; label: Label }) {
  const { actions } = useBench();
  const keyOf = useKeyOf();
  const isEditing = useSession(({ margin }) => margin.valuesOf?.markId === mark.id);
  if (isEditing || editedAttributes(label).length === 0) return null;
  return (
    <button
      type="button"
      className="quiet card-edit"
      onClick={() => actions.values.editMark(mark, null)}
    >
      <Key name={keyOf('values.edit')} />
      {valueTexts.edit}
    </button>
  );
}
