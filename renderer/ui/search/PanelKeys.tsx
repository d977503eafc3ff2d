import { searchTexts as texts } from '../../../shared/texts/search.ts';
import { useKeyOf } from '../use-keymap.ts';
import { usePanel } from './use-search.ts';

const { keys } = texts;

/** What the keys do in the panel, in a line. */
export function PanelKeys() {
  const keyOf = useKeyOf();
  const tab = usePanel((state) => state.tab);
  const again = keyOf(tab === 'words' ? 'search.open' : 'search.marks');
  const hints: [key: string, does: string][] = [
    ['↑ ↓', keys.move],
    ['Enter', keys.open],
    ['Space', keys.look],
    ...(tab === 'words' ? ([['→', keys.unfold]] as [string, string][]) : []),
    ['Esc', keys.back],
    ...(again === '' ? [] : ([[again, keys.again]] as [string, string][])),
  ];
  return (
    <p className="search-keys">
      {hints.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
