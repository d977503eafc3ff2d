import type { CommandId } from '../../shared/commands.ts';
import type { History, Progress, Project } from '../../shared/contract.ts';
import type { Hunk } from '../../shared/correction/hunks.ts';
import type { CorrectionPlan, Fate } from '../../shared/correction/plan.ts';
import type {
  HistoryEntry,
  LeftOut,
  Names,
  RemovedArticle,
  RemovedMark,
} from '../../shared/history/entry.ts';
import type { RecentProject } from '../../shared/host.ts';
import { type KeySettings, usualKeySettings } from '../../shared/keymap/keymap.ts';
import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import { annotationWith } from '../../shared/model/annotation-with.ts';
import type { Article } from '../../shared/model/article.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { type MarginView, type Preferences, usualPreferences } from '../../shared/preferences.ts';
import { type Facets, type QueueView, wholeQueue } from '../../shared/queue-contract.ts';
import type { Folds } from '../commands/folding.ts';
import type { Linking } from '../commands/linking.ts';
import type { ValueInHand } from '../commands/value-steps.ts';
import { type Chosen, nothingChosen } from './chosen.ts';
import type { Importing } from './importing.ts';
import { emptyQueue, type QueuePages } from './queue-pages.ts';

/** The selection in the page, in UTF-16 offsets; collapsed, it is the reading caret. */
export type TextSelection = { anchor: number; head: number };

/** The article on the desk. Annotations are in reading order. */
export type Sheet = {
  article: Article;
  text: ArticleText;
  annotations: readonly Annotation[];
  relations: readonly Relation[];
};

/** What is looked for in the article; `at` is the match shown, or -1. `from` is where it began. */
export type Find = {
  query: string;
  matches: readonly Fragment[];
  at: number;
  from: TextSelection;
  isOpen: boolean;
  /** The end of the article at which the last step went round to the other; null if it did not. */
  wentRound: 'end' | 'start' | null;
};

export type DialogState =
  | { kind: 'details' }
  | { kind: 'keys' }
  /** Everything that can be done, or every article there is to go to. */
  | { kind: 'commands'; among: 'everything' | 'articles' }
  | { kind: 'page settings' }
  | { kind: 'links' }
  | { kind: 'actors' }
  /** Words to look for, and the label and the values to give them. */
  | { kind: 'tag every'; words: string; labelId: string; attributes: Attributes }
  | { kind: 'schema' }
  | { kind: 'write guidelines' }
  | { kind: 'rename project' }
  /** What the articles chosen in the queue are to be given, or that they are to go. */
  | { kind: 'change articles'; what: 'metadata' | 'source' | 'remove' }
  | { kind: 'removed articles'; articles: readonly RemovedArticle[] }
  | { kind: 'import' }
  | { kind: 'export' };

/** Something to tell: 'information' goes by itself, a 'problem' stays until it is put away. */
export type Notice = { tone: 'information' | 'problem'; message: string };

export type JobKind =
  | 'exporting'
  | 'savingPdf'
  | 'tagging'
  | 'checkingLabels'
  | 'changingLabels'
  | 'changingArticles'
  | 'copying';
export type RunningJob = { what: JobKind; progress: Progress; cancel(): void };

export type MarginState = {
  /** A narrow window has no room beside the words, and shows the list or nothing. */
  view: MarginView;
  /** Once the list was opened by hand, it takes the keys. */
  isListEntered: boolean;
  /** Labels whose cards are left out. */
  hiddenLabels: ReadonlySet<string>;
  folds: Folds;
  /** The id of the mark, or of the article, whose note is being written. */
  noteOf: string | null;
  /** The mark whose values are being given, and which of them is in hand. */
  valuesOf: ValueInHand | null;
};

/** The history that stands beside the page: of the article, or of one mark of it. */
export type HistoryPanel = {
  annotationId: string | null;
  /** The last first. */
  entries: readonly HistoryEntry[];
  hasMore: boolean;
  names: Names;
  removed: readonly RemovedMark[];
  /** The sequence of the entry that is chosen. */
  chosen: number | null;
  /** What the chosen entry corrected in the text, and the text before; null where it did not. */
  corrected: { before: string; hunks: readonly Hunk[] } | null;
};

/**
 * The article is shown as it was right after an entry, and cannot be changed. `present` is what
 * was shown before.
 */
export type Past = {
  entry: HistoryEntry;
  leftOut: LeftOut;
  present: Pick<Session, 'sheet' | 'focus' | 'selection' | 'openAt'>;
};

/** The text of the article is being corrected. */
export type Correcting = {
  /** The article as it was when that began. */
  sheet: Sheet;
  /** What says which values are read from the words. */
  schema: LabelSchema;
  /** The words it began with, and their blocks and type where an earlier text is gone back to. */
  content: string;
  shape: Pick<ArticleText, 'blocks' | 'marks'> | null;
  /** Where it began: the caret, and the first offset on the screen or null. */
  caret: number;
  top: number | null;
  stage: 'writing' | 'review' | 'leaving';
  /** What the words come to, as they were when last looked at. */
  plan: CorrectionPlan | null;
  /** What a person decided of marks, by id. */
  fates: ReadonlyMap<string, Fate>;
  isSaving: boolean;
  /** What is done once the changes are thrown away, beside leaving. */
  after: (() => void) | null;
};

/** All that the window shows. One value, replaced as a whole; nothing in it is ever changed. */
export type Session = {
  stage: 'starting' | 'start screen' | 'bench';
  project: Project | null;
  queue: QueuePages;
  /** The view that was asked for, which the queue shows as soon as it is read. */
  queueView: QueueView;
  /** How many articles there are of each kind; null until they were counted. */
  facets: Facets | null;
  chosen: Chosen;
  isFilterOpen: boolean;
  /** The row to bring into sight, once for each value; null while none was asked for. */
  reveal: { row: number } | null;
  sheet: Sheet | null;
  /** The id of the annotation in focus. */
  focus: string | null;
  /** The annotation that was in focus last, or is. */
  recentFocus: string | null;
  selection: TextSelection | null;
  /** The selection that the mouse made last; `isDone` once its button is up. */
  pointed: { selection: TextSelection; isDone: boolean } | null;
  /** The offset to show at the top of the screen when the sheet is laid out; null: the caret. */
  openAt: number | null;
  find: Find | null;
  /** How the selection came to grow: what it was before each step, and what it is now. */
  growth: { now: TextSelection; before: readonly TextSelection[] } | null;
  /** The label that was given last, for the key that gives it again. */
  lastLabelId: string | null;
  /** 'saving' only once a commit has taken long enough to be worth a word. */
  saved: 'saved' | 'saving';
  notice: Notice | null;
  /** Said to screen readers, and not shown. */
  announcement: string;
  job: RunningJob | null;
  /** Articles on their way into the project. */
  importing: Importing | null;
  dialog: DialogState | null;
  margin: MarginState;
  /** Links being made from a mark; it counts while that mark is in focus. */
  linking: Linking | null;
  /** The id of the link whose row on a card has the keys. */
  linkInHand: string | null;
  history: HistoryPanel | null;
  past: Past | null;
  correction: Correcting | null;
  preferences: Preferences;
  /** In a narrow window the queue lies over the page, and only while it is asked for. */
  isNarrow: boolean;
  isQueueOver: boolean;
  recent: readonly RecentProject[];
  keySettings: KeySettings;
  /** What was chosen from the palette of commands, the last first. */
  recentCommands: readonly CommandId[];
};

export const emptySession: Session = {
  stage: 'starting',
  project: null,
  queue: emptyQueue,
  queueView: wholeQueue,
  facets: null,
  chosen: nothingChosen,
  isFilterOpen: false,
  reveal: null,
  sheet: null,
  focus: null,
  recentFocus: null,
  selection: null,
  pointed: null,
  openAt: null,
  find: null,
  growth: null,
  lastLabelId: null,
  saved: 'saved',
  notice: null,
  announcement: '',
  job: null,
  importing: null,
  dialog: null,
  margin: {
    view: 'beside',
    isListEntered: false,
    hiddenLabels: new Set(),
    folds: { unfolded: new Set(), closed: null },
    noteOf: null,
    valuesOf: null,
  },
  linking: null,
  linkInHand: null,
  history: null,
  past: null,
  correction: null,
  preferences: usualPreferences,
  isNarrow: false,
  isQueueOver: false,
  recent: [],
  keySettings: usualKeySettings,
  recentCommands: [],
};

export function withHistory(session: Session, history: History): Session {
  if (session.project === null) return session;
  return { ...session, project: { ...session.project, history } };
}

export function isQueueShown({ isNarrow, isQueueOver, preferences }: Session): boolean {
  return isNarrow ? isQueueOver : preferences.isQueueShown;
}

/** The annotation in focus, or null. */
export function focusedAnnotation({ sheet, focus }: Session): Annotation | null {
  if (focus === null) return null;
  return sheet === null ? null : annotationWith(sheet.annotations, focus);
}

/** Whether the selection is one that the mouse is making, or has made. */
export function isPointed({ selection, pointed }: Session): boolean {
  return pointed !== null && pointed.selection === selection;
}

/** The selected span in order, or null when nothing is selected. */
export function selectedSpan({ selection }: Session): { start: number; end: number } | null {
  if (selection === null || selection.anchor === selection.head) return null;
  const { anchor, head } = selection;
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/** What copying takes: the selected words of the article, else the quote of the mark in focus. */
export function wordsToCopy(session: Session): string {
  const span = selectedSpan(session);
  if (span === null) return focusedAnnotation(session)?.quote ?? '';
  return session.sheet?.text.content.slice(span.start, span.end) ?? '';
}
