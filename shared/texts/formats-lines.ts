import { shorten } from '../text/shorten.ts';

/** What is said of formats of one record a line, when a line is not as it should be. */
export const lineTexts = {
  notJson: 'The line is not JSON; it was left out.',
  notRecord: 'The line is JSON, but no record of this format; it was left out.',
  noText: 'The record has no text; it was left out.',
  brokenText:
    'The text has half of a character in it (a surrogate that stands alone); the record was left out.',
  shape: (path: string, message: string) =>
    `${path === '' ? 'The record' : path}: ${message}; the record was left out.`,

  /** How a span is called in other sentences. */
  span: (key: string, label: string) => `Span ${key} (${label})`,
  cue: (relation: string) => `The cue of relation ${relation}`,
  noList: (key: string) => `“${key}” is not a list; it was left out.`,
  ofWholeText: (key: string, label: string) =>
    `${key}: “${shorten(label, 60)}” is said of the whole text and of no place in it; it was left out.`,
  badSpan: (key: string) =>
    `Span ${key} does not say a label, where it begins and where it ends; it was left out.`,
  spanTwice: (key: string) => `Span ${key} is there twice; the second was left out.`,
  otherEdges: (key: string) =>
    `Span ${key} does not begin and end with its fragments; its fragments were taken.`,
  badRelation: (key: string) =>
    `Relation ${key} does not say its kind and what it joins; it was left out.`,
  noEnds: (key: string) => `Relation ${key} joins a span that is not there; it was left out.`,
  toItself: (key: string) => `Relation ${key} joins a span with itself; it was left out.`,
  unclearEnds: (key: string) =>
    `Relation ${key} joins tokens with which several spans end, and does not say which; it was left out.`,

  answer: (answer: string) =>
    `The answer is “${shorten(answer, 60)}” and not “accept”; the record was left out.`,
  badBytes: (key: string) =>
    `Span ${key}: its bytes are no place in the text; it was put where its characters are.`,
} as const;
