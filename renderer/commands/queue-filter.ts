import type { Status } from '../../shared/model/article.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { type ArticleFilter, everyArticle, type QueueView } from '../../shared/queue-contract.ts';
import { formatDay } from '../../shared/texts/format-day.ts';
import { queueTexts } from '../../shared/texts/queue.ts';

/** One thing that a view asks of articles, in words, and the view without it. */
export type FilterChip = { id: string; says: string; without: QueueView };

const texts = queueTexts.chip;

/** All that a view asks for, and its order where that is not the usual one. */
export function filterChips(
  view: QueueView,
  nameOf: (labelId: string) => string,
  languageOf: (language: string) => string,
): FilterChip[] {
  const { filter, order, direction } = view;
  const chip = (id: string, says: string, change: Partial<ArticleFilter>): FilterChip => ({
    id,
    says,
    without: { ...view, filter: { ...filter, ...change } },
  });
  const chips = [
    ...(filter.title === '' ? [] : [chip('title', texts.title(filter.title), { title: '' })]),
    ...filter.statuses.map((status) =>
      chip(`status ${status}`, texts.status(status), {
        statuses: without(filter.statuses, status),
      }),
    ),
    ...filter.labelIds.map((id) =>
      chip(`label ${id}`, texts.label(nameOf(id)), { labelIds: without(filter.labelIds, id) }),
    ),
    ...filter.sources.map((source) =>
      chip(`source ${source}`, texts.source(source), { sources: without(filter.sources, source) }),
    ),
    ...filter.languages.map((language) =>
      chip(`language ${language}`, texts.language(languageOf(language)), {
        languages: without(filter.languages, language),
      }),
    ),
    ...(filter.from === '' ? [] : [chip('from', texts.from(formatDay(filter.from)), { from: '' })]),
    ...(filter.to === '' ? [] : [chip('to', texts.to(formatDay(filter.to)), { to: '' })]),
    ...filter.meta.map((wanted) =>
      chip(`meta ${wanted.name} ${wanted.value}`, texts.meta(wanted.name, wanted.value), {
        meta: without(filter.meta, wanted),
      }),
    ),
    ...(filter.hasNote === null
      ? []
      : [chip('note', filter.hasNote ? texts.hasNote : texts.noNote, { hasNote: null })]),
    ...(filter.hasMarks === null
      ? []
      : [chip('marks', filter.hasMarks ? texts.hasMarks : texts.noMarks, { hasMarks: null })]),
  ];
  if (order === 'queue' && direction === 'ascending') return chips;
  const usual: QueueView = { ...view, order: 'queue', direction: 'ascending' };
  const says = order === 'queue' ? texts.backwards : texts.order(order, direction === 'descending');
  return [...chips, { id: 'order', says, without: usual }];
}

/** Whether a view leaves articles out. */
export function isFiltered({ filter }: QueueView): boolean {
  return Object.entries(everyArticle).some(([name, usual]) => {
    const value: unknown = Reflect.get(filter, name);
    return Array.isArray(value) ? value.length > 0 : value !== usual;
  });
}

/** A view that was kept, without what it asks of labels that the project has no more. */
export function fittingView(view: QueueView, labels: readonly Pick<Label, 'id'>[]): QueueView {
  const { filter } = view;
  const labelIds = filter.labelIds.filter((wanted) => labels.some(({ id }) => id === wanted));
  return labelIds.length === filter.labelIds.length
    ? view
    : { ...view, filter: { ...filter, labelIds } };
}

/** A list with a value that was not in it, or without the one that was. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? without(values, value) : [...values, value];
}

function without<Value>(values: readonly Value[], value: Value): Value[] {
  return values.filter((other) => other !== value);
}

/** The number of articles with a status. */
export function countOfStatus(
  statuses: Readonly<Record<string, number>> | undefined,
  status: Status,
): number {
  return statuses?.[status] ?? 0;
}
