import type { CSSProperties } from 'react';
import type { Label } from '../../../shared/model/label-schema.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';

type Looks = Pick<Label, 'name' | 'colourLight' | 'colourDark' | 'line'>;

/** A sentence with a mark of the label, as it is on the light page and on the dark one. */
export function MarkSample({ label }: { label: Looks }) {
  const { before, marked, after } = texts.sampleText;
  const colours = { '--label-light': label.colourLight, '--label-dark': label.colourDark };
  return (
    <div className="mark-samples" style={colours as CSSProperties}>
      {(['light', 'dark'] as const).map((theme) => (
        <figure key={theme} className={`mark-sample mark-sample-${theme}`}>
          <figcaption className="visually-hidden">{texts.sampleIn[theme]}</figcaption>
          <span className="sample-name" dir="auto">
            {label.name}
          </span>
          <p>
            {before}
            <span className={`sample-mark line-${label.line}`}>{marked}</span>
            {after}
          </p>
        </figure>
      ))}
    </div>
  );
}
