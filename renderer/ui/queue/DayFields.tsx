import { queueTexts } from '../../../shared/texts/queue.ts';
import { FilterGroup } from './FilterGroup.tsx';

const texts = queueTexts.filter;

type Days = { from: string; to: string };

/** The days between which articles were published, both included. */
export function DayFields({ from, to, onChange }: Days & { onChange(days: Days): void }) {
  const isWrong = from !== '' && to !== '' && from > to;
  return (
    <FilterGroup title={texts.published}>
      <label className="filter-day">
        <span>{texts.from}</span>
        <input
          type="date"
          value={from}
          aria-invalid={isWrong}
          onChange={(event) => onChange({ from: event.target.value, to })}
        />
      </label>
      <label className="filter-day">
        <span>{texts.to}</span>
        <input
          type="date"
          value={to}
          aria-invalid={isWrong}
          onChange={(event) => onChange({ from, to: event.target.value })}
        />
      </label>
      {isWrong && (
        <p className="filter-none" role="alert">
          {texts.wrongDays}
        </p>
      )}
    </FilterGroup>
  );
}
