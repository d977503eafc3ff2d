import { useEffect } from 'react';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';

/** Milliseconds after which information goes by itself. A problem stays until it is put away. */
const reading = 6000;

/** What there is to tell, at the foot of the page. */
export function NoticeBar() {
  const { actions, store } = useBench();
  const notice = useSession((session) => session.notice);
  useEffect(() => {
    if (notice?.tone !== 'information') return undefined;
    const timer = setTimeout(() => {
      if (store.get().notice === notice) actions.closeNotice();
    }, reading);
    return () => clearTimeout(timer);
  }, [notice, actions, store]);
  if (notice === null) return null;
  return (
    <div
      className={`notice notice-${notice.tone}`}
      role={notice.tone === 'problem' ? 'alert' : 'status'}
      dir="auto"
    >
      <p>{notice.message}</p>
      <button type="button" className="quiet" onClick={actions.closeNotice}>
        {windowTexts.notice.close}
      </button>
    </div>
  );
}
