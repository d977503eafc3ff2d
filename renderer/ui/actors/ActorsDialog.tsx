import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { keyName } from '../../commands/keys.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ActorKeys } from './ActorKeys.tsx';
import { ActorList } from './ActorList.tsx';
import { ActorPane } from './ActorPane.tsx';
import { ActorsPageContext, useActorsPage, usePageState } from './use-page.ts';

/** Whoever is mentioned in the project: found, read about, merged, parted and named. */
export function ActorsDialog({ onClose }: { onClose(): void }) {
  const { actions } = useBench();
  const [page] = useState(() => actions.actors.openPage());
  useEffect(() => {
    void page.load();
  }, [page]);
  return (
    <ActorsPageContext value={page}>
      <Dialog title={texts.title} kind="desk" onClose={onClose}>
        <ActorsBody />
      </Dialog>
    </ActorsPageContext>
  );
}

function ActorsBody() {
  const page = useActorsPage();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const said = usePageState((state) => state.said);
  const { platform } = useBench();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);

  const toList = () => list.current?.focus();
  const toPane = () => {
    const target = pane.current?.querySelector<HTMLElement>('.task input, [role="listbox"]');
    target?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const isTyping = event.target instanceof HTMLInputElement && event.target.value !== '';
    if (!isUndo || event.shiftKey || isTyping || !isWritable) return;
    event.preventDefault();
    void page.undo();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo counts wherever the focus is.
    <div className="actors" onKeyDown={onKeyDown}>
      <div className="actors-side">
        <SearchField ref={search} onLeave={toList} />
        <ViewChoice />
        <ActorList
          ref={list}
          isWritable={isWritable}
          onOpen={toPane}
          onType={() => search.current?.focus()}
        />
      </div>
      <ActorPane ref={pane} isWritable={isWritable} onLeave={toList} />
      <footer className="actors-foot">
        <ActorKeys isWritable={isWritable} />
        <p className="actors-said" role="status">
          {said !== '' && (
            <>
              {said} <kbd>{keyName('$mod+z', platform)}</kbd> {texts.undoHint}
            </>
          )}
        </p>
      </footer>
    </div>
  );
}

function SearchField({ ref, onLeave }: { ref: Ref<HTMLInputElement>; onLeave(): void }) {
  const page = useActorsPage();
  const query = usePageState((state) => state.query);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (event.key === 'Escape' && query !== '') page.setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={ref}
      type="search"
      className="actors-search"
      dir="auto"
      value={query}
      maxLength={200}
      placeholder={texts.search}
      aria-label={texts.search}
      onChange={(event) => page.setQuery(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Those with a name, or those without. */
function ViewChoice() {
  const page = useActorsPage();
  const view = usePageState((state) => state.view);
  const all = usePageState((state) => state.named?.all ?? 0);
  const marks = usePageState((state) => state.unnamed?.marks ?? 0);
  return (
    <fieldset className="actors-views">
      <legend className="visually-hidden">{texts.view}</legend>
      {(['named', 'unnamed'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="actors-view"
            className="visually-hidden"
            checked={view === choice}
            onChange={() => page.setView(choice)}
          />
          <span>{texts.viewCount(texts.views[choice], choice === 'named' ? all : marks)}</span>
        </label>
      ))}
    </fieldset>
  );
}
