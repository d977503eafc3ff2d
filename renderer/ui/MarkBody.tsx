import type { Annotation } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { isWritable } from '../state/may-write.ts';
import { useBench, useSession } from './context.ts';
import { Key } from './Key.tsx';
import { LinkList } from './links/LinkList.tsx';
import { NoteField } from './NoteField.tsx';
import { useKeyOf } from './use-keymap.ts';
import { EditValues, MarkValues } from './values/MarkValues.tsx';

const texts = windowTexts.margin;

/** What is known of a mark beside its words: attributes, note and links; and what to do with it. */
export function MarkBody({ annotation, name }: { annotation: Annotation; name: string }) {
  const { actions, run } = useBench();
  const keyOf = useKeyOf();
  const isWritableNow = useSession(isWritable);
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === annotation.labelId),
  );
  const isWriting = useSession((session) => session.margin.noteOf === annotation.id);
  const runOnThis = (command: 'annotation.note' | 'annotation.remove') => {
    actions.focusOn(annotation.id);
    run(command);
  };
  return (
    <div className="card-body">
      {label !== undefined && <MarkValues mark={annotation} label={label} />}
      {!isWriting && annotation.note !== '' && (
        <p className="card-note note-text">{annotation.note}</p>
      )}
      {isWriting && <NoteField row={annotation} what={name} />}
      <LinkList annotation={annotation} />
      {isWritableNow && !isWriting && (
        <div className="card-foot">
          {label !== undefined && <EditValues mark={annotation} label={label} />}
          <button type="button" className="quiet" onClick={() => runOnThis('annotation.note')}>
            <Key name={keyOf('annotation.note')} />
            {annotation.note === '' ? texts.addNote : texts.changeNote}
          </button>
          <button type="button" className="quiet" onClick={() => runOnThis('annotation.remove')}>
            <Key name={keyOf('annotation.remove')} />
            {texts.remove}
          </button>
        </div>
      )}
    </div>
  );
}
