import type { Hit } from '../../../shared/occurrence-contract.ts';
import { directionOf } from '../../../shared/text/direction.ts';
import { count as written } from '../../../shared/texts/plural.ts';
import { tagEveryTexts as texts } from '../../../shared/texts/tag-every.ts';
import { isTickable, type OccurrenceRow } from '../../commands/occurrence-rows.ts';

/** The id of a row in the document. */
export function hitRowId(index: number): string {
  return `hit-row-${index}`;
}

type RowProps = {
  row: OccurrenceRow;
  index: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  isAt: boolean;
  isTicked: boolean;
  onLook(): void;
  onTick(): void;
};

/** An article that begins, an occurrence in its context, or all that are not shown. */
export function HitRow({ row, index, count, top, isAt, isTicked, onLook, onTick }: RowProps) {
  const style = { transform: `translateY(${top}px)` };
  if (row.kind === 'article') {
    return (
      <div className="hit-article" role="presentation" style={style}>
        <span dir="auto">{row.title}</span> <span>{written(row.hits)}</span>
      </div>
    );
  }
  const canTick = isTickable(row);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows never do.
    // biome-ignore lint/a11y/useFocusableInteractive: the list names the row that is looked at.
    <div
      id={hitRowId(index)}
      className={isAt ? 'hit hit-at' : 'hit'}
      role="option"
      aria-selected={isTicked}
      aria-disabled={!canTick}
      aria-setsize={count}
      aria-posinset={index + 1}
      // Before and after change sides where the words run from right to left.
      dir={row.kind === 'hit' ? directionOf(lineOf(row.hit)) : undefined}
      style={style}
      onClick={() => {
        onLook();
        if (canTick) onTick();
      }}
    >
      <span className="tick" data-ticked={isTicked} data-hidden={!canTick} />
      {row.kind === 'rest' ? <RestLine free={row.free} /> : <HitLine hit={row.hit} />}
    </div>
  );
}

function lineOf({ before, match, after }: Hit): string {
  return `${match} ${before} ${after}`;
}

function HitLine({ hit }: { hit: Hit }) {
  const { before, match, after, state, detail } = hit;
  const note =
    state === 'within' || state === 'refused' ? texts.states[state](detail) : texts.states[state];
  return (
    <>
      <span className="hit-before">
        <span>{before}</span>
      </span>
      <span className="hit-rest-of-line">
        <span className="hit-match">{match}</span>
        <span className="hit-after">{after}</span>
      </span>
      {note !== '' && (
        <span className="hit-note" title={note}>
          {note}
        </span>
      )}
    </>
  );
}

function RestLine({ free }: { free: number }) {
  return (
    <span className="hit-rest">
      {texts.more(free)} <span className="actors-count">{texts.moreHint}</span>
    </span>
  );
}
