/** The words of a printed article, beside its own. */
export const printTexts = {
  author: 'the article’s author',
  marks: 'Marks',
  noMarks: 'No marks yet.',
  note: 'Note',
  page: 'page',
  of: 'of',
} as const;
