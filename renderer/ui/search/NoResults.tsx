import { searchFields } from '../../../shared/search-contract.ts';
import { searchTexts as texts } from '../../../shared/texts/search.ts';
import { isFiltered as isQueueFiltered } from '../../commands/queue-filter.ts';
import type { Found } from '../../state/search-page.ts';
import { useBench, useSession } from '../context.ts';
import { useWords } from './use-search.ts';

/** In place of results: what could be asked, or why nothing was found. */
export function NoResults({ found }: { found: Found | null }) {
  if (found === null) return <Beginning />;
  return <NothingFound query={found.query} />;
}

function Beginning() {
  const { words } = useBench().actions.search;
  const recent = useWords((state) => state.recent);
  return (
    <div className="search-none">
      <p className="empty-title">{texts.nothing.title}</p>
      <p>{texts.nothing.hint}</p>
      {recent.length > 0 && (
        <section className="search-recent" aria-label={texts.recent}>
          <h3>{texts.recent}</h3>
          <ul>
            {recent.map((query) => (
              <li key={query}>
                <button
                  type="button"
                  className="search-choice"
                  dir="auto"
                  onClick={() => void words.ask(query)}
                >
                  {query}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function NothingFound({ query }: { query: string }) {
  const { words } = useBench().actions.search;
  const isLooking = useWords((state) => state.isLooking);
  const isPartly = useWords((state) => state.fields.size < searchFields.length);
  const isFiltered = useWords((state) => state.isFiltered);
  const isHeld = useSession(({ queueView }) => isQueueFiltered(queueView)) && isFiltered;
  if (isLooking) {
    return (
      <p className="search-none" dir="auto">
        {texts.noneYet(query)}
      </p>
    );
  }
  return (
    <div className="search-none">
      <p className="empty-title" dir="auto">
        {texts.none(query)}
      </p>
      <p>{texts.noneHint[isHeld ? 'filtered' : isPartly ? 'fields' : 'usual']}</p>
      {(isPartly || isHeld) && (
        <button type="button" className="button" onClick={() => void words.lookEverywhere()}>
          {texts.lookEverywhere}
        </button>
      )}
    </div>
  );
}
