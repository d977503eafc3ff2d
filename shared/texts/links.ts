import { clip } from './failures.ts';
import { count, plural } from './plural.ts';

/** What the window says of links. */
export const linkTexts = {
  author: 'the article’s author',
  authorNamed: (byline: string) => `the article’s author, ${byline}`,
  noMark: 'Focus a mark first: links begin at the mark in focus.',
  noTargets: 'There is nothing on this article that this mark may be linked with.',
  readOnly: 'This project is read-only: you can read and export it, but not change it.',
  made: (says: string, words: string) => `Linked: ${says} “${clip(words)}”. Saved.`,
  removed: (says: string, words: string) => `Link removed: ${says} “${clip(words)}”. Saved.`,
  begun: (quote: string, number: number) =>
    `Linking “${clip(quote)}”: ${plural(number, 'target')}. Type a hint’s letters; Escape leaves.`,
  targets: (says: string | undefined, number: number) =>
    `${says ?? linkTexts.usual}: ${plural(number, 'target')}`,

  noLinkForCue:
    'A cue announces who said something: link a claim to its source first, then select the word.',
  noCueSelected: 'Select the words that announce it, such as “said”, and press the key again.',
  cueSet: (type: string, cue: string) => `“${clip(cue)}” announces “${type}” now.`,
  cueRemoved: (type: string, cue: string) => `“${clip(cue)}” announces “${type}” no more.`,
  dropped: (number: number) =>
    `${plural(number, 'link was', 'links were')} removed, because the new label may not have ${number === 1 ? 'it' : 'them'}.`,

  chooser: 'Link the mark in focus',
  ways: 'How it is linked',
  usual: 'as usual',
  from: (words: string) => `Link “${words}”`,
  goesOn: 'Shift goes on',
  find: 'by words',
  leave: 'leave',
  findLabel: 'Target with these words',
  far: 'Targets off the screen',
  enter: 'Enter',
  more: (number: number) => `${count(number)} more`,
  noneFar: 'No target has these words.',
  above: (number: number) => `${count(number)} above`,
  below: (number: number) => `${count(number)} below`,

  handle: (words: string) => `Link “${clip(words)}”`,
  list: 'Links',
  goTo: (words: string) => `Go to “${clip(words)}”`,
  remove: (says: string, words: string) => `Remove the link: ${says} ${clip(words)}`,
  cue: (words: string) => `announced by “${words}”`,

  search: {
    title: 'Links',
    field: 'Words of either end, or of the cue',
    type: 'Kind of link',
    anyType: 'every kind',
    scope: 'Where',
    article: 'This article',
    project: 'The project',
    results: 'Links found',
    none: 'No link has these words.',
    noLinks: 'There are no links here yet: focus a mark and press the key for linking.',
    count: (number: number) => plural(number, 'link'),
    more: (number: number) => `The first ${count(number)} are shown; more words find fewer.`,
  },
} as const;
