import type { ArticleFilter, Facets } from '../../../shared/queue-contract.ts';
import { queueTexts } from '../../../shared/texts/queue.ts';
import { FilterGroup } from './FilterGroup.tsx';

const texts = queueTexts.filter;

/** Metadata that articles must have: a name, and one of its values or any. */
export function MetaFields({
  facets,
  chosen,
  onChange,
}: {
  facets: Facets['meta'];
  chosen: ArticleFilter['meta'];
  onChange(chosen: ArticleFilter['meta']): void;
}) {
  if (facets.length === 0 && chosen.length === 0) return null;
  const setValue = (at: number, value: string) =>
    onChange(chosen.map((wanted, index) => (index === at ? { ...wanted, value } : wanted)));
  return (
    <FilterGroup title={texts.meta}>
      {chosen.map(({ name, value }, at) => {
        const values = facets.find((facet) => facet.name === name)?.values ?? [];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one name may be asked for twice.
          <label key={`${name} ${at}`} className="filter-meta">
            <span dir="auto">{name}</span>
            <select
              aria-label={texts.metaValue(name)}
              value={value}
              onChange={(event) => setValue(at, event.target.value)}
            >
              <option value="">{texts.add.values}</option>
              {!values.some((known) => known.value === value) && value !== '' && (
                <option value={value}>{value}</option>
              )}
              {values.map((known) => (
                <option key={known.value} value={known.value}>
                  {texts.option(known.value, known.articles)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <select
        aria-label={texts.metaName}
        value=""
        onChange={(event) => onChange([...chosen, { name: event.target.value, value: '' }])}
      >
        <option value="">{chosen.length === 0 ? texts.add.names : texts.addMore.names}</option>
        {facets.map(({ name, articles }) => (
          <option key={name} value={name}>
            {texts.option(name, articles)}
          </option>
        ))}
      </select>
    </FilterGroup>
  );
}
