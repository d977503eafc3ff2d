/**
 * Every command of the window, as data: the native menus, the keys, the help sheet and the
 * palette of commands read this one table. Titles are in `texts/commands.ts`; what a command does
 * is in the renderer. The keys here are those of the default preset.
 */
export type MenuName = 'file' | 'edit' | 'annotate' | 'view' | 'help';

/** Where a key counts: in the page alone, or wherever no text is being typed, or always. */
export type Place = 'page' | 'outside text' | 'anywhere';

export type CommandSpec = {
  /** Keys as `keymap/key.ts` writes them; `$mod` is Command on a Mac and Control elsewhere. */
  keys: readonly string[];
  place: Place;
  menu: MenuName | null;
  /** Commands of one menu are divided by a line where the group changes. */
  group: number;
};

const command = (
  keys: readonly string[],
  { place = 'outside text' as Place, menu = null as MenuName | null, group = 0 } = {},
): CommandSpec => ({ keys, place, menu, group });

export const commandTable = {
  'project.new': command(['$mod+n'], { place: 'anywhere', menu: 'file', group: 0 }),
  'project.open': command(['$mod+o'], { place: 'anywhere', menu: 'file', group: 0 }),
  'project.copy': command([], { menu: 'file', group: 1 }),
  'project.duplicate': command([], { menu: 'file', group: 1 }),
  'project.rename': command([], { menu: 'file', group: 1 }),
  'project.guidelines': command([], { menu: 'file', group: 1 }),
  'project.labels': command(['$mod+,'], { place: 'anywhere', menu: 'file', group: 1 }),
  'articles.import': command(['$mod+i'], { place: 'anywhere', menu: 'file', group: 2 }),
  'articles.import-folder': command(['$mod+Shift+i'], {
    place: 'anywhere',
    menu: 'file',
    group: 2,
  }),
  'project.removed': command([], { menu: 'file', group: 2 }),
  'dataset.export': command(['$mod+e'], { place: 'anywhere', menu: 'file', group: 2 }),
  'article.save-pdf': command([], { menu: 'file', group: 3 }),
  'article.print': command(['$mod+p'], { place: 'anywhere', menu: 'file', group: 3 }),

  'edit.undo': command(['$mod+z'], { menu: 'edit', group: 0 }),
  'edit.redo': command(['$mod+Shift+z', '$mod+y'], { menu: 'edit', group: 0 }),
  'edit.copy': command(['$mod+c'], { place: 'page' }),
  'edit.context-menu': command(['Shift+F10', 'ContextMenu'], { place: 'page' }),
  'article.details': command(['F2'], { menu: 'edit', group: 2 }),
  'article.note': command(['Shift+m'], { menu: 'edit', group: 2 }),

  'article.remove': command(['$mod+Delete'], { menu: 'edit', group: 2 }),
  'article.correct': command(['$mod+t'], { menu: 'edit', group: 2 }),
  'article.history': command(['h'], { menu: 'edit', group: 2 }),

  'find.open': command(['/', '$mod+f'], { menu: 'edit', group: 3 }),
  'find.next': command(['F3'], { place: 'anywhere', menu: 'edit', group: 3 }),
  'find.previous': command(['Shift+F3'], { place: 'anywhere', menu: 'edit', group: 3 }),
  'search.open': command(['$mod+Shift+f'], { place: 'anywhere', menu: 'edit', group: 4 }),
  'search.marks': command(['$mod+Shift+m'], { place: 'anywhere', menu: 'edit', group: 4 }),

  'annotation.note': command(['m'], { menu: 'annotate', group: 1 }),
  'annotation.history': command(['Shift+h'], { menu: 'annotate', group: 1 }),
  'annotation.remove': command(['Delete', 'Backspace'], { menu: 'annotate', group: 1 }),
  'annotation.next': command(['Tab'], { place: 'page', menu: 'annotate', group: 2 }),
  'annotation.previous': command(['Shift+Tab'], { place: 'page', menu: 'annotate', group: 2 }),
  'annotation.outward': command(['o'], { place: 'page', menu: 'annotate', group: 2 }),
  'annotation.inward': command(['Shift+o'], { place: 'page', menu: 'annotate', group: 2 }),
  'fragment.remove': command(['x'], { place: 'page', menu: 'annotate', group: 1 }),
  'annotation.split': command(['k'], { place: 'page', menu: 'annotate', group: 1 }),
  'annotation.merge': command(['j'], { place: 'page', menu: 'annotate', group: 1 }),
  'link.start': command(['r'], { menu: 'annotate', group: 1 }),
  'link.cue': command(['Shift+r'], { menu: 'annotate', group: 1 }),
  'link.find': command(['$mod+Shift+k'], { place: 'anywhere', menu: 'annotate', group: 3 }),
  'annotation.grow': command(['g'], { place: 'page', menu: 'annotate', group: 1 }),
  'annotation.shrink': command(['Shift+g'], { place: 'page', menu: 'annotate', group: 1 }),
  'values.edit': command(['Enter'], { place: 'page', menu: 'annotate', group: 1 }),
  'values.confirm': command(['y'], { menu: 'annotate', group: 1 }),
  'values.next-unconfirmed': command(['Shift+y'], { menu: 'annotate', group: 2 }),
  'values.next-missing': command(['Shift+Enter'], { place: 'page', menu: 'annotate', group: 2 }),
  'nudge.end-right': command(['Alt+ArrowRight'], { place: 'page' }),
  'nudge.end-left': command(['Alt+ArrowLeft'], { place: 'page' }),
  'nudge.start-right': command(['Alt+Shift+ArrowRight'], { place: 'page' }),
  'nudge.start-left': command(['Alt+Shift+ArrowLeft'], { place: 'page' }),
  'nudge.end-further-word': command(['>'], { place: 'page' }),
  'nudge.end-back-word': command(['<'], { place: 'page' }),
  'nudge.start-further-word': command(['}'], { place: 'page' }),
  'nudge.start-back-word': command(['{'], { place: 'page' }),
  'annotation.tag-every': command(['w'], { menu: 'annotate', group: 1 }),
  'annotation.repeat': command(['.'], { place: 'page', menu: 'annotate', group: 1 }),
  'selection.clear': command(['Escape'], { menu: 'annotate', group: 2 }),
  'article.next': command([']', 'Alt+ArrowDown'], { menu: 'annotate', group: 3 }),
  'article.previous': command(['[', 'Alt+ArrowUp'], { menu: 'annotate', group: 3 }),
  'article.next-unfinished': command(['$mod+]'], { menu: 'annotate', group: 3 }),
  'article.previous-unfinished': command(['$mod+['], { menu: 'annotate', group: 3 }),
  'article.finish': command(['$mod+Enter'], { menu: 'annotate', group: 3 }),
  'article.skip': command(['F7'], { menu: 'annotate', group: 4 }),
  'article.flag': command(['F8'], { menu: 'annotate', group: 4 }),
  'article.mark-finished': command(['F9'], { menu: 'annotate', group: 4 }),
  'article.reopen': command(['Shift+F9'], { menu: 'annotate', group: 4 }),
  'article.go': command(['$mod+g'], { place: 'anywhere', menu: 'annotate', group: 3 }),

  'caret.right': command(['ArrowRight'], { place: 'page' }),
  'caret.left': command(['ArrowLeft'], { place: 'page' }),
  'caret.word-right': command(['$mod+ArrowRight'], { place: 'page' }),
  'caret.word-left': command(['$mod+ArrowLeft'], { place: 'page' }),
  'caret.next-line': command(['ArrowDown'], { place: 'page' }),
  'caret.previous-line': command(['ArrowUp'], { place: 'page' }),
  'caret.line-start': command(['Home'], { place: 'page' }),
  'caret.line-end': command(['End'], { place: 'page' }),
  'caret.next-paragraph': command(['$mod+ArrowDown'], { place: 'page' }),
  'caret.previous-paragraph': command(['$mod+ArrowUp'], { place: 'page' }),
  'caret.next-sentence': command([')'], { place: 'page' }),
  'caret.previous-sentence': command(['('], { place: 'page' }),
  'caret.text-start': command(['$mod+Home'], { place: 'page' }),
  'caret.text-end': command(['$mod+End'], { place: 'page' }),
  'select.right': command(['Shift+ArrowRight'], { place: 'page' }),
  'select.left': command(['Shift+ArrowLeft'], { place: 'page' }),
  'select.word-right': command(['$mod+Shift+ArrowRight'], { place: 'page' }),
  'select.word-left': command(['$mod+Shift+ArrowLeft'], { place: 'page' }),
  'select.next-line': command(['Shift+ArrowDown'], { place: 'page' }),
  'select.previous-line': command(['Shift+ArrowUp'], { place: 'page' }),
  'select.line-start': command(['Shift+Home'], { place: 'page' }),
  'select.line-end': command(['Shift+End'], { place: 'page' }),
  'select.next-paragraph': command(['$mod+Shift+ArrowDown'], { place: 'page' }),
  'select.previous-paragraph': command(['$mod+Shift+ArrowUp'], { place: 'page' }),
  'select.next-sentence': command(['f'], { place: 'page' }),
  'select.previous-sentence': command(['Shift+f'], { place: 'page' }),
  'select.all': command(['$mod+a'], { place: 'page' }),

  'select.grow': command(['e'], { place: 'page' }),
  'select.shrink': command(['Shift+e'], { place: 'page' }),

  'unit.next-figure': command(['n'], { place: 'page' }),
  'unit.previous-figure': command(['Shift+n'], { place: 'page' }),
  'unit.next-name': command(['c'], { place: 'page' }),
  'unit.previous-name': command(['Shift+c'], { place: 'page' }),
  'unit.next-quotation': command(['q'], { place: 'page' }),
  'unit.previous-quotation': command(['Shift+q'], { place: 'page' }),
  'unit.next-report': command(['t'], { place: 'page' }),
  'unit.previous-report': command(['Shift+t'], { place: 'page' }),
  'unit.next-sentence': command(['s'], { place: 'page' }),
  'unit.previous-sentence': command(['Shift+s'], { place: 'page' }),
  'unit.next-unmarked': command(['u'], { place: 'page' }),
  'unit.previous-unmarked': command(['Shift+u'], { place: 'page' }),

  'view.commands': command(['$mod+k', '$mod+Shift+p'], {
    place: 'anywhere',
    menu: 'view',
    group: 0,
  }),
  'view.queue': command(['$mod+b'], { place: 'anywhere', menu: 'view', group: 0 }),
  'view.filter': command(['$mod+Shift+l'], { place: 'anywhere', menu: 'view', group: 0 }),
  'view.margin': command(['$mod+Shift+b'], { place: 'anywhere', menu: 'view', group: 0 }),
  'view.list': command(['l'], { menu: 'view', group: 0 }),
  'view.actors': command(['a'], { menu: 'view', group: 0 }),
  'view.fold': command(['v'], { menu: 'view', group: 0 }),
  'view.fold-all': command(['Shift+v'], { menu: 'view', group: 0 }),
  'view.next-region': command(['F6'], { place: 'anywhere', menu: 'view', group: 0 }),
  'view.previous-region': command(['Shift+F6'], { place: 'anywhere', menu: 'view', group: 0 }),
  'view.theme-system': command([], { menu: 'view', group: 1 }),
  'view.theme-light': command([], { menu: 'view', group: 1 }),
  'view.theme-dark': command([], { menu: 'view', group: 1 }),
  'view.contrast-system': command([], { menu: 'view', group: 1 }),
  'view.contrast-more': command([], { menu: 'view', group: 1 }),
  'view.page-settings': command([], { menu: 'view', group: 2 }),
  'view.larger-text': command(['Alt+=', 'Alt++'], { place: 'anywhere', menu: 'view', group: 2 }),
  'view.smaller-text': command(['Alt+-'], { place: 'anywhere', menu: 'view', group: 2 }),
  'view.wider-measure': command([]),
  'view.narrower-measure': command([]),
  'view.looser-leading': command([]),
  'view.tighter-leading': command([]),
  'view.usual-page': command([]),
  // A plus sign needs Shift on some keyboards and not on others.
  'view.zoom-in': command(['$mod+=', '$mod++'], {
    place: 'anywhere',
    menu: 'view',
    group: 3,
  }),
  'view.zoom-out': command(['$mod+-'], { place: 'anywhere', menu: 'view', group: 3 }),
  'view.actual-size': command(['$mod+0', '$mod+Numpad0'], {
    place: 'anywhere',
    menu: 'view',
    group: 3,
  }),
  'help.guidelines': command(['F4', 'Shift+F1'], { place: 'anywhere', menu: 'view', group: 0 }),
  'help.keys': command(['?', 'F1'], { menu: 'help', group: 0 }),
} as const satisfies Record<string, CommandSpec>;

export type TableCommand = keyof typeof commandTable;

/**
 * The commands of a label: its key marks the selection, or relabels the mark in focus; with
 * Shift the selection becomes a further part of the last mark with that label.
 */
export type LabelCommand = `label ${string}` | `part ${string}`;
export type CommandId = TableCommand | LabelCommand;

export function labelCommand(labelId: string): LabelCommand {
  return `label ${labelId}`;
}

export function partCommand(labelId: string): LabelCommand {
  return `part ${labelId}`;
}

/** What a label's command does and of which label; null for a command of the table. */
export function readLabelCommand(
  id: CommandId,
): { does: 'label' | 'part'; labelId: string } | null {
  if (isTableCommand(id)) return null;
  const does = id.startsWith('label ') ? 'label' : 'part';
  return { does, labelId: id.slice(does.length + 1) };
}

export function isTableCommand(id: string): id is TableCommand {
  return Object.hasOwn(commandTable, id);
}

/** What the menu at a right click offers after the labels; a line divides the groups. */
export const contextMenuGroups: readonly (readonly TableCommand[])[] = [
  ['annotation.repeat', 'annotation.tag-every'],
  ['annotation.grow', 'annotation.split', 'annotation.merge', 'fragment.remove'],
  ['link.start', 'annotation.remove'],
  ['edit.copy', 'select.grow', 'find.open'],
  ['annotation.next', 'annotation.previous'],
  ['article.details', 'article.finish', 'article.next', 'article.previous'],
];

export const tableCommands = Object.keys(commandTable) as TableCommand[];
