import type { ReactNode } from 'react';
import { count } from '../../../shared/texts/plural.ts';

/** Something articles may be, with how many of the project are; pressed, it is asked for. */
export function FilterToggle({
  isOn,
  articles,
  onToggle,
  children,
}: {
  isOn: boolean;
  articles: number;
  onToggle(): void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="filter-toggle" aria-pressed={isOn} onClick={onToggle}>
      {children}
      <span className="filter-count">{count(articles)}</span>
    </button>
  );
}
