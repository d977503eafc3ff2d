import { shorten } from '../text/shorten.ts';

/** What is said of tasks of Label Studio that are not as they should be. */
export const labelStudioTexts = {
  notJson: 'The task is not JSON; it was left out.',
  notTask: 'This is JSON, but no task with data; it was left out.',
  noText: 'The data of the task holds no text; the task was left out.',
  brokenText:
    'The text has half of a character in it (a surrogate that stands alone); the task was left out.',
  cancelled: 'An annotation was skipped by its annotator; what it holds was left out.',
  badResult: 'A result is not an object with a value; it was left out.',
  unreadType: (type: string) =>
    `Results of the type “${shorten(type, 60)}” are not about text; they were left out.`,
  noLabel: (id: string) => `Region ${name(id)} has no label; it was left out.`,
  noPlace: (id: string) =>
    `Region ${name(id)} has no offsets that count from the beginning of the text; it was left out.`,
  otherText: (id: string, to: string) =>
    `Region ${name(id)} is on another text (${name(to)}) than the one that was read; it was left out.`,
  region: (id: string) => `Region ${name(id)}`,
  noEnds: (from: string, to: string) =>
    `A relation joins ${name(from)} and ${name(to)}, of which one is not there; it was left out.`,
} as const;

function name(id: string): string {
  return id === '' ? 'without an id' : `“${shorten(id, 60)}”`;
}
