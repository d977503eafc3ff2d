import { fateOf } from '../../../shared/correction/correction-edits.ts';
import type { DoubtfulMark, Fate } from '../../../shared/correction/plan.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { correctionTexts as texts } from '../../../shared/texts/correction.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';

/** How much of a mark's words is said in the name of its choices, in UTF-16 units. */
const quoteLimit = 60;

/** A mark whose words changed or went: before, after, and what is to become of it. */
export function DoubtfulMarkRow({
  mark,
  fates,
}: {
  mark: DoubtfulMark;
  fates: ReadonlyMap<string, Fate>;
}) {
  const { actions } = useBench();
  const { before, kept, moved, links } = mark;
  const label = useSession((session) =>
    session.project?.schema.labels.find(({ id }) => id === before.labelId),
  );
  const name = label?.name ?? before.labelId;
  const fate = fateOf(mark, fates);
  const after = fate === 'move' ? moved : kept;
  const possible: Fate[] = [
    ...(kept === null ? [] : (['keep'] as const)),
    ...(moved === null ? [] : (['move'] as const)),
    'remove',
  ];
  return (
    <li style={labelColours(label)}>
      <p>
        <span className="card-label">{name}</span>{' '}
        {links > 0 && <span className="doubtful-links">{texts.withLinks(links)}</span>}
      </p>
      <p className="doubtful-words">
        <del dir="auto">{before.quote}</del> <span aria-hidden="true">→</span>{' '}
        {fate === 'remove' || after === null ? (
          <em>{texts.nothingLeft}</em>
        ) : (
          <ins dir="auto">{after.quote}</ins>
        )}
      </p>
      <fieldset
        className="fates"
        aria-label={texts.fateOf(name, shorten(before.quote, quoteLimit))}
      >
        {possible.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`fate-${before.id}`}
              checked={fate === choice}
              onChange={() => actions.correction.decide(before.id, choice)}
            />
            {texts.fates[choice]}
          </label>
        ))}
      </fieldset>
    </li>
  );
}
