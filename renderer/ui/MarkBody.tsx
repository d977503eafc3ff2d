import type { Annotation } from '../../shared/model/annotation.ts';
import type { AttributeValue } from '../../shared/model/attributes.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { Key } from './Key.tsx';
import { LinkList } from './links/LinkList.tsx';
import { NoteField } from './NoteField.tsx';
import { useKeyOf } from './use-keymap.ts';

const texts = windowTexts.margin;

/** What is known of a mark beside its words: attributes, note and links; and what to do with it. */
export function MarkBody({ annotation, name }: { annotation: Annotation; name: string }) {
  const { actions, run } = useBench();
  const keyOf = useKeyOf();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const isWriting = useSession((session) => session.margin.noteOf === annotation.id);
  const runOnThis = (command: 'annotation.note' | 'annotation.remove') => {
    actions.focusOn(annotation.id);
    run(command);
  };
  return (
    <div className="card-body">
      <AttributeChips annotation={annotation} />
      {!isWriting && annotation.note !== '' && (
        <p className="card-note note-text">{annotation.note}</p>
      )}
      {isWriting && <NoteField row={annotation} what={name} />}
      <LinkList annotation={annotation} />
      {isWritable && !isWriting && (
        <div className="card-foot">
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

function AttributeChips({ annotation }: { annotation: Annotation }) {
  const entries = Object.entries(annotation.attributes);
  if (entries.length === 0) return null;
  return (
    <ul className="chips">
      {entries.map(([name, value]) => (
        <li key={name} className={isLong(value) ? 'chip chip-long' : 'chip'}>
          {value === true ? (
            <span className="chip-value">{name}</span>
          ) : (
            <>
              <span className="chip-name">{name}</span>{' '}
              <span className="chip-value" dir="auto">
                {typeof value === 'number' ? value.toLocaleString('en') : String(value)}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A value too long for a chip is set as a line of its own. */
function isLong(value: AttributeValue): boolean {
  return typeof value === 'string' && value.length > 36;
}
