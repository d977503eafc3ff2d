import { plural } from './plural.ts';

/** What reading does to the words of a file, told where they come from. */
export const readingTexts = {
  hyphensUndone: (count: number) =>
    `${plural(count, 'word')} that ${count === 1 ? 'was' : 'were'} divided at a line end ${count === 1 ? 'was' : 'were'} joined again.`,
  softHyphensRemoved: (count: number) =>
    `${plural(count, 'soft hyphen')} ${count === 1 ? 'was' : 'were'} removed.`,
  furnitureRemoved: (count: number) =>
    `${plural(count, 'line')} of page furniture (page numbers, running heads and feet) ${count === 1 ? 'was' : 'were'} left out.`,
  linesJoined: 'Lines of the page were joined into paragraphs.',
  bodyExtracted: 'The article was taken out of its web page; menus and the like were left out.',
  imagesLeftOut: (count: number) =>
    `${plural(count, 'picture')} ${count === 1 ? 'was' : 'were'} left out.`,
  byteOrderMark: 'The byte order mark was removed.',
  lineEnds: 'Windows or old Mac line ends became plain ones.',
};
