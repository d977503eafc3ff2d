import type { Annotation } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { linksOf } from '../commands/links.ts';
import { useBench, useSession } from './context.ts';
import { Key } from './Key.tsx';
import { labelColours } from './label-colours.ts';
import { NoteField } from './NoteField.tsx';
import { useKeyOf } from './use-keymap.ts';
import { EditValues, MarkValues } from './values/MarkValues.tsx';

const texts = windowTexts.margin;

/** What is known of a mark beside its words: attributes, note and links; and what to do with it. */
export function MarkBody({ annotation, name }: { annotation: Annotation; name: string }) {
  const { actions, run } = useBench();
  const keyOf = useKeyOf();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
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
      <RelationList annotation={annotation} />
      {isWritable && !isWriting && (
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

function RelationList({ annotation }: { annotation: Annotation }) {
  const { actions } = useBench();
  const sheet = useSession((session) => session.sheet);
  const schema = useSession((session) => session.project?.schema);
  const links =
    sheet === null || schema === undefined
      ? []
      : linksOf(annotation, sheet.relations, sheet.annotations, schema);
  if (links.length === 0) return null;
  return (
    <dl className="links">
      {links.map(({ relation, says, other }) => (
        <div key={relation.id}>
          <dt>{says}</dt>
          <dd>
            {other === null ? (
              texts.author
            ) : (
              <button
                type="button"
                className="link-target label-text"
                dir="auto"
                style={labelColours(schema?.labels.find((label) => label.id === other.labelId))}
                onClick={() => actions.focusOn(other.id)}
              >
                {other.quote}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
