import { windowTexts } from '../../shared/texts/ui.ts';
import { useSession } from './context.ts';

/** What a margin without marks says: how to make one. */
export function NoMarks() {
  const labels = useSession((session) => session.project?.schema.labels);
  return (
    <div className="empty empty-margin">
      <p className="empty-title">{windowTexts.margin.empty}</p>
      <p>
        {windowTexts.margin.emptyHint}{' '}
        {labels?.map((label) => (
          <span key={label.id} className="key-hint">
            <kbd>{label.key}</kbd> {label.name}
          </span>
        ))}
      </p>
    </div>
  );
}
