import type { Hunk } from '../../../shared/correction/hunks.ts';
import { correctionTexts as texts } from '../../../shared/texts/correction.ts';

/** How many places are shown one by one. */
const shownPlaces = 200;

/** What was changed in a text, place by place: what went is struck, what came is underlined. */
export function Hunks({ hunks }: { hunks: readonly Hunk[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be long is scrolled by keys.
    <section className="hunks" aria-label={texts.diff} tabIndex={0}>
      {hunks.slice(0, shownPlaces).map((hunk) => (
        <p key={hunk.start} dir="auto">
          {hunk.pieces.map(({ kind, text }, at) => {
            const shown = kind === 'same' ? text : text.replace(/\n/g, '¶\n');
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a place never change.
            if (kind === 'same') return <span key={at}>{shown}</span>;
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a place never change.
            if (kind === 'removed') return <del key={at}>{shown}</del>;
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a place never change.
            return <ins key={at}>{shown}</ins>;
          })}
        </p>
      ))}
      {hunks.length > shownPlaces && <p>{texts.paragraph(hunks.length - shownPlaces)}</p>}
    </section>
  );
}
