import { useLayoutEffect, useRef } from 'react';
import { formatDay } from '../../shared/texts/format-day.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { FactLine } from './FactLine.tsx';
import { FindBar } from './FindBar.tsx';
import { PastBanner } from './history/PastBanner.tsx';
import { Key } from './Key.tsx';
import { LinkChooser } from './links/LinkChooser.tsx';
import { PageHints } from './links/PageHints.tsx';
import { Margin } from './Margin.tsx';
import { SelectionPalette } from './SelectionPalette.tsx';
import { useKeyOf } from './use-keymap.ts';

/** The article as a page on the desk, with the margin beside it. */
export function Page() {
  const { page, actions, store } = useBench();
  const keyOf = useKeyOf();
  const article = useSession((session) => session.sheet?.article ?? null);
  const text = useSession((session) => session.sheet?.text ?? null);
  const labels = useSession((session) => session.project?.schema.labels ?? null);
  const scroller = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const grips = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (text === null || labels === null) return undefined;
    if (!scroller.current || !sheet.current || !root.current) return undefined;
    if (!caret.current || !grips.current) return undefined;
    const detach = page.attach(
      {
        root: root.current,
        sheet: sheet.current,
        scroller: scroller.current,
        caret: caret.current,
        grips: grips.current,
      },
      text,
      labels,
    );
    // Whoever goes through time, or through what was found, stays in that list.
    const isInResults = document.activeElement?.closest('[data-region="search"]') != null;
    if (store.get().history === null && !isInResults) page.focusPage();
    return detach;
  }, [page, store, text, labels]);

  if (article === null || text === null) {
    return (
      <main className="desk" data-region="page" tabIndex={-1}>
        <div className="empty sheet empty-desk">
          <h1 className="sheet-title">{windowTexts.page.none}</h1>
          <p>{windowTexts.page.noneHint}</p>
          <button
            type="button"
            className="button button-main"
            onClick={() => void actions.imports.choose('files')}
          >
            {windowTexts.page.import}
          </button>
          <Key name={keyOf('articles.import')} />
        </div>
      </main>
    );
  }

  const hasTitle = text.blocks.some(({ kind }) => kind === 'title');
  const facts = [article.byline, formatDay(article.published), article.source];
  return (
    <main className="desk" ref={scroller}>
      <PastBanner />
      <FindBar />
      <div className="spread">
        <article
          className="sheet"
          ref={sheet}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the page takes the reading caret's keys.
          tabIndex={0}
          data-region="page"
          aria-label={windowTexts.page.about(article.title)}
          lang={article.language === '' ? undefined : article.language}
        >
          <header className="sheet-head" dir="auto">
            {hasTitle ? (
              <p className="sheet-source">{article.source}</p>
            ) : (
              <>
                <h1 className="sheet-title">{article.title}</h1>
                <p className="sheet-facts">
                  <FactLine facts={facts.filter((fact) => fact !== '')} />
                </p>
              </>
            )}
          </header>
          <div className="text" ref={root} />
          <div className="caret" ref={caret} hidden aria-hidden="true" />
          <div className="grips" ref={grips} aria-hidden="true" />
        </article>
        <Margin />
      </div>
      <SelectionPalette scroller={scroller} />
      <PageHints scroller={scroller} />
      <LinkChooser scroller={scroller} />
    </main>
  );
}
