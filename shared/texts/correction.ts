import { count, plural } from './plural.ts';

/** What correcting an article's text says, from writing to the review of its marks. */
export const correctionTexts = {
  region: 'Correcting the text',
  title: (title: string) => `Correcting “${title}”`,
  text: 'Text of the article',
  textHint: 'Type as in any text. Marks are underlined and move along.',
  unchanged: 'nothing changed yet',
  review: 'Review and save',
  leave: 'Leave',
  changes: (number: number) => plural(number, 'change'),
  marksMoved: (number: number) => `${plural(number, 'mark')} moved`,
  marksChanged: (number: number) => `${plural(number, 'mark')} changed`,
  marksLost: (number: number) => `${plural(number, 'mark')} lost`,

  reviewTitle: 'Review the correction',
  reviewBack: (version: number) => `Back to the text of version ${version}`,
  becomes: (version: number) =>
    `The article gets this text as version ${version}; the one before is kept, and undo brings it back.`,
  newTitle: (title: string) => `The article is titled “${title}” from then on.`,
  diff: 'What changed',
  paragraph: (number: number) => `${plural(number, 'more place')} changed`,
  removed: 'removed',
  added: 'added',
  marks: 'Marks whose words changed',
  noMarks: 'No mark’s words changed.',
  steady: (steady: number, moved: number) =>
    `${plural(steady, 'mark')} ${steady === 1 ? 'keeps its' : 'keep their'} words, ${count(moved)} of them further on or back.`,
  moreMarks: (number: number) => `and ${plural(number, 'more mark')}, kept where words are left`,
  nothingLeft: 'nothing left',
  withLinks: (number: number) => `with ${plural(number, 'link')}`,
  fates: {
    keep: 'Keep it on what stands there now',
    move: 'Put it where its words stand now',
    remove: 'Remove it',
  },
  fateOf: (label: string, quote: string) => `What becomes of ${label} “${quote}”`,
  goOn: 'Back to the text',
  save: 'Save the correction',
  saving: 'Saving…',

  leaveTitle: 'Leave without saving?',
  leaveHint: 'What you changed in the text is not saved yet.',
  stay: 'Go on correcting',
  discard: 'Throw the changes away',

  saved: (version: number, parts: readonly string[]) =>
    `The text is corrected, version ${version}: ${parts.join(', ')}. Undo brings the one before back.`,
  savedParts: {
    kept: (number: number) => `${plural(number, 'mark')} kept`,
    changed: (number: number) => `${count(number)} with other words`,
    removed: (number: number) => `${count(number)} removed`,
  },
  nothingChanged: 'The text is as it was; nothing was saved.',
  left: 'The text was left as it was.',
  whileCorrecting: 'The text is being corrected; save the correction or leave it first.',

  diffTitle: 'What was corrected',
  backToBefore: 'Back to the text before this',
} as const;
