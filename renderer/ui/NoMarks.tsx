import { labelCommand } from '../../shared/commands.ts';
import { windowTexts } from '../../shared/texts/ui.ts';
import { useSession } from './context.ts';
import { Key } from './Key.tsx';
import { useKeyOf } from './use-keymap.ts';

/** What a margin without marks says: how to make one. */
export function NoMarks() {
  const keyOf = useKeyOf();
  const labels = useSession((session) => session.project?.schema.labels);
  return (
    <div className="empty empty-margin">
      <p className="empty-title">{windowTexts.margin.empty}</p>
      <p>
        {windowTexts.margin.emptyHint}{' '}
        {labels?.map((label) => (
          <span key={label.id} className="key-hint">
            <Key name={keyOf(labelCommand(label.id))} /> {label.name}
          </span>
        ))}
      </p>
    </div>
  );
}
