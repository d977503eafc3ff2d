import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { shorten } from '../../../shared/text/shorten.ts';
import { linkTexts as texts } from '../../../shared/texts/links.ts';
import { authorHint } from '../../commands/link-hints.ts';
import type { Linking, LinkTarget } from '../../commands/linking.ts';
import { linkingOf } from '../../state/link-actions.ts';
import { focusedAnnotation } from '../../state/session.ts';
import { useBench, useSession } from '../context.ts';
import { Key } from '../Key.tsx';
import { FarTargets } from './FarTargets.tsx';
import { Hint } from './Hint.tsx';
import { targetsById, useLinking } from './use-linking.ts';

/**
 * The line at the foot of the page while links are made: from what, in which ways there are, the
 * article's author as a target, and above it the targets that are off the screen.
 */
export function LinkChooser({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const linking = useLinking();
  if (linking === null || linking.by === 'drag') return null;
  return <Chooser linking={linking} scroller={scroller} />;
}

function Chooser({
  linking,
  scroller,
}: {
  linking: Linking;
  scroller: RefObject<HTMLElement | null>;
}) {
  const { actions, page, store } = useBench();
  const mark = useSession(focusedAnnotation);
  const seen = useSeen(linking, scroller);
  const { query, targets, typed } = linking;
  const far = query === null ? targets.filter((target) => isFar(target, seen)) : targets;
  const stopLooking = () => {
    actions.links.lookFor(null);
    page.focusPage();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is shown follows a moment later; a key means the targets as they are.
    const first = linkingOf(store.get())?.targets[0];
    if (event.key === 'Escape') stopLooking();
    else if (event.key === 'Enter' && first !== undefined) {
      actions.links.choose(first, event.shiftKey);
      page.focusPage();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="chooser-place">
      <section className="chooser" aria-label={texts.chooser}>
        {(far.length > 0 || query !== null) && (
          <FarTargets
            targets={far.filter(({ link }) => link.other !== null)}
            typed={typed}
            isLooking={query !== null}
          />
        )}
        <div className="chooser-line">
          {query === null ? (
            <span className="chooser-from" dir="auto">
              {texts.from(shorten(mark?.quote ?? '', 28))}
            </span>
          ) : (
            <QueryField query={query} onKeyDown={onKeyDown} />
          )}
          <Ways linking={linking} />
          <AuthorTarget linking={linking} />
          <span className="chooser-keys">
            <button type="button" className="quiet" onClick={() => actions.links.lookFor('')}>
              <Key name="/" /> {texts.find}
            </button>
            <span>{texts.goesOn}</span>
            <button type="button" className="quiet" onClick={actions.links.leave}>
              <Key name="Esc" /> {texts.leave}
            </button>
          </span>
        </div>
      </section>
    </div>
  );
}

/** What is typed is here at once; the targets that have it follow. */
function QueryField({
  query,
  onKeyDown,
}: {
  query: string;
  onKeyDown(event: KeyboardEvent): void;
}) {
  const { actions } = useBench();
  const [typed, setTyped] = useState(query);
  return (
    <input
      type="text"
      className="chooser-field"
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: the field was asked for by a key.
      autoFocus
      value={typed}
      placeholder={texts.findLabel}
      aria-label={texts.findLabel}
      onChange={(event) => {
        setTyped(event.target.value);
        actions.links.lookFor(event.target.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The ways to choose from; Tab goes through them, a digit chooses one. */
function Ways({ linking: { ways, way } }: { linking: Linking }) {
  const { actions } = useBench();
  return (
    <div className="chooser-ways" role="toolbar" aria-label={texts.ways}>
      {[null, ...ways].map((each, index) => (
        <button
          type="button"
          key={each === null ? '' : `${each.type.id} ${each.end}`}
          className="chooser-way"
          aria-pressed={each === way}
          // The page keeps the keys.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.links.chooseWay(each)}
        >
          <Key name={String(index)} /> {each?.says ?? texts.usual}
        </button>
      ))}
    </div>
  );
}

function AuthorTarget({ linking: { targets, typed } }: { linking: Linking }) {
  const { actions } = useBench();
  const byline = useSession((session) => session.sheet?.article.byline ?? '');
  const author = targets.find(({ hint, link }) => link.other === null && hint === authorHint);
  if (author === undefined) return null;
  return (
    <button
      type="button"
      className="chooser-author"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => actions.links.choose(author, false)}
    >
      <Hint letters={author.hint} typed={typed} />
      <span dir="auto">{byline === '' ? texts.author : texts.authorNamed(byline)}</span>
    </button>
  );
}

function isFar({ link: { other } }: LinkTarget, seen: ReadonlySet<string>): boolean {
  return other !== null && !seen.has(other.id);
}

/** The targets whose words are on the screen, as it is scrolled. */
function useSeen(
  { targets }: Linking,
  scroller: RefObject<HTMLElement | null>,
): ReadonlySet<string> {
  const { page } = useBench();
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(targetsById(targets).keys()));
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return undefined;
    const look = () => {
      const frame = current.getBoundingClientRect();
      const found = page.boxesOfMarks(new Set(targetsById(targets).keys()));
      const isSeen = ({ boxes }: (typeof found)[number]) =>
        boxes.some(({ top, bottom }) => bottom > frame.top && top < frame.bottom);
      setSeen(new Set(found.filter(isSeen).map(({ id }) => id)));
    };
    look();
    current.addEventListener('scrollend', look);
    const unlisten = page.onLayout(look);
    return () => {
      current.removeEventListener('scrollend', look);
      unlisten();
    };
  }, [page, scroller, targets]);
  return seen;
}
