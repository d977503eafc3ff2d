import { useId } from 'react';
import { searchTexts as texts } from '../../../shared/texts/search.ts';

/** How a query is written: a button, and a table of examples that it opens. */
export function QueryHelp() {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="quiet search-help-button"
        aria-label={texts.helpButton}
        title={texts.helpButton}
        popoverTarget={id}
      >
        ?
      </button>
      <div id={id} popover="auto" className="search-help" role="dialog" aria-label={texts.help}>
        <h2>{texts.help}</h2>
        <dl>
          {texts.helpLines.map(([query, says]) => (
            <div key={query}>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p>{texts.helpFoot}</p>
      </div>
    </>
  );
}
