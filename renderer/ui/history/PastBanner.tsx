import { useMemo } from 'react';
import { tellEntry } from '../../../shared/history/tell-entry.ts';
import { historyTexts as texts } from '../../../shared/texts/history.ts';
import { moments } from '../../../shared/texts/moments.ts';
import { useBench, useSession } from '../context.ts';
import { isWritableProject } from './is-writable-project.ts';

/** Above the article as it was: when that was, and the ways on, back and home. */
export function PastBanner() {
  const { actions, page } = useBench();
  const past = useSession((session) => session.past);
  const history = useSession((session) => session.history);
  const schema = useSession((session) => session.project?.schema);
  const mayRestore = useSession(isWritableProject);
  const names = history?.names;
  const line = useMemo(
    () =>
      past === null || schema === undefined || names === undefined
        ? ''
        : tellEntry(past.entry, { schema, names }).line,
    [past, schema, names],
  );
  if (past === null) return null;
  const { entry, leftOut } = past;
  const isLast = history?.hasMore === false && history.entries.at(-1) === entry;
  return (
    <section className="past-banner" aria-label={texts.pastRegion}>
      <div className="past-words" role="status">
        <p dir="auto">{texts.past(moments.whole(entry.committed), line)}</p>
        {leftOut.marks > 0 && <p>{texts.leftOut(leftOut.marks)}</p>}
      </div>
      <div className="past-tools">
        <button
          type="button"
          className="button"
          disabled={isLast}
          onClick={() => void actions.history.step(1)}
        >
          {texts.earlier}
        </button>
        <button type="button" className="button" onClick={() => void actions.history.step(-1)}>
          {texts.later}
        </button>
        {mayRestore && (
          <button
            type="button"
            className="button"
            onClick={() => void actions.history.restoreState()}
          >
            {texts.restoreState}
          </button>
        )}
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            actions.history.close();
            page.focusPage();
          }}
        >
          {texts.backToNow}
        </button>
      </div>
    </section>
  );
}
