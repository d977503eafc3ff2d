import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { paletteTexts } from '../../../shared/texts/keys.ts';
import { type PaletteEntry, shownLimit } from '../../commands/palette.ts';
import { useBench } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { PaletteLine } from './PaletteLine.tsx';
import { usePaletteArticles } from './use-palette-articles.ts';
import { usePaletteSearch } from './use-palette-search.ts';

/** Everything that can be done, and every article, found by some letters of its name. */
export function CommandPalette({
  among,
  onClose,
}: {
  among: 'everything' | 'articles';
  onClose(): void;
}) {
  const { actions, page, run } = useBench();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const search = usePaletteSearch(among);
  const articles = usePaletteArticles(among, query);
  const entries = useMemo(
    () => [...search(query), ...articles].slice(0, shownLimit),
    [search, query, articles],
  );
  const lineId = (index: number) => `${id}-${index}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the line shown as chosen is another.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, entries]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || (entry.kind === 'command' && entry.obstacle !== null)) return;
    // First the palette goes and the page has the focus again: the command is for its selection.
    flushSync(onClose);
    page.focusPage();
    if (entry.kind === 'article') {
      void actions.openArticle(entry.articleId);
      return;
    }
    actions.rememberCommand(entry.command);
    run(entry.command);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + linesOfPage, last),
      PageUp: Math.max(at - linesOfPage, 0),
    };
    const target = targets[event.key];
    if (target !== undefined) setAt(Math.max(target, 0));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={paletteTexts.title[among]} kind="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className="palette-field"
        dir="auto"
        value={query}
        placeholder={paletteTexts.field[among]}
        aria-label={paletteTexts.field[among]}
        aria-expanded={entries.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? lineId(at) : undefined}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        className="palette-lines"
        role="listbox"
        aria-label={paletteTexts.results}
      >
        {entries.map((entry, index) => (
          <PaletteLine
            key={entry.kind === 'article' ? entry.articleId : entry.command}
            id={lineId(index)}
            entry={entry}
            isChosen={index === at}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && <p className="palette-none">{paletteTexts.none}</p>}
      <p className="visually-hidden" role="status">
        {query !== '' && paletteTexts.count(entries.length)}
      </p>
    </Dialog>
  );
}

/** How many lines Page Down goes on. */
const linesOfPage = 8;
