import { type KeyboardEvent, useEffect, useRef } from 'react';
import { searchTexts as texts } from '../../../shared/texts/search.ts';
import { useBench } from '../context.ts';
import { MarginIcon } from '../MarginIcon.tsx';
import { useKeyOf } from '../use-keymap.ts';
import { MarkLines } from './MarkLines.tsx';
import { MarksHead } from './MarksHead.tsx';
import { PanelKeys } from './PanelKeys.tsx';
import { SearchHead } from './SearchHead.tsx';
import { SearchResults } from './SearchResults.tsx';
import { usePanel } from './use-search.ts';

const tabs = ['words', 'marks'] as const;

/** Under the page, where things of the whole project are found again; nothing while it is closed. */
export function SearchPanel() {
  const isOpen = usePanel((state) => state.isOpen);
  return isOpen ? <OpenPanel /> : null;
}

function OpenPanel() {
  const { actions, page } = useBench();
  const { search } = actions;
  const keyOf = useKeyOf();
  const tab = usePanel((state) => state.tab);
  const turn = usePanel((state) => state.turn);
  const panel = useRef<HTMLElement>(null);

  const focusPart = (part: 'field' | 'results') => {
    const list = panel.current?.querySelector<HTMLElement>('[role="listbox"]');
    const field = panel.current?.querySelector<HTMLInputElement>('input, select');
    if (part === 'results' && list) list.focus({ preventScroll: true });
    else field?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useEffect(() => {
    const isInList = document.activeElement?.matches('.search-panel [role="listbox"]') === true;
    focusPart(isInList ? 'field' : search.panel.get().part);
  }, [turn]);

  const close = () => {
    search.close();
    page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    // A help that is open is closed first.
    const help = panel.current?.querySelector<HTMLElement>(':popover-open');
    if (help) help.hidePopover();
    else close();
  };
  return (
    <aside
      ref={panel}
      className="search-panel"
      aria-label={texts.title}
      data-region="search"
      onKeyDown={onKeyDown}
    >
      <header className="search-head">
        <Tabs />
        {tab === 'words' ? (
          <SearchHead onLeave={() => focusPart('results')} />
        ) : (
          <MarksHead onLeave={() => focusPart('results')} />
        )}
        <button
          type="button"
          className="quiet margin-tool search-close"
          aria-label={texts.close}
          title={`${texts.close} (${keyOf('selection.clear')})`}
          onClick={close}
        >
          <MarginIcon name="close" />
        </button>
      </header>
      {tab === 'words' ? (
        <SearchResults onUp={() => focusPart('field')} />
      ) : (
        <MarkLines onUp={() => focusPart('field')} />
      )}
      <PanelKeys />
    </aside>
  );
}

/** Which of the two is shown: what words were found, or the marks of a label. */
function Tabs() {
  const { search } = useBench().actions;
  const keyOf = useKeyOf();
  const shown = usePanel((state) => state.tab);
  const keys = { words: keyOf('search.open'), marks: keyOf('search.marks') };
  return (
    <fieldset className="search-tabs" aria-label={texts.tabsLabel}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={shown === tab}
          title={keys[tab]}
          onClick={() => search.setTab(tab)}
        >
          {texts.tabs[tab]}
        </button>
      ))}
    </fieldset>
  );
}
