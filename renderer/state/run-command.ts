import { obstacleTo } from '../../shared/availability.ts';
import {
  type CommandId,
  isTableCommand,
  readLabelCommand,
  type TableCommand,
} from '../../shared/commands.ts';
import { neighbourMark } from '../commands/marks.ts';
import type { PageController } from '../editor/page-controller.ts';
import type { Actions } from './actions.ts';
import { whyNotWritable } from './may-write.ts';
import { focusedAnnotation, type Session, selectedSpan } from './session.ts';
import type { Store } from './store.ts';
import { menuStateOf } from './tell-menus.ts';

/** Runs commands by their id, whoever gives them: a key, a menu, a button. */
export function createRunner(
  store: Store<Session>,
  actions: Actions,
  page: PageController,
  moveToRegion: (step: 1 | -1) => void,
): (command: CommandId) => void {
  const focusNeighbour = (direction: 1 | -1) => {
    const session = store.get();
    const mark = neighbourMark(
      session.sheet?.annotations ?? [],
      {
        span: selectedSpan(session),
        caret: session.selection?.head ?? 0,
        focused: focusedAnnotation(session),
      },
      direction,
    );
    if (mark !== null) actions.readMark(mark);
  };

  const does: Record<TableCommand, () => unknown> = {
    'project.new': actions.projects.make,
    'project.open': actions.projects.choose,
    'project.copy': actions.projects.saveCopy,
    'project.duplicate': actions.projects.duplicate,
    'project.rename': actions.projects.showRename,
    'project.guidelines': actions.projects.showGuidelines,
    'project.labels': actions.schema.open,
    'articles.import': () => actions.imports.choose('files'),
    'articles.import-folder': () => actions.imports.choose('folders'),
    'dataset.export': actions.exporting.show,
    'article.save-pdf': actions.savePdf,
    'article.print': actions.printArticle,
    'edit.undo': actions.undo,
    'edit.redo': actions.redo,
    'edit.copy': actions.copy,
    'edit.context-menu': page.openContextMenu,
    'article.note': actions.margin.writeArticleNote,
    'article.details': () => {
      if (store.get().sheet !== null) actions.showDialog({ kind: 'details' });
    },
    'article.history': actions.history.openArticle,
    'annotation.history': actions.history.openMark,
    'article.remove': actions.articles.remove,
    'article.correct': actions.correction.begin,
    'project.removed': actions.history.showRemovedArticles,
    'find.open': actions.find.open,
    'find.next': () => actions.find.step(1),
    'find.previous': () => actions.find.step(-1),
    'search.open': actions.search.open,
    'search.marks': () => actions.search.openMarks(null),
    'annotation.note': actions.margin.writeNote,
    'annotation.remove': actions.marks.removeFocused,
    'fragment.remove': actions.marks.removeFragment,
    'link.start': () => actions.links.start(page.marksNear()),
    'link.cue': actions.links.pressCue,
    'link.find': () => actions.showDialog({ kind: 'links' }),
    'annotation.split': actions.marks.split,
    'annotation.merge': actions.marks.merge,
    'values.edit': actions.values.edit,
    'values.confirm': () => actions.values.confirm(),
    'values.next-unconfirmed': actions.values.goToUnconfirmed,
    'values.next-missing': () => actions.values.goToMissing(),
    'nudge.end-right': () => actions.marks.nudgeTowards('end', 'right'),
    'nudge.end-left': () => actions.marks.nudgeTowards('end', 'left'),
    'nudge.start-right': () => actions.marks.nudgeTowards('start', 'right'),
    'nudge.start-left': () => actions.marks.nudgeTowards('start', 'left'),
    'nudge.end-further-word': () =>
      actions.marks.nudge({ edge: 'end', unit: 'word', direction: 1 }),
    'nudge.end-back-word': () => actions.marks.nudge({ edge: 'end', unit: 'word', direction: -1 }),
    'nudge.start-further-word': () =>
      actions.marks.nudge({ edge: 'start', unit: 'word', direction: 1 }),
    'nudge.start-back-word': () =>
      actions.marks.nudge({ edge: 'start', unit: 'word', direction: -1 }),
    'annotation.grow': () => actions.marks.resize('grow'),
    'annotation.shrink': () => actions.marks.resize('shrink'),
    'annotation.tag-every': actions.occurrences.show,
    'annotation.repeat': () => {
      const { lastLabelId } = store.get();
      if (lastLabelId !== null) void actions.marks.pressLabel(lastLabelId);
    },
    'annotation.next': () => focusNeighbour(1),
    'annotation.previous': () => focusNeighbour(-1),
    'annotation.outward': () => actions.cycleFocus(1),
    'annotation.inward': () => actions.cycleFocus(-1),
    'selection.clear': () => {
      // What is open beside the page is closed by the key that closes.
      if (store.get().history === null) actions.clearSelection();
      else actions.history.close();
    },
    'article.next': () => actions.articles.step(1),
    'article.previous': () => actions.articles.step(-1),
    'article.next-unfinished': () => actions.articles.stepUnfinished(1),
    'article.previous-unfinished': () => actions.articles.stepUnfinished(-1),
    'article.finish': actions.articles.finish,
    'article.skip': () => actions.articles.setStatus('skipped'),
    'article.flag': () => actions.articles.setStatus('flagged'),
    'article.mark-finished': () => actions.articles.setStatus('finished'),
    'article.reopen': () => actions.articles.setStatus('in progress'),
    'article.go': () => actions.showDialog({ kind: 'commands', among: 'articles' }),
    'caret.right': () => page.moveCaret('right', 'move'),
    'caret.left': () => page.moveCaret('left', 'move'),
    'caret.word-right': () => page.moveCaret('word-right', 'move'),
    'caret.word-left': () => page.moveCaret('word-left', 'move'),
    'caret.next-line': () => page.moveCaret('next-line', 'move'),
    'caret.previous-line': () => page.moveCaret('previous-line', 'move'),
    'caret.line-start': () => page.moveCaret('line-start', 'move'),
    'caret.line-end': () => page.moveCaret('line-end', 'move'),
    'caret.next-paragraph': () => page.moveCaret('next-paragraph', 'move'),
    'caret.previous-paragraph': () => page.moveCaret('previous-paragraph', 'move'),
    'caret.next-sentence': () => page.moveCaret('next-sentence', 'move'),
    'caret.previous-sentence': () => page.moveCaret('previous-sentence', 'move'),
    'caret.text-start': () => page.moveCaret('text-start', 'move'),
    'caret.text-end': () => page.moveCaret('text-end', 'move'),
    'select.right': () => page.moveCaret('right', 'extend'),
    'select.left': () => page.moveCaret('left', 'extend'),
    'select.word-right': () => page.moveCaret('word-right', 'extend'),
    'select.word-left': () => page.moveCaret('word-left', 'extend'),
    'select.next-line': () => page.moveCaret('next-line', 'extend'),
    'select.previous-line': () => page.moveCaret('previous-line', 'extend'),
    'select.line-start': () => page.moveCaret('line-start', 'extend'),
    'select.line-end': () => page.moveCaret('line-end', 'extend'),
    'select.next-paragraph': () => page.moveCaret('next-paragraph', 'extend'),
    'select.previous-paragraph': () => page.moveCaret('previous-paragraph', 'extend'),
    'select.next-sentence': () => page.moveCaret('sentence-end', 'extend'),
    'select.previous-sentence': () => page.moveCaret('previous-sentence', 'extend'),
    'select.all': page.selectAll,
    'select.grow': actions.units.grow,
    'select.shrink': actions.units.shrink,
    'unit.next-figure': () => actions.units.goTo('figure', 1),
    'unit.previous-figure': () => actions.units.goTo('figure', -1),
    'unit.next-name': () => actions.units.goTo('name', 1),
    'unit.previous-name': () => actions.units.goTo('name', -1),
    'unit.next-quotation': () => actions.units.goTo('quotation', 1),
    'unit.previous-quotation': () => actions.units.goTo('quotation', -1),
    'unit.next-report': () => actions.units.goTo('report', 1),
    'unit.previous-report': () => actions.units.goTo('report', -1),
    'unit.next-sentence': () => actions.units.goTo('sentence', 1),
    'unit.previous-sentence': () => actions.units.goTo('sentence', -1),
    'unit.next-unmarked': () => actions.units.goTo('unmarked', 1),
    'unit.previous-unmarked': () => actions.units.goTo('unmarked', -1),
    'view.commands': () => actions.showDialog({ kind: 'commands', among: 'everything' }),
    'view.queue': actions.view.toggleQueue,
    'view.list': () => {
      actions.margin.toggleList();
      // A list that goes takes the keys with it.
      if (store.get().margin.view !== 'list') page.focusPage();
    },
    'view.filter': actions.queue.toggleFilter,
    'view.margin': () => {
      actions.margin.toggle();
      if (store.get().margin.view === 'hidden') page.focusPage();
    },
    'view.actors': actions.actors.showPage,
    'view.fold': actions.margin.toggleFold,
    'view.fold-all': actions.margin.toggleAllFolds,
    'view.next-region': () => moveToRegion(1),
    'view.previous-region': () => moveToRegion(-1),
    'view.theme-system': () => actions.view.setTheme('system'),
    'view.theme-light': () => actions.view.setTheme('light'),
    'view.theme-dark': () => actions.view.setTheme('dark'),
    'view.contrast-system': () => actions.view.setContrast('system'),
    'view.contrast-more': () => actions.view.setContrast('more'),
    'view.page-settings': () => actions.showDialog({ kind: 'page settings' }),
    'view.larger-text': () => actions.view.stepPage('textSize', 1),
    'view.smaller-text': () => actions.view.stepPage('textSize', -1),
    'view.wider-measure': () => actions.view.stepPage('measure', 1),
    'view.narrower-measure': () => actions.view.stepPage('measure', -1),
    'view.looser-leading': () => actions.view.stepPage('leading', 1),
    'view.tighter-leading': () => actions.view.stepPage('leading', -1),
    'view.usual-page': actions.view.usualPage,
    'view.zoom-in': () => actions.view.zoom(1),
    'view.zoom-out': () => actions.view.zoom(-1),
    'view.actual-size': actions.view.actualSize,
    'help.guidelines': actions.view.toggleGuide,
    'help.keys': () => actions.showDialog({ kind: 'keys' }),
  };

  /** Why a command that would write does not now: what is shown is how things were. */
  const refusalOf = (command: CommandId): string | null => {
    const session = store.get();
    if (session.correction !== null && !isOfLook(command)) return whyNotWritable(session);
    if (session.past === null) return null;
    return obstacleTo(command, menuStateOf(session)) === 'read-only'
      ? whyNotWritable(session)
      : null;
  };

  return (command) => {
    const refusal = refusalOf(command);
    if (refusal !== null) {
      actions.complainInWords(refusal);
      return;
    }
    if (isTableCommand(command)) {
      does[command]();
      return;
    }
    const label = readLabelCommand(command);
    if (label?.does === 'label') void actions.marks.pressLabel(label.labelId);
    if (label?.does === 'part') void actions.marks.pressPart(label.labelId);
  };
}

/** What may be done while a text is being corrected: how the window looks, and nothing else. */
function isOfLook(command: CommandId): boolean {
  const looks =
    /^(help\.|view\.(theme|contrast|page|larger|smaller|wider|narrower|looser|tighter|usual|zoom|actual|queue|next-region|previous-region))/;
  return looks.test(command);
}
