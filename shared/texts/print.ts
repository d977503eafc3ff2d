/** The words of a printed article, beside its own. */
export const printTexts = {
  marks: 'Marks',
  noMarks: 'No marks yet.',
  note: 'Note',
  page: 'page',
  of: 'of',
} as const;
