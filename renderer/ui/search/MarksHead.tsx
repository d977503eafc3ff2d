import { type KeyboardEvent, useId } from 'react';
import { searchTexts } from '../../../shared/texts/search.ts';
import { useBench, useSession } from '../context.ts';
import { useMarks } from './use-search.ts';

const texts = searchTexts.marks;

/** Which marks are listed: of which label, of whom, with which words; and how many there are. */
export function MarksHead({ onLeave }: { onLeave(): void }) {
  const { marks } = useBench().actions.search;
  const labels = useSession((session) => session.project?.schema.labels) ?? [];
  const { labelId, actor, words } = useMarks((state) => state.wanted);
  const byLabel = useMarks((state) => state.found?.byLabel);
  const total = useMarks((state) => state.found?.total ?? null);
  const names = useMarks((state) => state.names);
  const id = useId();
  const all = Object.values(byLabel ?? {}).reduce((sum, number) => sum + number, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    onLeave();
    event.preventDefault();
    event.stopPropagation();
  };
  const downToList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return onKeyDown(event);
    onLeave();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="search-wanted">
        <select
          value={labelId ?? ''}
          aria-label={texts.label}
          onChange={(event) => void marks.show({ labelId: event.target.value || null })}
          onKeyDown={onKeyDown}
        >
          <option value="">{texts.option(texts.every, all)}</option>
          {labels.map((label) => (
            <option key={label.id} value={label.id}>
              {texts.option(label.name, byLabel?.[label.id] ?? 0)}
            </option>
          ))}
        </select>
        <input
          type="search"
          dir="auto"
          list={`${id}-names`}
          value={actor}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          placeholder={texts.actor}
          aria-label={texts.actor}
          onFocus={() => void marks.completeName(actor)}
          onChange={(event) => {
            marks.type({ actor: event.target.value });
            void marks.completeName(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <datalist id={`${id}-names`}>
          {names.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <input
          type="search"
          dir="auto"
          value={words}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          placeholder={texts.words}
          aria-label={texts.words}
          onChange={(event) => marks.type({ words: event.target.value })}
          onKeyDown={downToList}
        />
      </div>
      <p className="search-summary" role="status">
        {total !== null && texts.summary(total)}
      </p>
    </>
  );
}
