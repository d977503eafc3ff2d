import { searchFields } from '../../../shared/search-contract.ts';
import { searchTexts as texts } from '../../../shared/texts/search.ts';
import { isFiltered as isQueueFiltered } from '../../commands/queue-filter.ts';
import { countLines } from '../../commands/search-rows.ts';
import type { Found } from '../../state/search-page.ts';
import { useBench, useSession } from '../context.ts';
import { PanelField } from './PanelField.tsx';
import { QueryHelp } from './QueryHelp.tsx';
import { useWords } from './use-search.ts';

/** What is searched for, where, and how much was found. */
export function SearchHead({ onLeave }: { onLeave(): void }) {
  const { words } = useBench().actions.search;
  const query = useWords((state) => state.query);
  const problem = useWords((state) => state.problem);
  return (
    <>
      <div className="search-field">
        <PanelField
          label={texts.field}
          value={query}
          maxLength={1000}
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'search-problem'}
          onType={words.setQuery}
          onLeave={(key) => {
            if (key === 'Enter') void words.look();
            onLeave();
          }}
        />
        <QueryHelp />
      </div>
      <Fields />
      <Summary />
    </>
  );
}

/** The fields that are looked through, each a button that is pressed while it is. */
function Fields() {
  const { words } = useBench().actions.search;
  const fields = useWords((state) => state.fields);
  const isFiltered = useWords((state) => state.isFiltered);
  const hasFilter = useSession(({ queueView }) => isQueueFiltered(queueView));
  return (
    <fieldset className="search-fields" aria-label={texts.fields}>
      {searchFields.map((field) => (
        <button
          key={field}
          type="button"
          className="search-choice"
          aria-pressed={fields.has(field)}
          onClick={() => words.toggleField(field)}
        >
          {texts.fieldNames[field]}
        </button>
      ))}
      {hasFilter && (
        <button
          type="button"
          className="search-choice"
          aria-pressed={isFiltered}
          onClick={() => words.setFiltered(!isFiltered)}
        >
          {texts.filtered}
        </button>
      )}
    </fieldset>
  );
}

/** How much was found, said also to those who do not see the list. */
function Summary() {
  const found = useWords((state) => state.found);
  const problem = useWords((state) => state.problem);
  const isLooking = useWords((state) => state.isLooking);
  return (
    <p className="search-summary" role="status">
      {problem === '' && (found === null ? isLooking && texts.looking : told(found, { isLooking }))}
    </p>
  );
}

function told({ query, articles, next }: Found, { isLooking }: { isLooking: boolean }): string {
  if (articles.length === 0) return isLooking ? texts.noneYet(query) : texts.none(query);
  const lines = countLines(articles);
  if (next === null) return texts.summary(lines, articles.length);
  const first = texts.summaryOfFirst(lines, articles.length);
  return isLooking ? texts.lookingOn(first) : first;
}
