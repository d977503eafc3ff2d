import type { Contents } from '../export-contract.ts';
import { clip } from './failures.ts';

/** What of a project was chosen for a dataset. */
export const chosenTexts = {
  /** A sentence for each choice; none where everything is meant. */
  sentences: (
    { filter, splits, query, labelIds, layerIds }: Contents,
    nameOf: { label(id: string): string; layer(id: string): string },
  ): string[] => [
    ...list('Marks of', labelIds.map(nameOf.label)),
    ...(layerIds.length > 0 ? [`Marks of ${layerIds.length} of the layers.`] : []),
    ...list('Articles with marks of', filter.labelIds.map(nameOf.label)),
    ...list('Articles that are', filter.statuses),
    ...list('Articles from', filter.sources),
    ...list('Articles in', filter.languages),
    ...(filter.from === '' && filter.to === ''
      ? []
      : [`Articles published ${range(filter.from, filter.to)}.`]),
    ...filter.meta.map(({ name, value }) =>
      value === ''
        ? `Articles with metadata “${clip(name)}”.`
        : `Articles whose “${clip(name)}” is “${clip(value)}”.`,
    ),
    ...list('Articles of the split', splits),
    ...(query === '' ? [] : [`Articles in which a search for “${clip(query)}” finds something.`]),
    ...(filter.title === '' ? [] : [`Articles with “${clip(filter.title)}” in their title.`]),
    ...(filter.hasNote === null
      ? []
      : [filter.hasNote ? 'Articles with notes.' : 'Articles without notes.']),
    ...(filter.hasMarks === null
      ? []
      : [filter.hasMarks ? 'Articles with marks.' : 'Articles without marks.']),
  ],
} as const;

function list(what: string, names: readonly string[]): string[] {
  return names.length === 0
    ? []
    : [`${what} ${names.map((name) => `“${clip(name)}”`).join(', ')}.`];
}

function range(from: string, to: string): string {
  if (from === '') return `until ${to}`;
  return to === '' ? `from ${from}` : `from ${from} to ${to}`;
}
