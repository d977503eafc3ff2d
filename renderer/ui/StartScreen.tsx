import { windowTexts } from '../../shared/texts/ui.ts';
import { useBench, useSession } from './context.ts';

/** What is shown while no project is open: make one, open one, or look at the sample. */
export function StartScreen() {
  const { actions } = useBench();
  const recent = useSession((session) => session.recent);
  const texts = windowTexts.start;
  return (
    <main className="start" data-region="page" tabIndex={-1}>
      <div className="start-sheet">
        <h1 className="wordmark">{windowTexts.name}</h1>
        <p className="start-lead">{texts.lead}</p>
        <div className="start-buttons">
          <button type="button" className="button button-main" onClick={actions.projects.make}>
            {texts.newProject}
          </button>
          <button type="button" className="button" onClick={actions.projects.choose}>
            {texts.openProject}
          </button>
          <button type="button" className="button" onClick={actions.projects.openSample}>
            {texts.openSample}
          </button>
        </div>
        <h2>{texts.recent}</h2>
        {recent.length === 0 && <p className="start-none">{texts.noRecent}</p>}
        <ul className="recent">
          {recent.map(({ token, name, folder, isThere }) => (
            <li key={token}>
              <button
                type="button"
                disabled={!isThere}
                onClick={() => actions.projects.open(token)}
              >
                <span className="recent-name">{name}</span>
                <span className="recent-folder">{isThere ? folder : texts.missing}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
