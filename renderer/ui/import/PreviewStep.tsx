import { type KeyboardEvent, useState } from 'react';
import type { ImportPreview } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { Importing } from '../../state/importing.ts';
import { useBench } from '../context.ts';
import { DuplicatesPanel } from './DuplicatesPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { PreviewFoot } from './PreviewFoot.tsx';
import { ProblemList } from './ProblemList.tsx';

const tabs = ['files', 'duplicates', 'problems'] as const;
type Tab = (typeof tabs)[number];

/** What was found, to be looked at and decided on before anything is added. */
export function PreviewStep({
  importing,
  preview,
}: {
  importing: Importing;
  preview: ImportPreview;
}) {
  const { actions } = useBench();
  const { sources, exact, near, duplicates, problems, problemCount } = preview;
  const counts: Record<Tab, number> = {
    files: sources.length,
    duplicates: exact + near,
    problems: problemCount,
  };
  const shown = tabs.filter((tab) => counts[tab] > 0);
  const [wanted, setTab] = useState<Tab>(sources.length === 0 ? 'problems' : 'files');
  const tab = shown.includes(wanted) ? wanted : (shown[0] ?? 'files');

  const onTabKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step === undefined ? undefined : shown[shown.indexOf(tab) + step];
    if (next === undefined) return;
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#import-tab-${next}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !isMod) return;
    event.preventDefault();
    void actions.imports.start();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key imports from wherever the focus is.
    <div className="import-desk" onKeyDown={onKeyDown}>
      <div className="import-tabs" role="tablist" aria-label={texts.sections} onKeyDown={onTabKey}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`import-tab-${one}`}
            className="schema-tab"
            aria-selected={one === tab}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {texts.tabs[one](counts[one])}
          </button>
        ))}
      </div>
      <div className="import-panel" role="tabpanel" aria-labelledby={`import-tab-${tab}`}>
        {tab === 'files' && <FilesPanel importing={importing} preview={preview} />}
        {tab === 'duplicates' && (
          <DuplicatesPanel
            exact={exact}
            near={near}
            duplicates={duplicates}
            choices={importing.choices}
          />
        )}
        {tab === 'problems' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
          <div className="import-scroll" tabIndex={0}>
            <ProblemList problems={problems} count={problemCount} />
          </div>
        )}
      </div>
      <PreviewFoot importing={importing} preview={preview} />
    </div>
  );
}
