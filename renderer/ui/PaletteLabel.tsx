import { useId } from 'react';
import { labelCommand } from '../../shared/commands.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { readMarkdown } from '../../shared/text/markdown.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench } from './context.ts';
import { Key } from './Key.tsx';
import { labelColours } from './label-colours.ts';
import { useKeyOf } from './use-keymap.ts';

/** How much of a guideline is read in passing; all of it has a sheet of its own. */
const guidelineLength = 240;

/** A label in the palette, with what it means below it while it is looked at. */
export function PaletteLabel({ label, isUsable }: { label: Label; isUsable: boolean }) {
  const { run } = useBench();
  const keyOf = useKeyOf();
  const meaning = useId();
  const command = labelCommand(label.id);
  const { description, guideline } = label;
  return (
    <span className="palette-entry">
      <button
        type="button"
        className="palette-label"
        style={labelColours(label)}
        disabled={!isUsable}
        aria-describedby={meaning}
        // The selection in the page must outlive the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(command)}
      >
        <Key name={keyOf(command)} />
        <span className={`label-line line-${label.line}`}>{label.name}</span>
      </button>
      <span role="tooltip" id={meaning} className="palette-meaning">
        {description !== '' && (
          <span className="meaning-part" dir="auto">
            {description}
          </span>
        )}
        {guideline !== '' && (
          <span className="meaning-part" dir="auto">
            {shorten(readMarkdown(guideline).content, guidelineLength)}
          </span>
        )}
        <span className="meaning-part meaning-hint">
          {windowTexts.palette.hint(label.name, keyOf(command))}
        </span>
      </span>
    </span>
  );
}
