import { type KeyboardEvent, useState } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import { presetNames } from '../../../shared/keymap/presets.ts';
import { keyTexts } from '../../../shared/texts/keys.ts';
import { groupRows, inColumns, type RowGroup } from '../../commands/key-rows.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { KeyConflicts } from './KeyConflicts.tsx';
import { KeyRow } from './KeyRow.tsx';
import { type KeyChanges, useKeyChanges } from './use-key-changes.ts';

/** The help sheet: every command with its keys, from the table they are read from, to be changed. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const changes = useKeyChanges();
  const [query, setQuery] = useState('');
  const groups = groupRows(changes.commands, changes.keymap, {
    query,
    titleOf: changes.titled,
    nameOf: changes.nameOf,
  });
  const found = groups.reduce((count, { commands }) => count + commands.length, 0);
  return (
    <Dialog title={keyTexts.title} kind="sheet" onClose={onClose}>
      <div className="key-head">
        <input
          type="search"
          className="key-search"
          value={query}
          placeholder={keyTexts.search}
          aria-label={keyTexts.search}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            event.stopPropagation();
            setQuery('');
          }}
        />
        <PresetChoice changes={changes} />
      </div>
      <div className="key-body">
        <p className="dialog-hint key-hint">
          {found === 0 ? keyTexts.none : keyTexts.hints[changes.preset]}
        </p>
        <KeyConflicts changes={changes} />
        <KeyRows groups={groups} changes={changes} />
        {query === '' && <MouseRows />}
      </div>
      <p className="visually-hidden" role="status">
        {changes.said}
      </p>
      <p className="visually-hidden" role="status">
        {query !== '' && keyTexts.found(found)}
      </p>
    </Dialog>
  );
}

/** What a mouse does, which cannot be changed. */
function MouseRows() {
  return (
    <section className="key-group">
      <h3>{keyTexts.mouseTitle}</h3>
      <dl className="key-columns">
        {keyTexts.mouse.map(([gesture, does]) => (
          <div key={gesture} className="key-row mouse-row">
            <dt>{gesture}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PresetChoice({ changes }: { changes: KeyChanges }) {
  return (
    <>
      <label className="key-preset">
        {keyTexts.preset}
        <select
          value={changes.preset}
          onChange={(event) => {
            const preset = presetNames.find((name) => name === event.target.value);
            if (preset !== undefined) changes.setPreset(preset);
          }}
        >
          {presetNames.map((name) => (
            <option key={name} value={name}>
              {keyTexts.presets[name]}
            </option>
          ))}
        </select>
      </label>
      {changes.changes > 0 && (
        <button type="button" className="button" onClick={changes.resetAll}>
          {keyTexts.resetAll(changes.changes)}
        </button>
      )}
    </>
  );
}

/** The groups in two columns. One row is in the way of Tab; the arrow keys go to the others. */
function KeyRows({ groups, changes }: { groups: readonly RowGroup[]; changes: KeyChanges }) {
  const [open, setOpen] = useState<CommandId | null>(null);
  const [visited, setVisited] = useState<CommandId | null>(null);
  const commands = groups.flatMap((group) => group.commands);
  const current = commands.find((command) => command === visited) ?? commands[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.key-row-button')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    if (at === -1) return;
    event.preventDefault();
    rows[at + step]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from row to row, each a button.
    <div className="key-columns" onKeyDown={onKeyDown}>
      {inColumns(groups).map((column) => (
        <div key={column[0]?.title ?? 'none'} className="key-column">
          {column.map((group) => (
            <section key={group.title} className="key-group">
              <h3>{group.title}</h3>
              <ul aria-label={group.title}>
                {group.commands.map((command) => (
                  <KeyRow
                    key={command}
                    command={command}
                    changes={changes}
                    isOpen={command === open}
                    isCurrent={command === current}
                    onOpen={(isOpen) => setOpen(isOpen ? command : null)}
                    onFocus={() => setVisited(command)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      ))}
    </div>
  );
}
