import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { moments } from '../../../shared/texts/moments.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { isWritableProject } from './is-writable-project.ts';

/** The marks that were removed from the article, each with the way back. */
export function RemovedMarks() {
  const { actions } = useBench();
  const removed = useSession((session) => session.history?.removed) ?? [];
  const labels = useSession((session) => session.project?.schema.labels) ?? [];
  const mayRestore = useSession(isWritableProject);
  if (removed.length === 0) return null;
  return (
    <details className="removed-marks">
      <summary>{texts.removedMarks(removed.length)}</summary>
      <ul>
        {removed.map((mark) => {
          const { annotation, committed } = mark;
          const label = labels.find(({ id }) => id === annotation.labelId);
          const name = label?.name ?? annotation.labelId;
          const what = texts.removedMark(annotation.quote, name);
          return (
            <li key={annotation.id} style={labelColours(label)}>
              <span className="removed-what">
                <span className="card-label">{name}</span>{' '}
                <span className="removed-words" dir="auto">
                  {annotation.quote}
                </span>{' '}
                <time dateTime={committed}>{moments.whole(committed)}</time>
              </span>
              {mayRestore && (
                <button
                  type="button"
                  className="button"
                  aria-label={texts.restoreThis(what)}
                  onClick={() => void actions.history.restoreRemoved(mark)}
                >
                  {texts.restore}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
