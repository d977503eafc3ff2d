import type { AttributeType, Label, OverlapRule } from '../model/label-schema.ts';
import type { Vision } from '../schema/colour-vision.ts';
import type { ColourWarning } from '../schema/colour-warnings.ts';
import { clip } from './failures.ts';
import { count, plural } from './plural.ts';

const visionTexts: Record<Vision, string> = {
  usual: 'to everybody',
  protanopia: 'without red-sensitive cones',
  deuteranopia: 'without green-sensitive cones',
  tritanopia: 'without blue-sensitive cones',
};

const list = (parts: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);

/** The words of the editor of the label schema. */
export const schemaTexts = {
  title: 'Labels and links',
  tabs: { labels: 'Labels', links: 'Links' },
  sections: 'Parts of the schema',
  saved: (what: string) => `Saved: ${what}.`,
  exported: (file: string) => `Written to ${file}.`,

  preset: 'Begin with',
  presetHint: 'Another schema…',
  importFile: 'From a file…',
  exportFile: 'To a file…',
  taken: (name: string) => `The labels of ${name} are here to be looked at; nothing is saved yet.`,
  file: 'the file',

  list: { labels: 'Labels', links: 'Kinds of link' },
  listHint: 'Arrows choose · Alt and arrows move · Del removes',
  add: { labels: 'Add a label', links: 'Add a kind of link' },
  newName: { labels: 'new label', links: 'new link' },
  marks: (number: number) => (number === 0 ? 'no marks' : plural(number, 'mark')),
  row: (name: string, marks: string, problem: string) =>
    `${name}, ${marks}${problem === '' ? '' : `. ${problem}`}`,
  unnamed: 'without a name',
  movedTo: (name: string, place: number, of: number) =>
    `${name} is now ${count(place)} of ${count(of)}.`,
  removed: 'Taken out',
  goesWith: (marks: number) => (marks === 0 ? 'no marks' : `${plural(marks, 'mark')} would go`),
  mergesInto: (marks: number, into: string) => `${plural(marks, 'mark')} → ${into}`,
  restore: 'Put back',
  restoreNamed: (name: string) => `Put back ${name}`,
  none: { labels: 'There is no label yet.', links: 'There are no links yet.' },

  name: 'Name',
  renames: (before: string, marks: number) =>
    `Called “${clip(before)}” until now${marks === 0 ? '' : `; its ${plural(marks, 'mark')} go with the name`}.`,
  key: 'Key',
  keyHint: 'one sign, or none',
  clash: {
    label: (key: string, command: string) =>
      `${key} is the key of “${command}” too; with this label it marks.`,
    command: (key: string, command: string) =>
      `${key} was given to “${command}” by hand, and does that.`,
  },
  colour: 'Colour',
  colours: 'Colours that pass everywhere',
  light: 'On light',
  dark: 'On dark',
  line: 'Line',
  lines: {
    solid: 'solid',
    dotted: 'dotted',
    double: 'double',
    dashed: 'dashed',
    wavy: 'wavy',
  } satisfies Record<Label['line'], string>,
  sample: 'How it looks',
  sampleText: {
    before: 'She said on Tuesday that ',
    marked: 'the wall had held',
    after: ' all night.',
  },
  sampleIn: { light: 'On the light page', dark: 'On the dark page' },
  allWell: 'It can be read on both pages, and told from the others.',

  description: 'What it is',
  descriptionHint: 'in a line; shown where the label is chosen',
  guideline: 'Guideline',
  guidelineHint: 'when to use it, with examples; Markdown',
  preview: 'Read it',
  write: 'Write on',
  overlap: 'Marks of this label',
  overlaps: {
    any: 'may overlap in any way',
    nested: 'may lie within each other, not cross',
    none: 'may not overlap',
  } satisfies Record<OverlapRule, string>,
  reads: 'From the words of a new mark',
  readers: { nothing: 'nothing is read', figures: 'numbers and units are read' },

  attributes: 'Attributes',
  attributesHint: 'What may be said of each mark beside its label.',
  noAttributes: 'None. The label says all there is.',
  addAttribute: 'Add an attribute',
  attribute: (name: string) => (name === '' ? 'New attribute' : `Attribute ${name}`),
  attributeName: 'Name',
  attributeType: 'Kind',
  types: {
    choice: 'choice',
    flag: 'yes or no',
    number: 'number',
    date: 'day',
    text: 'text',
    'completing text': 'text that completes',
  } satisfies Record<AttributeType, string>,
  required: 'required',
  requiredHint: 'An article is finished only when its marks have a value',
  initial: 'Starts with',
  startsWith: (value: string) => `starts with ${value}`,
  noInitial: 'nothing',
  yes: 'yes',
  no: 'no',
  choices: 'Choices',
  choice: (place: number) => `Choice ${count(place)}`,
  addChoice: 'Add a choice',
  removeChoice: (name: string) => `Remove the choice ${name}`,
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  removeAttribute: (name: string) => `Remove ${name}`,

  remove: { labels: 'Take this label out…', links: 'Take this link out' },
  removeQuestion: (name: string, marks: number) =>
    marks === 0
      ? `No mark is called “${clip(name)}”.`
      : `${plural(marks, 'mark')} ${marks === 1 ? 'is' : 'are'} called “${clip(name)}”. What becomes of ${marks === 1 ? 'it' : 'them'}?`,
  removeWithMarks: (marks: number) =>
    marks === 0 ? 'Take it out' : `Take ${marks === 1 ? 'it' : 'all'} out with the label`,
  mergeInto: 'or merge into',
  merge: 'Merge',
  keep: 'Keep it',

  inverse: 'From the other end',
  inverseHint: 'empty where it reads the same both ways',
  from: 'Begins at',
  to: 'Leads to',
  author: 'the article’s author',
  reading: (from: string, name: string, to: string) => `${from} ${name} ${to}`,

  problems: (number: number) =>
    `${plural(number, 'thing has', 'things have')} to be put right first.`,
  goToProblem: 'Show it',
  readOnly: 'This project is read-only: its labels can be read here and written to a file.',
  save: 'Save…',
  cancel: 'Cancel',
  close: 'Close',
  looking: (done: number, total: number) =>
    total === 0 ? 'Looking through the marks…' : `${count(done)} of ${plural(total, 'article')}…`,

  review: 'What this changes',
  reviewHint: 'Nothing is changed yet.',
  lossTitle: 'Goes',
  changeTitle: 'Changes',
  restTitle: 'And',
  examples: 'Such as',
  back: 'Back',
  confirm: 'Change it',
  confirmLoss: 'Take it out and save',
  nothingLost: 'Nothing that was marked is lost. One undo takes all of it back.',

  leave: 'Leave without saving?',
  leaveHint: 'What you have changed here is not saved, and would be lost.',
  stay: 'Stay here',
  discard: 'Leave without saving',
} as const;

/** What is wrong with a label's colours, in a sentence. */
export function describeColourWarning(warning: ColourWarning): string {
  if (warning.kind === 'contrast') {
    const { what, theme, ratio, least } = warning;
    const page = theme === 'light' ? 'light' : 'dark';
    const measured = `${ratio.toFixed(1)} : 1, and ${least.toFixed(1)} is needed`;
    if (what === 'name') return `Its name is too faint on the ${page} page (${measured}).`;
    if (what === 'line')
      return `Its line is too faint under three marks on the ${page} page (${measured}).`;
    return `Words are hard to read under three marks on the ${page} page (${measured}).`;
  }
  const { name, visions, lines } = warning;
  const seers = visions.includes('usual')
    ? [visionTexts.usual]
    : visions.map((vision) => visionTexts[vision]);
  if (lines === 'differ') {
    return `${list(seers).replace(/^./, (first) => first.toUpperCase())}, only its line tells it from “${clip(name)}”.`;
  }
  return `It looks like “${clip(name)}” ${list(seers)}; give one another colour or line.`;
}
