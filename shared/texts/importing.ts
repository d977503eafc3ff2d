import { count, plural } from './plural.ts';

/** What an import says on articles and in its report. */
export const importingTexts = {
  /** The note on an article that is flagged as a duplicate. */
  exactNote: (title: string) => `These are the words of “${title}”, which was there before.`,
  nearNote: (title: string, likeness: number) =>
    `${percent(likeness)} of these words are those of “${title}”, which was there before.`,
  report: {
    title: (project: string) => `Import into ${project}`,
    added: (added: number) => `${plural(added, 'article')} added.`,
    flagged: (flagged: number) => `${count(flagged)} of them flagged as duplicates.`,
    skipped: (skipped: number) => `${plural(skipped, 'duplicate')} skipped.`,
    stopped: 'The import was stopped before all was read.',
    normalised: 'What reading did to the texts',
    normalisedIn: (note: string, articles: number) => `${note} (${plural(articles, 'article')})`,
    duplicates: (number: number) => `Duplicates (${count(number)})`,
    duplicate: (place: string, title: string, what: string, other: string, became: string) =>
      `${place}: “${title}” ${what} “${other}”; it was ${became}.`,
    exact: 'has the words of',
    near: (likeness: number) => `has ${percent(likeness)} of the words of`,
    problems: (number: number) => `Not imported (${count(number)})`,
    problem: (place: string, message: string) => `${place}: ${message}`,
    place: (file: string, line: number) => (line === 0 ? file : `${file}, line ${line}`),
    columns: ['what', 'file', 'line', 'title', 'kind', 'likeness', 'other', 'other id', 'message'],
  },
};

function percent(likeness: number): string {
  return `${Math.floor(likeness * 100)} %`;
}
