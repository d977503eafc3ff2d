import { count, plural } from './plural.ts';

const times = (number: number) => plural(number, 'mention');

/** The words of the page of actors. */
export const actorTexts = {
  title: 'Actors',
  hint: 'Whoever acts or speaks, by one name throughout the project.',
  search: 'Search actors',
  views: { named: 'Named', unnamed: 'Not named yet' },
  view: 'Which actors',
  viewCount: (name: string, number: number) => `${name} ${count(number)}`,
  list: { named: 'Actors', unnamed: 'Words of marks without a name' },
  ticked: (number: number) => `${count(number)} ticked`,
  untick: 'Untick',
  more: (number: number) => `and ${count(number)} more; type to find them`,
  none: {
    named: 'No actor has a name yet.',
    namedHint: 'Give a mark its canonical name in the margin, or name marks here.',
    unnamed: 'Every mark that could have a name has one.',
    found: 'No name is like that.',
  },
  row: (mentions: number, articles: number, claims: number) =>
    [
      times(mentions),
      plural(articles, 'article'),
      ...(claims > 0 ? [plural(claims, 'claim')] : []),
    ].join(', '),
  facts: (mentions: number, articles: number) =>
    `${times(mentions)} in ${plural(articles, 'article')}`,
  claims: (number: number) => (number === 0 ? 'no claims' : plural(number, 'claim')),
  suggested: (name: string) => `elsewhere ${name}`,
  choose: 'Choose an actor to see where the articles mention it.',
  lists: { mentions: 'Mentions', claims: 'Claims' },
  which: 'What is listed of the actor',
  noClaims: 'No claim is attributed to this actor.',
  says: (cue: string) => `“${cue}”`,
  source: (words: string) => `by ${words}`,
  loading: '…',
  readOnly: 'This project is read-only.',

  actions: { rename: 'Rename', split: 'Split off', merge: 'Merge', name: 'Name' },
  tasks: {
    rename: (name: string) => `Rename ${name}`,
    split: (number: number, name: string) => `Split ${times(number)} off ${name}`,
    merge: (number: number) => `Merge ${count(number)} actors`,
    name: (words: number) =>
      words === 1 ? 'Name these marks' : `Name marks of ${count(words)} wordings`,
  },
  field: {
    rename: 'New name',
    split: 'Name of the other actor; empty for none',
    merge: 'The name that stays',
    name: 'Name',
  },
  completions: 'Names in the project',
  completion: (mentions: number) => times(mentions),
  confirm: { rename: 'Rename', split: 'Split off', merge: 'Merge', name: 'Give the name' },
  cancel: 'Cancel',
  plan: {
    marks: (marks: number, articles: number, to: string) =>
      to === ''
        ? `${times(marks)} in ${plural(articles, 'article')} will have no name.`
        : `${times(marks)} in ${plural(articles, 'article')} will be called “${to}”.`,
    joined: (number: number, to: string) => `They join ${times(number)} already called “${to}”.`,
    links: (number: number) =>
      `${plural(number, 'link')} “same as” would join two names and will go:`,
    link: (quote: string, other: string, title: string) => `${quote} – ${other}, in ${title}`,
    moreLinks: (number: number) => `and ${count(number)} more`,
    nothing: 'Nothing would change.',
    undo: 'One undo takes it all back.',
  },
  done: (marks: number, to: string) =>
    to === ''
      ? `${times(marks)} ${marks === 1 ? 'has' : 'have'} no name now.`
      : `${times(marks)} ${marks === 1 ? 'is' : 'are'} called “${to}” now.`,
  undoHint: 'takes it back',

  keys: {
    move: 'move',
    tick: 'tick',
    mentions: 'mentions',
    merge: 'merge',
    name: 'name',
    rename: 'rename',
    toWords: 'to its words',
    split: 'split off',
    claims: 'claims or mentions',
    back: 'back',
  },
  close: 'Close',
} as const;
