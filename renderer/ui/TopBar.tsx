import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';
import { Key } from './Key.tsx';
import { PaletteLabel } from './PaletteLabel.tsx';
import { useKeyOf } from './use-keymap.ts';

/** The project's name, the label palette with its keys, and the way to the help sheet. */
export function TopBar() {
  const { run } = useBench();
  const keyOf = useKeyOf();
  const project = useSession((session) => session.project);
  const hasSheet = useSession((session) => session.sheet !== null);
  if (project === null) return null;
  const isUsable = hasSheet && project.access === 'read and write';
  return (
    <header className="top-bar">
      <div className="top-names">
        <span className="wordmark">{windowTexts.name}</span>
        <span className="project-name" title={project.path}>
          {project.name}
        </span>
        {project.access === 'read only' && (
          <span className="badge" title={windowTexts.readOnly}>
            {windowTexts.status.readOnly}
          </span>
        )}
      </div>
      <div className="palette" role="toolbar" aria-label={windowTexts.regions.palette}>
        {project.schema.labels.map((label) => (
          <PaletteLabel key={label.id} label={label} isUsable={isUsable} />
        ))}
      </div>
      <div className="top-tools">
        <button
          type="button"
          className="quiet"
          disabled={!hasSheet}
          onClick={() => run('article.details')}
        >
          <Key name={keyOf('article.details')} />
          {windowTexts.palette.details}
        </button>
        <button type="button" className="quiet" onClick={() => run('help.keys')}>
          <Key name={keyOf('help.keys')} />
          {windowTexts.palette.keys}
        </button>
      </div>
    </header>
  );
}
