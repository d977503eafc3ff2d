import { useId } from 'react';
import { searchTexts } from '../../../shared/texts/search.ts';
import { useBench, useSession } from '../context.ts';
import { leaveDown, PanelField } from './PanelField.tsx';
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
  return (
    <>
      <div className="search-wanted">
        <select
          value={labelId ?? ''}
          aria-label={texts.label}
          onChange={(event) => void marks.show({ labelId: event.target.value || null })}
          onKeyDown={(event) => leaveDown(event, { hasArrow: false }, onLeave)}
        >
          <option value="">{texts.option(texts.every, all)}</option>
          {labels.map((label) => (
            <option key={label.id} value={label.id}>
              {texts.option(label.name, byLabel?.[label.id] ?? 0)}
            </option>
          ))}
        </select>
        <PanelField
          label={texts.actor}
          list={`${id}-names`}
          value={actor}
          maxLength={500}
          onFocus={() => void marks.completeName(actor)}
          onType={(name) => {
            marks.type({ actor: name });
            void marks.completeName(name);
          }}
          onLeave={onLeave}
        />
        <datalist id={`${id}-names`}>
          {names.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <PanelField
          label={texts.words}
          value={words}
          maxLength={200}
          onType={(typed) => marks.type({ words: typed })}
          onLeave={onLeave}
        />
      </div>
      <p className="search-summary" role="status">
        {total !== null && texts.summary(total)}
      </p>
    </>
  );
}
