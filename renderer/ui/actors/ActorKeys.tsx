import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { usePageState } from './use-page.ts';

const keys = texts.keys;

/** What the keys do here, in a line. */
export function ActorKeys({ isWritable }: { isWritable: boolean }) {
  const view = usePageState((state) => state.view);
  const ticked = usePageState((state) => state.ticked.size);
  const enter = view === 'unnamed' ? keys.name : ticked > 1 ? keys.merge : keys.mentions;
  const named: [string, string][] = [
    ...(isWritable
      ? ([
          ['F2', keys.rename],
          ['S', keys.split],
        ] as [string, string][])
      : []),
    ['C', keys.claims],
  ];
  const shown: [string, string][] = [
    ['↑ ↓', keys.move],
    ...(isWritable ? ([['Space', keys.tick]] as [string, string][]) : []),
    ['Enter', `${enter} · ${keys.toWords}`],
    ...(view === 'named' ? named : []),
    ['Esc', keys.back],
  ];
  return (
    <p className="actors-keys">
      {shown.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
