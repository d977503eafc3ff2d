import type { PresetName } from '../keymap/presets.ts';
import type { Refusal } from '../keymap/refusals.ts';
import { plural } from './plural.ts';

const changedByYou = 'changed by you';

/** The words of the help sheet, where keys are seen and changed. */
export const keyTexts = {
  title: 'Keys',
  search: 'Find a command or a key',
  none: 'No command is called that, and no key.',
  found: (commands: number) => plural(commands, 'command'),
  preset: 'Keys of',
  presets: { galley: 'Galley', labelbuddy: 'labelbuddy' } satisfies Record<PresetName, string>,
  hints: {
    galley: 'Choose a command to change its keys.',
    labelbuddy:
      'As in labelbuddy: / and Enter find, Space goes from mark to mark, Backspace removes, [ ] { } move the ends of the selection or mark, > and < change the article, and every letter is free for a label. What only Galley has is on Alt with a letter. Alt+E writes the note. Not here: Ctrl+L; and Ctrl+J and Ctrl+K move the caret, which the page follows.',
  } satisfies Record<PresetName, string>,
  resetAll: (changes: number) => `Reset all ${plural(changes, 'change')}`,
  wasResetAll: 'Every command has the keys it began with.',

  mouseTitle: 'With a mouse',
  mouse: [
    ['Drag', 'Select whole words'],
    ['Alt and drag', 'Select by characters'],
    ['Double click', 'Select the word; drag on for more words'],
    ['Triple click', 'Select the sentence; a fourth click, the paragraph'],
    ['Shift and click', 'Extend the selection to there'],
    ['Click on a mark', 'Bring it into focus; again, the next one out'],
    ['Drag an end of it', 'Move that end by words; with Alt, by characters'],
    ['Right click', 'Menu for the selection or the mark'],
  ],

  noKey: 'no key',
  /** What a row says after its command, to those who do not see the keys beside it. */
  row: (keys: string, isChanged: boolean) =>
    `${keys}${isChanged ? `, ${changedByYou}` : ''}. Change`,
  changed: changedByYou,
  editor: (title: string) => `Keys of ${title}`,
  replace: 'Change',
  add: 'Add another',
  remove: (key: string, title: string) => `Take ${key} away from ${title}`,
  reset: 'Reset',
  done: 'Done',
  press: 'Press the new key. Esc leaves it as it was.',
  pressShort: 'Press a key…',
  has: (key: string, title: string) => `${key} is now a key of “${title}”.`,
  hasAlready: (key: string, title: string) => `${key} is a key of “${title}” already.`,
  wasRemoved: (key: string, title: string) => `${key} is no longer a key of “${title}”.`,
  wasReset: (title: string) => `“${title}” has the keys it began with.`,
  wasKept: (key: string, holder: string) => `${key} is still a key of “${holder}”.`,

  taken: (key: string, holder: string) =>
    `${key} is the key of “${holder}” already. Use it here instead?`,
  takeOver: 'Use it here',
  keep: 'Keep it there',
  conflicts: 'Keys that mean two things',
  conflict: (key: string, has: string, lacks: string) =>
    `${key} is the key of “${has}” and of “${lacks}”; now it does the first.`,
  keepFor: (title: string) => `Only “${title}”`,

  refused: (key: string, reason: string) => `${key} ${reason} Press another, or Esc.`,
  refusals: {
    clipboard: 'copies, cuts or pastes everywhere.',
    quit: 'quits Galley.',
    window: 'is the system’s, for windows.',
    'menu bar': 'is the system’s, for the menu bar.',
    text: 'would be typed where there is a field to type in, and this command counts there too.',
    editing: 'edits what is typed in a field, and this command counts there too.',
  } satisfies Record<Refusal, string>,
} as const;

/** The words of the palette of commands. */
export const paletteTexts = {
  title: { everything: 'All commands', articles: 'Go to article' },
  field: {
    everything: 'A command, or an article’s title',
    articles: 'An article’s title',
  },
  results: 'What can be done',
  article: 'Article',
  none: 'Nothing is called that.',
  count: (lines: number) => plural(lines, 'line'),
} as const;
