import type { ReactNode } from 'react';

/** One thing that articles are filtered by, with its name. */
export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      <div className="filter-choices">{children}</div>
    </fieldset>
  );
}
