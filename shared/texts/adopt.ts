import { clip } from './failures.ts';
import { plural } from './plural.ts';

/** What is said of marks that come in with an article and do not fit the project as they are. */
export const adoptTexts = {
  noLabel: (count: number, label: string) =>
    `${wereMarks(count)} left out, because the project has no label “${clip(label)}”; the article was imported.`,
  blank: (count: number, label: string) =>
    `${plural(count, 'mark')} of “${clip(label)}” ${wasOrWere(count)} left out, because nothing but white space is marked.`,
  tidied: (count: number, label: string) =>
    `${plural(count, 'mark')} of “${clip(label)}” ${wasOrWere(count)} moved to whole characters, without white space at the ends.`,
  noValue: (count: number, name: string) =>
    `${plural(count, 'value')} of “${clip(name)}” ${wasOrWere(count)} left out, because the project does not have ${count === 1 ? 'it' : 'them'}.`,
  noRelation: (count: number, type: string) =>
    `${wereLinks(count)} left out, because the project has no link “${clip(type)}”.`,
  noEnd: (count: number, type: string) =>
    `${plural(count, 'link')} “${clip(type)}” ${wasOrWere(count)} left out, because a mark at an end was left out.`,
  wrongRelation: (count: number, type: string) =>
    `${plural(count, 'link')} “${clip(type)}” ${wasOrWere(count)} left out, because the project does not allow it between these labels.`,
  unfinished:
    'The article is not finished here, because marks of it lack values they have to have.',
} as const;

function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function wereMarks(count: number): string {
  return `${plural(count, 'mark')} ${wasOrWere(count)}`;
}

function wereLinks(count: number): string {
  return `${plural(count, 'link')} ${wasOrWere(count)}`;
}
