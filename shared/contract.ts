import { z } from 'zod';
import {
  actorPlanSchema,
  actorSchema,
  attributedClaimSchema,
  mentionSchema,
  unnamedSchema,
  whoSchema,
} from './actor-contract.ts';
import {
  contentsSchema,
  conversionSchema,
  convertRequestSchema,
  everything,
  exportPlanSchema,
  exportRequestSchema,
  fileCheckSchema,
  statisticsSchema,
  writtenSchema,
} from './export-contract.ts';
import { readUnits } from './formats/codec.ts';
import { formatNames } from './formats/names.ts';
import { nativeRecordSchema } from './formats/native.ts';
import {
  historyEntrySchema,
  leftOutSchema,
  namesSchema,
  removedArticleSchema,
  removedMarkSchema,
} from './history/entry.ts';
import {
  importOutcomeSchema,
  importPreviewSchema,
  importRequestSchema,
} from './import-contract.ts';
import { actorChangeSchema, actorNameSchema } from './model/actors.ts';
import { annotationSchema } from './model/annotation.ts';
import { articleSchema, articleSummarySchema } from './model/article.ts';
import { articleTextSchema } from './model/article-text.ts';
import { attributesSchema } from './model/attributes.ts';
import { editSchema } from './model/edit.ts';
import { schemaSchema } from './model/label-schema.ts';
import { relationSchema } from './model/relation.ts';
import { summarySchema } from './model/summary.ts';
import {
  chosenHitSchema,
  foundOccurrencesSchema,
  occurrenceSearchSchema,
  shownOccurrences,
  skippedHitSchema,
} from './occurrence-contract.ts';
import { problemSchema } from './problem.ts';
import {
  articleFilterSchema,
  bulkChangeSchema,
  chosenArticlesSchema,
  everyArticle,
  facetsSchema,
  queueViewSchema,
  wholeQueue,
} from './queue-contract.ts';
import { consequenceSchema, schemaChangeSchema } from './schema/change.ts';
import {
  marksAnswerSchema,
  marksRequestSchema,
  searchAnswerSchema,
  searchRequestSchema,
} from './search-contract.ts';
import { splitOutcomeSchema, splitRequestSchema } from './split-contract.ts';
import { offsetUnits } from './text/offsets.ts';

/**
 * Names a file the user chose. In the window it is a token handed out by the main process,
 * never a path; on the command line it is the path itself.
 */
const fileSchema = z.string().min(1).max(4096);

const nothing = z.strictObject({});

const usedValueSchema = z.strictObject({ value: z.string(), count: z.int().min(1) });
export type UsedValue = z.infer<typeof usedValueSchema>;

/** What would be undone and redone next, or null. */
const historySchema = z.strictObject({
  revision: z.int().min(0),
  undo: summarySchema.nullable(),
  redo: summarySchema.nullable(),
});
export type History = z.infer<typeof historySchema>;

const projectSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  guidelines: z.string(),
  path: z.string(),
  access: z.enum(['read and write', 'read only']),
  layerId: z.string(),
  schema: schemaSchema,
  history: historySchema,
});
export type Project = z.infer<typeof projectSchema>;

const openArticleSchema = z.strictObject({
  article: articleSchema,
  text: articleTextSchema,
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
});
export type OpenArticle = z.infer<typeof openArticleSchema>;

/** A link that was looked for, with the beginnings of the words at its ends; `to` is '' for the author. */
const foundLinkSchema = z.strictObject({
  id: z.string(),
  articleId: z.string(),
  title: z.string(),
  byline: z.string(),
  typeId: z.string(),
  fromId: z.string(),
  fromLabelId: z.string(),
  from: z.string(),
  toId: z.string().nullable(),
  toLabelId: z.string().nullable(),
  to: z.string(),
  cue: z.string(),
});
export type FoundLink = z.infer<typeof foundLinkSchema>;

const reversalSchema = z.strictObject({
  edits: z.array(editSchema),
  /** False where there are too many edits to name: what is shown is to be read anew. */
  isWhole: z.boolean(),
  summary: summarySchema,
  history: historySchema,
});
export type Reversal = z.infer<typeof reversalSchema>;

/** A commit that storage decided on by itself: how many marks it changed. */
const doneSchema = z.strictObject({
  marks: z.int(),
  summary: summarySchema,
  history: historySchema,
});
export type Done = z.infer<typeof doneSchema>;

/** A page of a list: from which row, counted from 0, and how many. */
const pageSchema = {
  start: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
};
/** What was brought back, and what of it could not be. */
const restorationSchema = reversalSchema.extend({ leftOut: leftOutSchema });
export type Restoration = z.infer<typeof restorationSchema>;

const momentSchema = z.strictObject({ articleId: z.string(), sequence: z.int().min(0) });

/**
 * Every method of storage, once: what it takes and what it gives. `Service` and `Client` follow
 * from it; adding a method changes this file and the service.
 */
export const contract = {
  /** Makes a project file with the default labels and opens it. Never replaces a file. */
  createProject: {
    input: z.strictObject({ file: fileSchema, name: z.string().max(200) }),
    output: projectSchema,
  },
  /** Makes the sample project from the sample articles in the folder `samples`, and opens it. */
  createSample: {
    input: z.strictObject({ file: fileSchema, samples: fileSchema }),
    output: projectSchema,
  },
  /** Opened to be read only, a project is not written to at all, and nobody is kept out. */
  openProject: {
    input: z.strictObject({
      file: fileSchema,
      access: z.enum(['read and write', 'read only']).default('read and write'),
    }),
    output: projectSchema,
  },
  closeProject: { input: nothing, output: nothing },
  readProject: { input: nothing, output: projectSchema },
  /**
   * A page of the queue as a view shows it; `total` counts all that the view shows. Not counted,
   * which can take longer than the page, it is how many there are at least.
   */
  listArticles: {
    input: queueViewSchema.extend({ ...pageSchema, isCounted: z.boolean().default(true) }),
    output: z.strictObject({ articles: z.array(articleSummarySchema), total: z.int() }),
  },
  /** How many articles a filter lets through. */
  countArticles: {
    input: z.strictObject({ filter: articleFilterSchema.default(everyArticle) }),
    output: z.strictObject({ total: z.int() }),
  },
  /** What there is to filter by. A long job, so that others need not wait for all of it. */
  readFacets: { input: nothing, output: facetsSchema },
  /** The article before or after one in a view, or null; unfinished are those neither finished nor skipped. */
  stepArticle: {
    input: z.strictObject({
      from: z.string().nullable(),
      step: z.union([z.literal(1), z.literal(-1)]),
      isUnfinished: z.boolean(),
      view: queueViewSchema.default(wholeQueue),
    }),
    output: z.strictObject({ articleId: z.string().nullable() }),
  },
  /** Where a view shows an article, counted from 0; null where it does not. */
  placeInQueue: {
    input: z.strictObject({ articleId: z.string(), view: queueViewSchema.default(wholeQueue) }),
    output: z.strictObject({ index: z.int().nullable() }),
  },
  /**
   * A long job: changes many articles alike, some at a time; all of it is undone as one, also what
   * was done before it was stopped. `skipped` counts those that cannot be finished yet. `summary`
   * is null where all were like that already.
   */
  changeArticles: {
    input: z.strictObject({ chosen: chosenArticlesSchema, change: bulkChangeSchema }),
    output: z.strictObject({
      changed: z.int(),
      skipped: z.int(),
      summary: summarySchema.nullable(),
      history: historySchema,
    }),
  },
  /** Articles in which words stand, newest first. */
  search: { input: searchRequestSchema, output: searchAnswerSchema },
  /** Marks throughout the project, by article and by text. */
  listMarks: { input: marksRequestSchema, output: marksAnswerSchema },
  readArticle: { input: z.strictObject({ articleId: z.string() }), output: openArticleSchema },
  /** The words of an article as they are or were: a text that the project has. */
  readText: { input: z.strictObject({ textId: z.string() }), output: articleTextSchema },
  /** The article a person names by its id or its exact title. */
  findArticle: {
    input: z.strictObject({ name: z.string() }),
    output: z.strictObject({ articleId: z.string() }),
  },
  /** The article that an annotation is on. */
  findAnnotation: {
    input: z.strictObject({ annotationId: z.string() }),
    output: z.strictObject({ articleId: z.string() }),
  },
  /** The article that a link is on. */
  findLink: {
    input: z.strictObject({ linkId: z.string() }),
    output: z.strictObject({ articleId: z.string() }),
  },
  /**
   * Links by the words of either end or of their cue, whatever their case, and by their type:
   * those of one article, or of the project with the newest articles first. `isWhole` tells
   * whether these are all there are.
   */
  searchLinks: {
    input: z.strictObject({
      query: z.string().max(200),
      typeId: z.string().nullable(),
      articleId: z.string().nullable(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ links: z.array(foundLinkSchema), isWhole: z.boolean() }),
  },
  /** An article as an export writes it. */
  readRecord: {
    input: z.strictObject({ articleId: z.string(), offsets: z.enum(offsetUnits) }),
    output: nativeRecordSchema,
  },
  /**
   * The values that marks of a label have for an attribute of words, with how many marks have
   * each: the most used first, 5,000 at most.
   */
  listValues: {
    input: z.strictObject({ labelId: z.string(), attribute: z.string() }),
    output: z.strictObject({ values: z.array(usedValueSchema) }),
  },
  /** The one way to write: all the edits, or none. */
  commit: {
    input: z.strictObject({
      edits: z.array(editSchema).min(1).max(100_000),
      /** New words that an article's edit names: a corrected text. */
      texts: z.array(articleTextSchema).max(100).default([]),
    }),
    output: historySchema,
  },
  /** The actors whose names hold every word of the query, in the order asked for. */
  listActors: {
    input: z.strictObject({
      query: z.string().max(200).default(''),
      order: z.enum(['name', 'mentions']).default('name'),
      limit: z.int().min(1).max(5000).default(1000),
    }),
    /** `found` counts those that fit the query, `all` every actor of the project. */
    output: z.strictObject({ actors: z.array(actorSchema), found: z.int(), all: z.int() }),
  },
  /** The words of marks that could have an actor's name and have none, the most frequent first. */
  listUnnamed: {
    input: z.strictObject({
      query: z.string().max(200).default(''),
      limit: z.int().min(1).max(5000).default(1000),
    }),
    /** `found` counts the words that fit the query; `marks` all marks without a name. */
    output: z.strictObject({ unnamed: z.array(unnamedSchema), found: z.int(), marks: z.int() }),
  },
  /** What an actor is called everywhere, or the one it is called where its words are these. */
  suggestActor: {
    input: z.strictObject({ words: z.string().max(10_000) }),
    output: z.strictObject({ name: z.string() }),
  },
  /** The mentions of an actor, by article in the order of the queue and then by text. */
  readActor: {
    input: z.strictObject({ who: whoSchema, ...pageSchema }),
    output: z.strictObject({
      mentions: z.array(mentionSchema),
      total: z.int(),
      articles: z.int(),
      claims: z.int(),
    }),
  },
  /** The claims attributed to an actor, in the same order. */
  readActorClaims: {
    input: z.strictObject({ name: z.string().min(1), ...pageSchema }),
    output: z.strictObject({ claims: z.array(attributedClaimSchema), total: z.int() }),
  },
  /** What a change of actors would do. */
  planActorChange: {
    input: z.strictObject({ change: actorChangeSchema }),
    output: actorPlanSchema,
  },
  /** Makes several actors one, or calls one otherwise. One commit, as are the next two. */
  renameActor: {
    input: z.strictObject({
      names: z.array(z.string().min(1)).min(1).max(10_000),
      to: actorNameSchema,
    }),
    output: doneSchema,
  },
  /** Makes mentions another actor; '' leaves them without a name. */
  splitActor: {
    input: z.strictObject({
      annotationIds: z.array(z.string().min(1)).min(1).max(100_000),
      to: z.union([z.literal(''), actorNameSchema]),
    }),
    output: doneSchema,
  },
  /** Names the marks without a name that have these words, and those linked to them. */
  nameActor: {
    input: z.strictObject({
      words: z.array(z.string().min(1)).min(1).max(10_000),
      to: actorNameSchema,
    }),
    output: doneSchema,
  },
  /** A long job: where words stand, with what marking them would meet. */
  findOccurrences: {
    input: z.strictObject({
      search: occurrenceSearchSchema,
      limit: z.int().min(0).max(10_000).default(shownOccurrences),
    }),
    output: foundOccurrencesSchema,
  },
  /**
   * A long job: marks occurrences, in one commit. Beside those chosen it can mark all that are
   * free beyond the first `limit` of a search. What may not be marked is skipped.
   */
  tagOccurrences: {
    input: z.strictObject({
      labelId: z.string().min(1),
      attributes: attributesSchema,
      hits: z.array(chosenHitSchema).max(100_000),
      rest: z
        .strictObject({ search: occurrenceSearchSchema, limit: z.int().min(0).max(10_000) })
        .nullable()
        .default(null),
    }),
    output: doneSchema.extend({ skipped: z.int(), shownSkipped: z.array(skippedHitSchema) }),
  },
  /** Long where what is taken back was made in many steps, as an import is. */
  undo: { input: nothing, output: reversalSchema },
  redo: { input: nothing, output: reversalSchema },
  /**
   * A long job: what a change of the label schema does to all that is marked, and, with 'commit',
   * does it, in one commit. `revision` is the one it was previewed at: where the project has
   * changed since, it is refused. Null to commit what nobody has seen before.
   */
  changeSchema: {
    input: z.strictObject({
      change: schemaChangeSchema,
      commit: z.enum(['preview', 'commit']),
      revision: z.int().min(0).nullable().default(null),
    }),
    output: z.strictObject({
      consequences: z.array(consequenceSchema),
      history: historySchema,
    }),
  },
  /** The label schema that a file holds; nothing is changed. */
  readSchema: {
    input: z.strictObject({ file: fileSchema }),
    output: z.strictObject({ schema: schemaSchema }),
  },
  /** Writes a label schema to a file. */
  writeSchema: {
    input: z.strictObject({
      file: fileSchema,
      existing: z.enum(['refuse', 'replace']),
      schema: schemaSchema,
    }),
    output: nothing,
  },
  /** A long job: looks into files, as far as is quick, and says what importing them would do. */
  previewImport: { input: importRequestSchema, output: importPreviewSchema },
  /**
   * A long job: adds the articles of files, folders and archives, in commits of whole articles
   * that are undone as one. Cancelled, it answers what it has added, and that stays.
   */
  importArticles: {
    input: importRequestSchema,
    output: z.strictObject({ outcome: importOutcomeSchema, history: historySchema }),
  },
  /** Writes all that the last import of this project had to say, as text or, by its ending, CSV. */
  writeImportReport: {
    input: z.strictObject({ file: fileSchema, existing: z.enum(['refuse', 'replace']) }),
    output: z.strictObject({ path: z.string() }),
  },
  /**
   * A long job: writes a whole copy of the project beside its work going on, or a duplicate, which
   * is another project with an id and a name of its own. Never replaces a file.
   */
  copyProject: {
    input: z.strictObject({ file: fileSchema, as: z.enum(['copy', 'duplicate']).default('copy') }),
    output: z.strictObject({ path: z.string() }),
  },
  /** A long job: what an export would be, and what of it the format cannot carry; nothing is written. */
  planExport: { input: exportRequestSchema, output: exportPlanSchema },
  /**
   * A long job: writes a dataset under another name, reads it again, and puts it in place with a
   * report of what the format cannot carry. With 'refuse' nothing is written where that is anything.
   */
  exportDataset: {
    input: exportRequestSchema.extend({
      file: fileSchema,
      existing: z.enum(['refuse', 'replace']),
      losses: z.enum(['tell', 'refuse']).default('tell'),
    }),
    output: writtenSchema,
  },
  /** Whose marks there are: what each layer is called, and what it is called in a dataset. */
  readLayers: {
    input: nothing,
    output: z.strictObject({
      layers: z.array(z.strictObject({ id: z.string(), name: z.string(), pseudonym: z.string() })),
    }),
  },
  /** A long job: how many of everything there is in what would be exported. */
  readStatistics: {
    input: z.strictObject({ contents: contentsSchema.default(everything) }),
    output: statisticsSchema,
  },
  /**
   * A long job: divides articles into splits, those that belong together into the same, and keeps
   * that in the project; one undo takes it back.
   */
  splitArticles: {
    input: splitRequestSchema,
    output: splitOutcomeSchema.extend({ history: historySchema }),
  },
  /** A long job: reads a dataset that is no project's, and says what is wrong with it. */
  checkFile: {
    input: z.strictObject({
      file: fileSchema,
      format: z.enum(formatNames).nullable().default(null),
      unit: z.enum(readUnits).nullable().default(null),
    }),
    output: fileCheckSchema,
  },
  /** A long job: writes a dataset that is no project's in another format. */
  convertFile: {
    input: convertRequestSchema.extend({
      file: fileSchema,
      output: fileSchema,
      existing: z.enum(['refuse', 'replace']),
    }),
    output: conversionSchema,
  },
  /** A long job: reads everything and says what does not fit together. */
  checkProject: {
    input: nothing,
    output: z.strictObject({
      problems: z.array(problemSchema),
      articles: z.int(),
      annotations: z.int(),
    }),
  },
  /** Builds the index of words and of metadata anew from the articles and marks. */
  rebuildIndex: { input: nothing, output: nothing },
  /** What was done to an article, or to one mark of it, newest first; `before` goes on from there. */
  readHistory: {
    input: z.strictObject({
      articleId: z.string(),
      annotationId: z.string().nullable().default(null),
      before: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: z.strictObject({
      entries: z.array(historyEntrySchema),
      hasMore: z.boolean(),
      names: namesSchema,
    }),
  },
  /** An article as it was right after the commit `sequence`, removed or not. */
  readPast: { input: momentSchema, output: openArticleSchema.extend({ leftOut: leftOutSchema }) },
  listRemoved: {
    input: nothing,
    output: z.strictObject({ articles: z.array(removedArticleSchema) }),
  },
  listRemovedMarks: {
    input: z.strictObject({ articleId: z.string() }),
    output: z.strictObject({ marks: z.array(removedMarkSchema) }),
  },
  /**
   * Makes marks and links what they were right after the commit `sequence`: these, or with null
   * all that were there and are gone.
   */
  restoreRows: {
    input: momentSchema.extend({ rowIds: z.array(z.string()).nullable().default(null) }),
    output: restorationSchema,
  },
  /** Brings a removed article back with all that stood on it. */
  restoreArticle: { input: z.strictObject({ articleId: z.string() }), output: restorationSchema },
  /** Makes a whole article what it was right after the commit `sequence`. */
  restoreState: { input: momentSchema, output: restorationSchema },
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
/** What a caller gives; what may be left out takes its default where the call is checked. */
export type Input<Name extends Method> = z.input<Contract[Name]['input']>;
export type CheckedInput<Name extends Method> = z.output<Contract[Name]['input']>;
export type Output<Name extends Method> = z.infer<Contract[Name]['output']>;

/** How far a long job is. `total` is 0 while it is not known. */
export type Progress = { done: number; total: number };

/**
 * How far a job is; where it waits for something, whoever runs it asks on only after `until`.
 * `onCancel` says what a cancellation finds here: left out, the job is ended and nothing comes of
 * it; with 'ask', it is asked to stop, and still gives its result.
 */
export type Step = Progress & { until?: Promise<unknown>; onCancel?: 'ask' };

/** What a job is told as it is asked on. */
export type Asked = 'stop' | undefined;

/**
 * A long job: yields its progress, returns its result. Whoever runs it may stop asking, which
 * cancels it; its `finally` blocks then tidy up. What a job waits for never rejects.
 */
export type Job<Value> = Generator<Step, Value, Asked>;

/** Storage, synchronous: held by the storage process, the command line and tests. */
export type Service = {
  [Name in Method]: (input: CheckedInput<Name>) => Output<Name> | Job<Output<Name>>;
};

export type CallOptions = { onProgress?: (progress: Progress) => void; signal?: Cancellation };

/** The part of an AbortSignal a call needs, so that no world has to lend its own. */
export type Cancellation = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

/** Storage as everyone else holds it. A promise rejects with a `Failure`. */
export type Client = {
  [Name in Method]: (input: Input<Name>, options?: CallOptions) => Promise<Output<Name>>;
};

const jobs = [
  'previewImport',
  'importArticles',
  'readFacets',
  'copyProject',
  'exportDataset',
  'planExport',
  'readStatistics',
  'splitArticles',
  'checkFile',
  'convertFile',
  'checkProject',
  'findOccurrences',
  'tagOccurrences',
  'changeArticles',
  'changeSchema',
  'undo',
  'redo',
] as const;

/** Those during which nothing may change. */
const still = [
  'exportDataset',
  'splitArticles',
  'checkProject',
  'tagOccurrences',
  'changeSchema',
  'undo',
  'redo',
] as const;

/** An import is not taken back while it is half done. */
const stillOrImporting = [...still, 'importArticles'] as const;

/**
 * The long jobs that a call waits for while they run; all else goes on beside them. An export,
 * a check and a change of the schema read the project as it is at one moment, so changes wait
 * until they are done. An import lets changes through between its commits: what is done
 * meanwhile stands above it, and is undone before it.
 */
const waitsFor: Partial<Record<Method, readonly Method[]>> = {
  createProject: jobs,
  createSample: jobs,
  openProject: jobs,
  closeProject: jobs,
  importArticles: jobs,
  copyProject: jobs,
  exportDataset: jobs,
  splitArticles: jobs,
  checkProject: jobs,
  rebuildIndex: jobs,
  changeSchema: jobs,
  // A row that somebody changes is not to be changed by the same job a moment later.
  commit: [...still, 'changeArticles'],
  changeArticles: jobs,
  undo: [...stillOrImporting, 'changeArticles'],
  redo: [...stillOrImporting, 'changeArticles'],
  renameActor: still,
  splitActor: still,
  nameActor: still,
  tagOccurrences: still,
  restoreRows: still,
  restoreArticle: still,
  restoreState: still,
};

/** Whether a call of this name has to wait while these jobs run. */
export function hasToWait(method: string, running: Iterable<string>): boolean {
  const awaited: readonly string[] = isMethod(method) ? (waitsFor[method] ?? []) : [];
  for (const job of running) if (awaited.includes(job)) return true;
  return false;
}

export const methods = Object.keys(contract) as Method[];

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}
