import { z } from 'zod';
import { type KeySettings, keySettingsSchema } from './keymap/keymap.ts';
import { type Preferences, preferencesSchema } from './preferences.ts';
import { type QueueView, queueViewSchema } from './queue-contract.ts';
import { type Mapping, mappingSchema } from './reading/options.ts';

const menuLabelSchema = z.strictObject({ id: z.string(), name: z.string(), key: z.string() });

/**
 * What the native menus show; sent whenever it changes. Undo and redo are '' when impossible, and
 * a label's key is '' when it has none.
 */
export const menuStateSchema = z.strictObject({
  undo: z.string(),
  redo: z.string(),
  labels: z.array(menuLabelSchema),
  hasProject: z.boolean(),
  isWritable: z.boolean(),
  hasArticle: z.boolean(),
  hasFocus: z.boolean(),
});
export type MenuState = z.infer<typeof menuStateSchema>;

/** A place in the window, in CSS pixels from its top left corner. */
const pointSchema = z.strictObject({ x: z.number(), y: z.number() });

/**
 * Where somebody was in an article, in UTF-16 offsets: the first line on the screen, the
 * selection, and the annotation in focus or ''.
 */
export const readingPlaceSchema = z.strictObject({
  top: z.int().min(0),
  anchor: z.int().min(0),
  head: z.int().min(0),
  focus: z.string().max(200),
});
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;

/**
 * What the window may ask of the main process, beside storage. It never names a path: files are
 * tokens that the main process hands out when a person chose them.
 */
export const requestSchema = z.discriminatedUnion('kind', [
  /** The window is up: the project of last time, or the sample, is opened now. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('new project') }),
  z.strictObject({ kind: z.literal('open project') }),
  z.strictObject({ kind: z.literal('open recent'), token: z.string() }),
  z.strictObject({ kind: z.literal('open sample') }),
  /** Files and folders: not every system lets a person choose both at once. */
  z.strictObject({ kind: z.literal('choose imports'), what: z.enum(['files', 'folders']) }),
  z.strictObject({ kind: z.literal('choose report'), name: z.string().max(255) }),
  /** Asks where a copy of the open project is to lie. */
  z.strictObject({ kind: z.literal('choose copy'), name: z.string().max(255) }),
  /** The mappings that were used last for tables with these columns. */
  z.strictObject({
    kind: z.literal('mappings'),
    keys: z.array(z.string().max(100)).max(10_000),
  }),
  z.strictObject({
    kind: z.literal('remember mapping'),
    key: z.string().max(100),
    mapping: mappingSchema,
  }),
  /** Asks where a dataset is to lie: a file with that ending, or with '' a folder. */
  z.strictObject({
    kind: z.literal('choose export'),
    name: z.string().max(255),
    ending: z.string().max(20),
  }),
  z.strictObject({ kind: z.literal('choose schema') }),
  z.strictObject({ kind: z.literal('choose schema export'), name: z.string().max(255) }),
  z.strictObject({ kind: z.literal('set menus'), state: menuStateSchema }),
  /** Opens the native menu of commands at a place, for the selection or the mark in focus. */
  z.strictObject({
    kind: z.literal('context menu'),
    state: menuStateSchema,
    hasSelection: z.boolean(),
    at: pointSchema,
  }),
  /** Puts words on the clipboard. */
  z.strictObject({ kind: z.literal('copy'), text: z.string() }),
  z.strictObject({ kind: z.literal('keys') }),
  z.strictObject({ kind: z.literal('set keys'), keys: keySettingsSchema }),
  z.strictObject({ kind: z.literal('preferences') }),
  z.strictObject({ kind: z.literal('set preferences'), preferences: preferencesSchema }),
  /** Kept outside the project, so that it is opened at the same article next time. */
  z.strictObject({ kind: z.literal('remember article'), articleId: z.string().max(200) }),
  z.strictObject({ kind: z.literal('reading place'), articleId: z.string().max(200) }),
  z.strictObject({
    kind: z.literal('remember place'),
    articleId: z.string().max(200),
    place: readingPlaceSchema,
  }),
  /** What the queue of the open project shows, and in which order, for when it is opened again. */
  z.strictObject({ kind: z.literal('remember view'), view: queueViewSchema }),
  z.strictObject({ kind: z.literal('print article'), articleId: z.string().max(200) }),
  /** Asks for a name, and writes the article with its marks there as a PDF. */
  z.strictObject({ kind: z.literal('save pdf'), articleId: z.string().max(200) }),
  z.strictObject({ kind: z.literal('cancel pdf') }),
  /** The answer to being told that the window closes: nothing is left to tell. */
  z.strictObject({ kind: z.literal('may close') }),
  /** The other answer: a person is asked first, and may say at any time later that it may. */
  z.strictObject({ kind: z.literal('not yet closing') }),
  /** The open project is called otherwise. */
  z.strictObject({ kind: z.literal('name project'), name: z.string().max(200) }),
]);
export type Request = z.infer<typeof requestSchema>;

/** A file a person chose: what to call it, and the token that stands for it. */
export type ChosenFile = { token: string; name: string };
export type RecentProject = ChosenFile & { folder: string; isThere: boolean };

/** What each request answers. */
export type Answers = {
  ready: { recent: RecentProject[] };
  'new project': null;
  'open project': null;
  'open recent': null;
  'open sample': null;
  'choose imports': ChosenFile[];
  'choose report': ChosenFile | null;
  'choose copy': ChosenFile | null;
  /** By key; what was never used before is not there. */
  mappings: Record<string, Mapping>;
  'remember mapping': null;
  'choose export': ChosenFile | null;
  'choose schema': ChosenFile | null;
  'choose schema export': ChosenFile | null;
  'set menus': null;
  'context menu': null;
  copy: null;
  keys: KeySettings;
  'set keys': null;
  preferences: Preferences;
  'set preferences': null;
  'remember article': null;
  'reading place': ReadingPlace | null;
  'remember place': null;
  'remember view': null;
  /** Null when printing was called off. */
  'print article': 'printed' | null;
  /** The name of the file, or null when it was called off. */
  'save pdf': { name: string } | null;
  'cancel pdf': null;
  'may close': null;
  'not yet closing': null;
  'name project': null;
};

/** What the main process tells the window. */
export type HostEvent =
  | { kind: 'command'; id: string }
  /**
   * A project was opened: read it again. `articleId` is where to begin, '' for the first, and
   * `view` what its queue showed last.
   */
  | { kind: 'project'; articleId: string; view: QueueView }
  /** A project was chosen outside the window, which is asked to open it. */
  | { kind: 'open'; token: string }
  | { kind: 'problem'; message: string }
  /** The window is about to close: what is not told yet has to be told now. */
  | { kind: 'closing' }
  | { kind: 'recent'; recent: RecentProject[] }
  | { kind: 'busy'; what: 'opening' | 'nothing' };

/** The whole of what the preload script exposes, and it does not grow with new methods. */
export type Host = {
  /** Messages to and from storage, as `rpc.ts` knows them. */
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): () => void;
  request<Kind extends Request['kind']>(
    request: Extract<Request, { kind: Kind }>,
  ): Promise<Answers[Kind]>;
  onEvent(onEvent: (event: HostEvent) => void): () => void;
  /** Tokens for files that were dropped on the window. */
  takeFiles(files: readonly unknown[]): Promise<ChosenFile[]>;
};

/** The names of the channels between the window and the main process. */
export const channels = {
  storage: 'galley:storage',
  request: 'galley:request',
  event: 'galley:event',
  dropped: 'galley:dropped',
} as const;
