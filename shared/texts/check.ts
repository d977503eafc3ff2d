import { plural } from './plural.ts';

/** How far what words are found by is from the articles and marks themselves. */
export type IndexGaps = {
  /** Articles and marks that are not found by their words. */
  articles: number;
  marks: number;
  /** Entries of articles and marks that are not there. */
  left: number;
  /** Values of metadata that are not filtered by, or by which too much is found. */
  meta: number;
};

/** What a check of a project says. */
export const checkTexts = {
  index: ({ articles, marks, left, meta }: IndexGaps) => {
    const gaps = [
      ...(articles > 0 ? [`${plural(articles, 'article')} not in it`] : []),
      ...(marks > 0 ? [`${plural(marks, 'mark')} not in it`] : []),
      ...(left > 0 ? [`${plural(left, 'entry', 'entries')} of what is not there`] : []),
      ...(meta > 0 ? [`${plural(meta, 'value')} of metadata not as the articles have them`] : []),
    ];
    return `What articles are found by does not agree with them (${gaps.join(', ')}), so that searching and filtering may miss some; no article and no mark is harmed, and galley check --repair builds it again.`;
  },
} as const;
