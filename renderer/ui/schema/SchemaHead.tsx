import type { KeyboardEvent } from 'react';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { presetNames, presets } from '../../../shared/schema/presets.ts';
import { presetTexts } from '../../../shared/texts/schema.ts';
import { schemaTexts as texts } from '../../../shared/texts/schema-editor.ts';
import { useBench } from '../context.ts';
import type { SchemaDraft } from './use-schema-draft.ts';

export const tabs = ['labels', 'links'] as const;
export type Tab = (typeof tabs)[number];

/** The parts of the schema, and the ways it comes from elsewhere and goes there. */
export function SchemaHead({
  tab,
  schema,
  isWritable,
  onTab,
  onTake,
  onSay,
}: {
  tab: Tab;
  schema: SchemaDraft;
  isWritable: boolean;
  onTab(tab: Tab): void;
  onTake(schema: LabelSchema, name: string): void;
  onSay(words: string): void;
}) {
  const { actions } = useBench();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tabs.find((one) => one !== tab) ?? tab;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#schema-tab-${next}`)?.focus();
  };
  const importFile = async () => {
    const wanted = await actions.schema.importFile();
    if (wanted !== null) onTake(wanted, texts.file);
  };
  const exportFile = async () => {
    const file = await actions.schema.exportFile(schema.change().schema);
    if (file !== null) onSay(texts.exported(file));
  };
  return (
    <div className="schema-head">
      <div className="schema-tabs" role="tablist" aria-label={texts.sections} onKeyDown={onKeyDown}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`schema-tab-${one}`}
            className="schema-tab"
            aria-selected={one === tab}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onTab(one)}
          >
            {texts.tabs[one]}
          </button>
        ))}
      </div>
      <div className="schema-ways">
        {isWritable && (
          <>
            <select
              className="schema-preset"
              aria-label={texts.preset}
              value=""
              onChange={({ target }) => {
                const name = presetNames.find((one) => one === target.value);
                if (name !== undefined) onTake(presets[name], `“${presetTexts[name].name}”`);
              }}
            >
              <option value="">{texts.presetHint}</option>
              {presetNames.map((name) => (
                <option key={name} value={name} title={presetTexts[name].hint}>
                  {presetTexts[name].name}
                </option>
              ))}
            </select>
            <button type="button" className="button" onClick={() => void importFile()}>
              {texts.importFile}
            </button>
          </>
        )}
        <button
          type="button"
          className="button"
          disabled={schema.problems.length > 0}
          onClick={() => void exportFile()}
        >
          {texts.exportFile}
        </button>
      </div>
    </div>
  );
}
