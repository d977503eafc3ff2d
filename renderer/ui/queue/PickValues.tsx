import { queueTexts } from '../../../shared/texts/queue.ts';
import { toggled } from '../../commands/queue-filter.ts';
import { FilterGroup } from './FilterGroup.tsx';
import { FilterToggle } from './FilterToggle.tsx';

const texts = queueTexts.filter;

/** As many as can be taken in at a glance stand there to be pressed; more are in a list. */
const fewValues = 4;

type Option = { value: string; articles: number };

/** Values of which articles have one: all that there are, or those chosen and a list of the others. */
export function PickValues({
  what,
  options,
  chosen,
  nameOf,
  onChange,
}: {
  what: 'sources' | 'languages';
  options: readonly Option[];
  chosen: readonly string[];
  nameOf(value: string): string;
  onChange(chosen: string[]): void;
}) {
  const named = options.filter(({ value }) => value !== '');
  if (named.length === 0 && chosen.length === 0) return null;
  const isFew = named.length <= fewValues;
  const shown = isFew ? named : chosenOptions(named, chosen);
  return (
    <FilterGroup title={texts[what]}>
      {shown.map(({ value, articles }) => (
        <FilterToggle
          key={value}
          isOn={chosen.includes(value)}
          articles={articles}
          onToggle={() => onChange(toggled(chosen, value))}
        >
          <span className="filter-value" dir="auto">
            {nameOf(value)}
          </span>
        </FilterToggle>
      ))}
      {!isFew && (
        <select
          aria-label={texts[what]}
          value=""
          onChange={(event) => onChange(toggled(chosen, event.target.value))}
        >
          <option value="">{chosen.length === 0 ? texts.add[what] : texts.addMore[what]}</option>
          {named
            .filter(({ value }) => !chosen.includes(value))
            .map(({ value, articles }) => (
              <option key={value} value={value}>
                {texts.option(nameOf(value), articles)}
              </option>
            ))}
        </select>
      )}
    </FilterGroup>
  );
}

function chosenOptions(options: readonly Option[], chosen: readonly string[]): Option[] {
  return chosen.map(
    (value) => options.find((option) => option.value === value) ?? { value, articles: 0 },
  );
}
