import type { TableCommand } from '../commands.ts';

export const presetNames = ['galley', 'labelbuddy'] as const;
export type PresetName = (typeof presetNames)[number];

/** The keys that a preset gives other than the table of commands. */
export type PresetKeys = Partial<Record<TableCommand, readonly string[]>>;

/**
 * labelbuddy's keys for what Galley does as well. Its letters and capitals all belong to labels,
 * so that Galley's own letters are moved to Alt, and what else its keys displace is moved too.
 */
const labelbuddy: PresetKeys = {
  // Its keys.
  'find.next': ['Enter', 'F3'],
  'find.previous': ['Shift+Enter', 'Shift+F3'],
  'annotation.next': ['Space', 'Tab'],
  'annotation.previous': ['Shift+Space', 'Shift+Tab'],
  'annotation.note': ['Alt+e'],
  'annotation.remove': ['Backspace', 'Delete'],
  'nudge.end-further-word': [']'],
  'nudge.end-back-word': ['['],
  'nudge.start-further-word': ['}'],
  'nudge.start-back-word': ['{'],
  'nudge.end-right': ['$mod+]', 'Alt+ArrowRight'],
  'nudge.end-left': ['$mod+[', 'Alt+ArrowLeft'],
  'nudge.start-right': ['$mod+}', 'Alt+Shift+ArrowRight'],
  'nudge.start-left': ['$mod+{', 'Alt+Shift+ArrowLeft'],
  'article.next': ['>', 'Alt+ArrowDown'],
  'article.previous': ['<', 'Alt+ArrowUp'],
  'caret.next-line': ['ArrowDown', '$mod+j', '$mod+n'],
  'caret.previous-line': ['ArrowUp', '$mod+k', '$mod+p'],
  'caret.text-start': ['Home', '$mod+Home'],
  'caret.text-end': ['End', '$mod+End'],

  // What they displace.
  'caret.line-start': ['Alt+Home'],
  'caret.line-end': ['Alt+End'],
  'article.next-unfinished': ['Alt+PageDown'],
  'article.previous-unfinished': ['Alt+PageUp'],
  'project.new': ['$mod+Shift+n'],
  'view.commands': ['$mod+Shift+p'],
  'article.print': ['Alt+p'],

  // Galley's letters.
  'fragment.remove': ['Alt+x'],
  'annotation.split': ['Alt+k'],
  'annotation.merge': ['Alt+j'],
  'link.start': ['Alt+r'],
  'link.cue': ['Alt+Shift+r'],
  'annotation.grow': ['Alt+g'],
  'annotation.shrink': ['Alt+Shift+g'],
  'annotation.outward': ['Alt+o'],
  'annotation.inward': ['Alt+Shift+o'],
  'values.edit': ['Alt+Enter'],
  'values.confirm': ['Alt+i'],
  'values.next-unconfirmed': ['Alt+Shift+i'],
  'values.next-missing': ['Alt+Shift+Enter'],
  'article.note': ['Alt+m'],
  'annotation.tag-every': ['Alt+y'],
  'view.actors': ['Alt+a'],
  'article.history': ['Alt+h'],
  'annotation.history': ['Alt+Shift+h'],
  'view.list': ['Alt+l'],
  'view.fold': ['Alt+v'],
  'view.fold-all': ['Alt+Shift+v'],
  'select.grow': ['Alt+w'],
  'select.shrink': ['Alt+Shift+w'],
  'select.next-sentence': ['Alt+f'],
  'select.previous-sentence': ['Alt+Shift+f'],
  'unit.next-figure': ['Alt+n'],
  'unit.previous-figure': ['Alt+Shift+n'],
  'unit.next-name': ['Alt+c'],
  'unit.previous-name': ['Alt+Shift+c'],
  'unit.next-quotation': ['Alt+q'],
  'unit.previous-quotation': ['Alt+Shift+q'],
  'unit.next-sentence': ['Alt+s'],
  'unit.previous-sentence': ['Alt+Shift+s'],
  'unit.next-report': ['Alt+t'],
  'unit.previous-report': ['Alt+Shift+t'],
  'unit.next-unmarked': ['Alt+u'],
  'unit.previous-unmarked': ['Alt+Shift+u'],
};

export const presetKeys: Record<PresetName, PresetKeys> = { galley: {}, labelbuddy };
