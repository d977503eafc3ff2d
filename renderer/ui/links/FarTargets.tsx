import { linkTexts as texts } from '../../../shared/texts/links.ts';
import type { LinkTarget } from '../../commands/linking.ts';
import { useBench, useSession } from '../context.ts';
import { labelColours } from '../label-colours.ts';
import { Hint } from './Hint.tsx';

/** How many targets are listed; the others are found by their words. */
const most = 6;

/** Targets that are off the screen, or have the words looked for, each with its hint. */
export function FarTargets({
  targets,
  typed,
  isLooking,
}: {
  targets: readonly LinkTarget[];
  typed: string;
  isLooking: boolean;
}) {
  const { actions } = useBench();
  const labels = useSession((session) => session.project?.schema.labels);
  if (targets.length === 0 && !isLooking) return null;
  const rest = targets.length - most;
  return (
    <ul className="chooser-far" aria-label={texts.far}>
      {targets.length === 0 && <li className="chooser-none">{texts.noneFar}</li>}
      {targets.slice(0, most).map((target, index) => {
        const { other, way } = target.link;
        const label = labels?.find(({ id }) => id === other?.labelId);
        return (
          <li key={other?.id} style={labelColours(label)}>
            <button
              type="button"
              className="chooser-target"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => actions.links.choose(target, false)}
            >
              {isLooking ? (
                <kbd>{index === 0 ? texts.enter : ''}</kbd>
              ) : (
                <Hint letters={target.hint} typed={typed} />
              )}
              <span className="link-says">{way.says}</span>
              <span className="chooser-words" dir="auto">
                {other?.quote}
              </span>
            </button>
          </li>
        );
      })}
      {rest > 0 && <li className="chooser-none">{texts.more(rest)}</li>}
    </ul>
  );
}
