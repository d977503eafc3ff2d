import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { count } from '../../../shared/texts/plural.ts';
import { useSession } from '../context.ts';
import { useActorsPage, usePageState } from './use-page.ts';

/** The id of a row in the document. */
export function actorRowId(index: number): string {
  return `actor-row-${index}`;
}

type RowProps = {
  index: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  isAt: boolean;
  isTicked: boolean;
};

/** An actor in the list, or words without a name, with how often they stand in the project. */
export function ActorRow({ index, count: rows, top, isAt, isTicked }: RowProps) {
  const page = useActorsPage();
  const isWritable = useSession((session) => session.project?.access === 'read and write');
  const view = usePageState((state) => state.view);
  const actor = usePageState((state) => state.named?.actors[index]);
  const words = usePageState((state) => state.unnamed?.unnamed[index]);
  const row = view === 'named' ? actor : words;
  if (row === undefined) return null;
  const key = 'name' in row ? row.name : row.words;
  const claims = 'claims' in row ? row.claims : 0;
  const facts =
    'name' in row
      ? row.kinds.slice(0, 2).join(', ')
      : row.suggestion === ''
        ? ''
        : texts.suggested(row.suggestion);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is looked at.
    <div
      id={actorRowId(index)}
      className={isAt ? 'actors-row actors-row-at' : 'actors-row'}
      role="option"
      aria-selected={isTicked}
      aria-setsize={rows}
      aria-posinset={index + 1}
      aria-description={texts.row(row.mentions, row.articles, claims)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => page.look(key)}
    >
      {isWritable && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Space ticks the row.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space ticks the row.
        <span
          className="tick"
          data-ticked={isTicked}
          onClick={(event) => {
            event.stopPropagation();
            page.tick(key);
          }}
        />
      )}
      <span className="actors-name" dir="auto">
        {'name' in row ? row.name : `“${row.words}”`}
      </span>
      <span className="actors-count" aria-hidden="true">
        {count(row.mentions)}
      </span>
      {facts !== '' && (
        <span className="actors-facts" dir="auto">
          {facts}
        </span>
      )}
    </div>
  );
}
