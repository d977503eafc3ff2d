import { actorTexts as texts } from '../../../shared/texts/actors.ts';
import { usePageState } from './use-page.ts';

const { keys } = texts;

type KeyHint = readonly [key: string, does: string];

/** What the keys do, in a line: in the list and beside it, of which the one in use is shown. */
export function ActorKeys({ isWritable }: { isWritable: boolean }) {
  const view = usePageState((state) => state.view);
  const ticked = usePageState((state) => state.ticked.size);
  const isNamed = view === 'named';
  const named: KeyHint[] = isWritable ? [['F2', keys.rename]] : [];
  const ticks: KeyHint[] = isWritable ? [['Space', keys.tick]] : [];
  const enter = isNamed ? (ticked > 1 ? keys.merge : keys.mentions) : keys.name;
  const ofList: KeyHint[] = [
    ['↑ ↓', keys.move],
    ...ticks,
    ['Enter', enter],
    ...(isNamed ? named : []),
    ['→', keys.mentions],
    ['Esc', texts.close],
  ];
  const ofPane: KeyHint[] = [
    ['↑ ↓', keys.move],
    ['Enter', keys.toWords],
    ...(isNamed ? [...ticks, ...named] : []),
    ...(isNamed && isWritable ? ([['S', keys.split]] as const) : []),
    ...(isNamed ? ([['C', keys.claims]] as const) : []),
    ['←', keys.back],
  ];
  return (
    <>
      <KeyLine className="keys-of-list" hints={ofList} />
      <KeyLine className="keys-of-pane" hints={ofPane} />
    </>
  );
}

function KeyLine({ className, hints }: { className: string; hints: readonly KeyHint[] }) {
  return (
    <p className={`actors-keys ${className}`}>
      {hints.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
