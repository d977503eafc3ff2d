import type { CSSProperties } from 'react';
import { lineStyles } from '../../../shared/model/label-schema.ts';
import { colourWarnings } from '../../../shared/schema/colour-warnings.ts';
import { hues } from '../../../shared/schema/hues.ts';
import {
  describeColourWarning,
  schemaTexts as texts,
} from '../../../shared/texts/schema-editor.ts';
import type { DraftLabel } from '../../commands/schema-draft.ts';
import { MarkSample } from './MarkSample.tsx';

/** A label's colours and line, how they look, and what is wrong with them. */
export function ColourFields({
  label,
  labels,
  problem,
  onChange,
}: {
  label: DraftLabel;
  labels: readonly DraftLabel[];
  problem: string | null;
  onChange(change: Partial<DraftLabel>): void;
}) {
  const warnings = colourWarnings(label, labels);
  return (
    <fieldset className="schema-section">
      <legend>{texts.colour}</legend>
      <div className="hues" role="radiogroup" aria-label={texts.colours}>
        {hues.map(({ name, light, dark }) => (
          <label key={name} className="hue" title={name}>
            <input
              type="radio"
              className="pick-input"
              name="hue"
              aria-label={name}
              checked={label.colourLight === light && label.colourDark === dark}
              onChange={() => onChange({ colourLight: light, colourDark: dark })}
            />
            <span
              className="hue-dot"
              style={{ '--label-light': light, '--label-dark': dark } as CSSProperties}
            />
          </label>
        ))}
      </div>
      <div className="schema-row">
        {(['colourLight', 'colourDark'] as const).map((side) => (
          <label key={side} className="field field-hex">
            <span>{side === 'colourLight' ? texts.light : texts.dark}</span>
            <input
              type="text"
              value={label[side]}
              spellCheck={false}
              maxLength={7}
              aria-invalid={problem !== null && !/^#[0-9a-f]{6}$/.test(label[side])}
              onChange={({ target }) => onChange({ [side]: target.value.trim().toLowerCase() })}
            />
          </label>
        ))}
        <div className="field lines" role="radiogroup" aria-label={texts.line}>
          <span aria-hidden="true">{texts.line}</span>
          <div>
            {lineStyles.map((line) => (
              <label key={line} className="line-choice" title={texts.lines[line]}>
                <input
                  type="radio"
                  className="pick-input"
                  name="line"
                  aria-label={texts.lines[line]}
                  checked={label.line === line}
                  onChange={() => onChange({ line })}
                />
                <span
                  className={`line-words label-line line-${line}`}
                  style={
                    {
                      '--label-light': label.colourLight,
                      '--label-dark': label.colourDark,
                    } as CSSProperties
                  }
                  aria-hidden="true"
                >
                  abc
                </span>
              </label>
            ))}
          </div>
        </div>
      </div>
      <MarkSample label={label} />
      {problem !== null && <em className="schema-problem">{problem}</em>}
      {warnings.length > 0 && (
        <ul className="schema-warnings">
          {warnings.map((warning) => {
            const said = describeColourWarning(warning);
            const isMild = warning.kind === 'near' && warning.lines === 'differ';
            return (
              <li key={said} className={isMild ? 'schema-note' : 'schema-warning'}>
                {said}
              </li>
            );
          })}
        </ul>
      )}
      {warnings.length === 0 && problem === null && <p className="schema-note">{texts.allWell}</p>}
    </fieldset>
  );
}
