import type { ExportPlan } from '../../../shared/export-contract.ts';
import { exportTexts as texts } from '../../../shared/texts/exporting.ts';
import { lossSentences } from '../../../shared/texts/losses.ts';
import type { ExportState } from '../../state/export-page.ts';

/** So many UTF-16 units of each file are shown. */
const shownUnits = 2000;

/** Files that set a tool up, which are shown after those with the article. */
const settings = /\.(conf|xml|md)$/;

/** What would be written, what of it cannot be, and how its first article would look. */
export function PlanView({ state: { planned, plan, progress, problem } }: { state: ExportState }) {
  const format = texts.format(planned).name;
  const losses = plan === null ? [] : lossSentences(plan.losses);
  return (
    <section className="export-plan" aria-label={texts.plan} aria-busy={progress !== null}>
      {problem !== '' && (
        <p className="export-problem" role="alert">
          {problem}
        </p>
      )}
      {plan !== null && (
        <>
          {losses.length === 0 ? (
            <p className="export-whole">{texts.noLosses(format)}</p>
          ) : (
            <>
              <h3>{texts.losses(format)}</h3>
              <ul className="export-losses">
                {losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
              <p className="export-hint">{texts.lossesHint}</p>
            </>
          )}
          {plan.first.length > 0 && <FirstRecord first={plan.first} />}
        </>
      )}
    </section>
  );
}

function FirstRecord({ first }: { first: ExportPlan['first'] }) {
  const isSetting = ({ path }: { path: string }) => settings.test(path);
  const files = [...first.filter((file) => !isSetting(file)), ...first.filter(isSetting)];
  return (
    <>
      <h3>{texts.first}</h3>
      {files.map(({ path, text }) => (
        <figure key={path} className="export-first">
          <figcaption dir="auto">{path}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys. */}
          <section className="export-text" tabIndex={0} aria-label={path}>
            <pre>{text.slice(0, shownUnits).toWellFormed()}</pre>
            {text.length > shownUnits && <p>{texts.cut(text.length - shownUnits)}</p>}
          </section>
        </figure>
      ))}
    </>
  );
}
