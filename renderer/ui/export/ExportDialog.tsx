import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import type { ExportPage } from '../../state/export-page.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ContentsChoice } from './ContentsChoice.tsx';
import { ExportFoot } from './ExportFoot.tsx';
import { ExportSettings } from './ExportSettings.tsx';
import { FormatList } from './FormatList.tsx';
import { PlanView } from './PlanView.tsx';

/** Asks for the format and what goes in, and shows before anything is written what comes of it. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const [page] = useState(actions.exporting.createPage);
  useEffect(() => {
    page.begin();
    return page.leave;
  }, [page]);
  return (
    <Dialog title={texts.title} kind="desk" onClose={onClose}>
      <ExportBody page={page} onClose={onClose} />
    </Dialog>
  );
}

function ExportBody({ page, onClose }: { page: ExportPage; onClose(): void }) {
  const state = useSyncExternalStore(page.subscribe, page.get);
  const job = useSession((session) => session.job);
  const writing = job?.what === 'exporting' ? job : null;
  const body = useRef<HTMLDivElement>(null);
  const { request } = state;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (!isMod && doesByItself(event.target)) return;
    event.preventDefault();
    if (job === null) void page.confirm();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter exports from wherever the focus is.
    <div ref={body} className="export" onKeyDown={onKeyDown}>
      <fieldset className="export-desk" disabled={writing !== null}>
        <FormatList format={request.format} onChoose={page.setFormat} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys. */}
        <section className="export-side" tabIndex={0} aria-label={texts.settings}>
          <ExportSettings page={page} request={request} />
          <ContentsChoice page={page} state={state} />
          <PlanView state={state} />
        </section>
      </fieldset>
      <ExportFoot page={page} state={state} writing={writing} onClose={onClose} />
    </div>
  );
}

/** Whether Enter already means something where the focus is. */
function doesByItself(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('button, summary, select');
}
