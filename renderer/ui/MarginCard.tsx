import type { Annotation, Attributes } from '../../shared/model/annotation.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { labelColours } from './label-colours.ts';

/** A mark's note in the margin: one quiet line, or in focus a card with all that is known of it. */
export function MarginCard({ annotation, isOpen }: { annotation: Annotation; isOpen: boolean }) {
  const { actions, run } = useBench();
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === annotation.labelId),
  );
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const name = label?.name ?? annotation.labelId;
  if (!isOpen) {
    return (
      <button
        type="button"
        className="card card-folded"
        style={labelColours(label)}
        aria-label={windowTexts.margin.card(name, annotation.quote)}
        onClick={() => actions.focusOn(annotation.id)}
      >
        <span className="card-label">{name}</span>
        <span className="card-line" dir="auto">
          {annotation.quote}
        </span>
      </button>
    );
  }
  const parts = annotation.fragments.length;
  return (
    <div className="card card-open" style={labelColours(label)}>
      <div className="card-head">
        <span className="card-label">{name}</span>
        {parts > 1 && <span>{windowTexts.margin.parts(parts)}</span>}
        {annotation.origin !== 'human' && (
          <span>{windowTexts.margin.origin[annotation.origin]}</span>
        )}
        <time dateTime={annotation.updated}>{timeOf(annotation.updated)}</time>
      </div>
      <p className="card-quote" dir="auto">
        {annotation.quote}
      </p>
      <AttributeChips annotation={annotation} />
      {annotation.note !== '' && <p className="card-note">{annotation.note}</p>}
      <RelationList annotation={annotation} />
      {isWritable && (
        <div className="card-foot">
          <button type="button" className="quiet" onClick={() => run('annotation.remove')}>
            <kbd>Del</kbd>
            {windowTexts.margin.remove}
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
function isLong(value: Attributes[string]): boolean {
  return typeof value === 'string' && value.length > 36;
}

function RelationList({ annotation }: { annotation: Annotation }) {
  const { actions } = useBench();
  const sheet = useSession((session) => session.sheet);
  const labels = useSession((session) => session.project?.schema.labels);
  const links = sheet?.relations.flatMap((relation) => {
    const isFrom = relation.fromId === annotation.id;
    if (!isFrom && relation.toId !== annotation.id) return [];
    const otherId = isFrom ? relation.toId : relation.fromId;
    const other = sheet.annotations.find(({ id }) => id === otherId);
    if (other === undefined) return [];
    const says = isFrom ? relation.type : windowTexts.margin.inverse(relation.type);
    return [{ id: relation.id, says, other }];
  });
  if (links === undefined || links.length === 0) return null;
  return (
    <dl className="links">
      {links.map(({ id, says, other }) => (
        <div key={id}>
          <dt>{says}</dt>
          <dd>
            <button
              type="button"
              className="link-target label-text"
              dir="auto"
              style={labelColours(labels?.find((label) => label.id === other.labelId))}
              onClick={() => actions.focusOn(other.id)}
            >
              {other.quote}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function timeOf(instant: string): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}
