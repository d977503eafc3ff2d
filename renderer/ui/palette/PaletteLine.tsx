import { obstacleTexts } from '../../../shared/texts/commands.ts';
import { paletteTexts } from '../../../shared/texts/keys.ts';
import { keyName } from '../../commands/keys.ts';
import type { PaletteEntry } from '../../commands/palette.ts';
import { useBench } from '../context.ts';
import { useKeymap } from '../use-keymap.ts';

/** A line of the palette: what it does, what that is about, and its keys or why it cannot be. */
export function PaletteLine({
  id,
  entry,
  isChosen,
  onChoose,
}: {
  id: string;
  entry: PaletteEntry;
  isChosen: boolean;
  onChoose(): void;
}) {
  const { platform } = useBench();
  const keymap = useKeymap();
  const obstacle = entry.kind === 'command' ? entry.obstacle : null;
  const keys = entry.kind === 'command' ? (keymap.get(entry.command) ?? []) : [];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and its keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses.
    <div
      id={id}
      role="option"
      className={entry.kind === 'article' ? 'palette-line palette-article' : 'palette-line'}
      aria-selected={isChosen}
      aria-disabled={obstacle !== null}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="palette-title" dir="auto">
        {entry.title}
      </span>
      <span className="palette-group" dir="auto">
        {entry.kind === 'command' && (obstacle === null ? entry.group : obstacleTexts[obstacle])}
        {entry.kind === 'article' && (entry.facts === '' ? paletteTexts.article : entry.facts)}
      </span>
      <span className="palette-keys">
        {keys.slice(0, 2).map((key) => (
          <kbd key={key}>{keyName(key, platform)}</kbd>
        ))}
      </span>
    </div>
  );
}
