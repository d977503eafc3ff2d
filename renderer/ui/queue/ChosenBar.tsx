import type { RefObject } from 'react';
import { type Status, statuses } from '../../../shared/model/article.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { countChosen } from '../../state/chosen.ts';
import { isWritable } from '../../state/may-write.ts';
import { useBench, useSession } from '../context.ts';

const texts = queueTexts.chosen;

/** What can be done to all the articles that are chosen in the queue. */
export function ChosenBar({ list }: { list: RefObject<HTMLDivElement | null> }) {
  const { actions } = useBench();
  const number = useSession(({ chosen, queue }) => countChosen(chosen, queue));
  const isAll = useSession(({ chosen }) => chosen.kind === 'all');
  const total = useSession((session) => session.queue.total);
  const isUsable = useSession((session) => isWritable(session) && session.job === null);
  const ask = (what: 'metadata' | 'source' | 'remove') =>
    actions.showDialog({ kind: 'change articles', what });
  const clear = () => {
    actions.queue.chooseNone();
    list.current?.focus();
  };
  const setStatus = (wanted: string) => {
    const status = statuses.find((candidate) => candidate === wanted);
    if (status !== undefined) void actions.queue.changeChosen({ kind: 'status', status });
  };
  return (
    <section className="chosen-bar" aria-label={texts.bar}>
      <div className="chosen-line">
        <strong role="status">{texts.count(number)}</strong>
        <button type="button" className="quiet" onClick={clear}>
          {texts.clear}
        </button>
      </div>
      {!isAll && number < total && (
        <button type="button" className="chosen-all" onClick={actions.queue.chooseAll}>
          {texts.chooseAll(total)}
        </button>
      )}
      <div className="chosen-does">
        <select
          aria-label={texts.setStatus}
          value=""
          disabled={!isUsable}
          onChange={(event) => setStatus(event.target.value)}
        >
          <option value="">{texts.setStatus}</option>
          {statuses.map((status: Status) => (
            <option key={status} value={status}>
              {windowTexts.statuses[status]}
            </option>
          ))}
        </select>
        {(['metadata', 'source', 'remove'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            disabled={!isUsable}
            onClick={() => ask(what)}
          >
            {texts[what]}
          </button>
        ))}
      </div>
    </section>
  );
}
