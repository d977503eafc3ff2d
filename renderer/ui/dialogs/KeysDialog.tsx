import {
  type CommandSpec,
  commandTable,
  type TableCommand,
  tableCommands,
} from '../../../shared/commands.ts';
import { commandTitles } from '../../../shared/texts/commands.ts';
import { windowTexts } from '../../../shared/texts/ui.ts';
import { keyName } from '../../commands/keys.ts';
import { useBench, useSession } from '../context.ts';
import { Dialog } from './Dialog.tsx';

const texts = windowTexts.keys;

/** The help sheet: every key, read from the same table that the keys and menus are. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const labels = useSession((session) => session.project?.schema.labels ?? []);
  const groups: { title: string; commands: TableCommand[] }[] = [
    {
      title: texts.groups.mark,
      commands: commandsOf('annotation.', 'fragment.', 'selection.', 'find.', 'edit.'),
    },
    {
      title: texts.groups.article,
      commands: commandsOf('article', 'project.', 'dataset.', 'view.', 'help.'),
    },
    { title: texts.groups.caret, commands: commandsOf('caret.') },
    { title: texts.groups.nudge, commands: commandsOf('nudge.') },
    { title: texts.groups.unit, commands: commandsOf('unit.') },
    { title: texts.groups.select, commands: commandsOf('select.') },
  ];
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <p className="dialog-hint">{texts.hint}</p>
      <div className="keys">
        <section>
          <h3>{texts.labels}</h3>
          <dl>
            {labels.map((label) => (
              <KeyRow key={label.id} keys={[label.key]} title={texts.mark(label.name)} />
            ))}
            {labels.map((label) => (
              <KeyRow
                key={`part ${label.id}`}
                keys={[`Shift+${label.key}`]}
                title={texts.part(label.name)}
              />
            ))}
          </dl>
        </section>
        {groups.map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {commands.map((id) => (
                <KeyRow key={id} keys={commandTable[id].keys} title={commandTitles[id]} />
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{texts.groups.mouse}</h3>
          <dl>
            {texts.mouse.map(([gesture, does]) => (
              <div key={gesture}>
                <dt>{gesture}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button button-main" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

function KeyRow({ keys, title }: { keys: readonly string[]; title: string }) {
  const { platform } = useBench();
  const names = [...new Set(keys.map((key) => keyName(key, platform)))];
  return (
    <div>
      <dt>
        {names.map((name) => (
          <kbd key={name}>{name}</kbd>
        ))}
      </dt>
      <dd>{title}</dd>
    </div>
  );
}

function commandsOf(...prefixes: string[]): TableCommand[] {
  return tableCommands.filter((id) => {
    const { keys }: CommandSpec = commandTable[id];
    return keys.length > 0 && prefixes.some((prefix) => id.startsWith(prefix));
  });
}
