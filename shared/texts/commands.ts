import type { Obstacle } from '../availability.ts';
import {
  type CommandId,
  isTableCommand,
  type MenuName,
  readLabelCommand,
  type TableCommand,
} from '../commands.ts';

/** The title of every command, as menus and the help sheet show it. */
export const commandTitles: Record<TableCommand, string> = {
  'project.new': 'New project…',
  'project.open': 'Open project…',
  'project.copy': 'Save a copy…',
  'project.duplicate': 'Duplicate and open…',
  'project.rename': 'Rename project…',
  'project.guidelines': 'Edit guidelines…',
  'project.labels': 'Labels and links…',
  'articles.import': 'Import articles…',
  'articles.import-folder': 'Import a folder…',
  'dataset.export': 'Export dataset…',
  'article.save-pdf': 'Save article as PDF…',
  'article.print': 'Print article…',
  'edit.undo': 'Undo',
  'edit.redo': 'Redo',
  'edit.copy': 'Copy',
  'edit.context-menu': 'Menu at the caret',
  'article.details': 'Article details…',
  'article.note': 'Note on the article',
  'article.remove': 'Remove the article',
  'article.correct': 'Correct the text',
  'article.history': 'History of the article',
  'annotation.history': 'History of the mark',
  'project.removed': 'Removed articles…',
  'find.open': 'Find in the article',
  'find.next': 'Next match',
  'find.previous': 'Previous match',
  'search.open': 'Search the whole project',
  'search.marks': 'All marks of a label',
  'annotation.note': 'Note on the mark',
  'annotation.remove': 'Remove mark',
  'fragment.remove': 'Take this part off the mark',
  'annotation.split': 'Split the mark into its parts',
  'annotation.merge': 'Merge with the next mark of its label',
  'link.start': 'Link the mark…',
  'link.cue': 'Selection announces the link, or nothing does',
  'link.find': 'Go to a link…',
  'annotation.grow': 'Grow the mark: word, clause, quotation, sentence…',
  'annotation.shrink': 'Shrink the mark',
  'values.edit': 'Values of the mark',
  'values.confirm': 'Confirm what was read from the words',
  'values.next-unconfirmed': 'Next reading to confirm',
  'values.next-missing': 'Next mark that lacks a value',
  'nudge.end-right': 'End a character to the right',
  'nudge.end-left': 'End a character to the left',
  'nudge.start-right': 'Start a character to the right',
  'nudge.start-left': 'Start a character to the left',
  'nudge.end-further-word': 'End a word further',
  'nudge.end-back-word': 'End a word back',
  'nudge.start-further-word': 'Start a word further',
  'nudge.start-back-word': 'Start a word back',
  'annotation.tag-every': 'Tag every occurrence…',
  'annotation.repeat': 'Mark as last time',
  'annotation.next': 'Next mark',
  'annotation.previous': 'Previous mark',
  'annotation.outward': 'Next mark out at the caret',
  'annotation.inward': 'Next mark in at the caret',
  'selection.clear': 'Clear selection',
  'article.next': 'Next article',
  'article.previous': 'Previous article',
  'article.next-unfinished': 'Next unfinished article',
  'article.previous-unfinished': 'Previous unfinished article',
  'article.finish': 'Finish and open the next unfinished',
  'article.skip': 'Skip the article, or not',
  'article.flag': 'Flag the article, or not',
  'article.mark-finished': 'Mark the article as finished',
  'article.reopen': 'Back to in progress',
  'article.go': 'Go to article…',
  'caret.right': 'A character to the right',
  'caret.left': 'A character to the left',
  'caret.word-right': 'A word to the right',
  'caret.word-left': 'A word to the left',
  'caret.next-line': 'Next line',
  'caret.previous-line': 'Previous line',
  'caret.line-start': 'Start of line',
  'caret.line-end': 'End of line',
  'caret.next-paragraph': 'Next paragraph',
  'caret.previous-paragraph': 'Previous paragraph',
  'caret.next-sentence': 'Next sentence’s start',
  'caret.previous-sentence': 'Previous sentence’s start',
  'caret.text-start': 'Start of article',
  'caret.text-end': 'End of article',
  'select.right': 'Extend by a character to the right',
  'select.left': 'Extend by a character to the left',
  'select.word-right': 'Extend by a word to the right',
  'select.word-left': 'Extend by a word to the left',
  'select.next-line': 'Extend by a line',
  'select.previous-line': 'Extend back by a line',
  'select.line-start': 'Extend to start of line',
  'select.line-end': 'Extend to end of line',
  'select.next-paragraph': 'Extend by a paragraph',
  'select.previous-paragraph': 'Extend back by a paragraph',
  'select.next-sentence': 'Extend to the end of the sentence',
  'select.previous-sentence': 'Extend back to the start of the sentence',
  'select.all': 'Select the whole article',
  'select.grow': 'Grow: word, clause, quotation, sentence…',
  'select.shrink': 'Shrink again',
  'unit.next-figure': 'Next number',
  'unit.previous-figure': 'Previous number',
  'unit.next-name': 'Next name',
  'unit.previous-name': 'Previous name',
  'unit.next-quotation': 'Next quotation',
  'unit.previous-quotation': 'Previous quotation',
  'unit.next-report': 'Next reported statement',
  'unit.previous-report': 'Previous reported statement',
  'unit.next-sentence': 'Next sentence',
  'unit.previous-sentence': 'Previous sentence',
  'unit.next-unmarked': 'Next sentence without a mark',
  'unit.previous-unmarked': 'Previous sentence without a mark',
  'view.commands': 'All commands…',
  'view.queue': 'Show or hide the queue',
  'view.filter': 'Filter and sort the articles…',
  'view.margin': 'Show or hide the margin',
  'view.list': 'Marks as a list, or beside their words',
  'view.actors': 'Actors…',
  'view.fold': 'Fold or unfold the card in focus',
  'view.fold-all': 'Unfold all cards, or fold them',
  'view.next-region': 'Next part of the window',
  'view.previous-region': 'Previous part of the window',
  'view.theme-system': 'As the system',
  'view.theme-light': 'Light',
  'view.theme-dark': 'Dark',
  'view.contrast-system': 'Contrast as the system',
  'view.contrast-more': 'More contrast',
  'view.page-settings': 'Page settings…',
  'view.larger-text': 'Larger text',
  'view.smaller-text': 'Smaller text',
  'view.wider-measure': 'Wider measure',
  'view.narrower-measure': 'Narrower measure',
  'view.looser-leading': 'Looser leading',
  'view.tighter-leading': 'Tighter leading',
  'view.usual-page': 'Usual page settings',
  'view.zoom-in': 'Zoom in',
  'view.zoom-out': 'Zoom out',
  'view.actual-size': 'Actual size',
  'help.guidelines': 'Guidelines beside the article',
  'help.keys': 'Keys',
};

/** What a command is about: the part of its id before the point. */
type Subject = TableCommand extends infer Id
  ? Id extends `${infer Before}.${string}`
    ? Before
    : never
  : never;

export const groupTitles = {
  label: 'Labels',
  mark: 'Marks',
  nudge: 'Ends of the selection, or of the mark in focus',
  unit: 'Go to and select',
  select: 'Selection',
  caret: 'Reading caret',
  article: 'Articles and projects',
  edit: 'Find and undo',
  window: 'Window',
} as const;
export type CommandGroup = keyof typeof groupTitles;
export const commandGroups = Object.keys(groupTitles) as CommandGroup[];

const groupOfSubject: Record<Subject, CommandGroup> = {
  annotation: 'mark',
  fragment: 'mark',
  values: 'mark',
  link: 'mark',
  nudge: 'nudge',
  unit: 'unit',
  select: 'select',
  selection: 'select',
  caret: 'caret',
  article: 'article',
  articles: 'article',
  project: 'article',
  dataset: 'article',
  edit: 'edit',
  find: 'edit',
  search: 'edit',
  view: 'window',
  help: 'window',
};

/** The group in which a command stands in the help sheet and the palette of commands. */
export function groupOf(command: CommandId): CommandGroup {
  if (!isTableCommand(command)) return 'label';
  return groupOfSubject[command.slice(0, command.indexOf('.')) as Subject];
}

/** What a command is called beside others: a theme does not say by itself that it is one. */
export function titleOf(command: CommandId, labels: readonly { id: string; name: string }[]) {
  if (isTableCommand(command)) {
    const title = commandTitles[command];
    return command.startsWith('view.theme-') ? menuTexts.ofTheme(title) : title;
  }
  const { does, labelId } = readLabelCommand(command) ?? { does: 'label', labelId: command };
  const name = labels.find(({ id }) => id === labelId)?.name ?? labelId;
  return does === 'label' ? menuTexts.markAs(name) : menuTexts.addPart(name);
}

/** Why a command cannot be given now. */
export const obstacleTexts: Record<Obstacle, string> = {
  'no project': 'needs an open project',
  'read-only': 'this project is read-only',
  'no article': 'needs an open article',
  'no focus': 'needs a mark in focus',
  'nothing to undo': 'nothing to undo',
  'nothing to redo': 'nothing to redo',
};

export const menuTitles: Record<MenuName, string> = {
  file: 'File',
  edit: 'Edit',
  annotate: 'Annotate',
  view: 'View',
  help: 'Help',
};

export const menuTexts = {
  openRecent: 'Open recent',
  noRecent: 'No recent projects',
  clearRecent: 'Clear this list',
  theme: 'Theme',
  undo: (what: string) => `Undo ${what}`,
  redo: (what: string) => `Redo ${what}`,
  relabelAs: (label: string) => `Relabel as ${label}`,
  ofTheme: (theme: string) => `Theme: ${theme}`,
  markAs: (label: string) => `Mark as ${label}`,
  addPart: (label: string) => `Add a part to the last ${label}`,
  about: 'About Galley',
  aboutDetail: (version: string) =>
    `Version ${version}\nEverything stays on this machine: Galley never uses a network.`,
} as const;
