import { queueTexts } from '../../../shared/texts/queue.ts';
import { useBench } from '../context.ts';

const texts = queueTexts.filter;

/** Said where no article is like what is asked for, with the way out. */
export function NoRows() {
  const { actions } = useBench();
  return (
    <div className="empty">
      <p className="empty-title">{texts.none}</p>
      <p>{texts.noneHint}</p>
      <button type="button" className="button" onClick={() => void actions.queue.showAll()}>
        {texts.showAll}
      </button>
    </div>
  );
}
