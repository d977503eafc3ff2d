import { existsSync, realpathSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Job, Service } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { isJob } from '../../shared/rpc.ts';
import { listActors, listUnnamed, readActor, readActorClaims, suggestActor } from './actors.ts';
import { changeActors, planActorChange } from './change-actors.ts';
import { changeArticles } from './change-articles.ts';
import { changeSchema } from './change-schema.ts';
import { checkProject } from './check.ts';
import { commit, redo, undo } from './commit.ts';
import { copyProject } from './copy-project.ts';
import { createProjectFile } from './create.ts';
import { type Access, sqliteFailure } from './database.ts';
import { checkFile } from './exchange/check-file.ts';
import { convertFile } from './exchange/convert-file.ts';
import { describeLayers, recordOf } from './export/contents.ts';
import { exportDataset, planExport } from './export/export-dataset.ts';
import { readStatistics } from './export/statistics.ts';
import { readPast } from './history/past.ts';
import { readHistory } from './history/read-history.ts';
import { listRemoved, listRemovedMarks } from './history/removed.ts';
import { restoreArticle, restoreRows, restoreState } from './history/restore.ts';
import { importArticles } from './importing/import-articles.ts';
import { previewImport } from './importing/preview.ts';
import { createImportReport, type ImportReport } from './importing/report.ts';
import { writeImportReport } from './importing/write-report.ts';
import { listArticles, placeInQueue, stepArticle } from './list-articles.ts';
import { listMarks } from './list-marks.ts';
import { searchOccurrences } from './occurrences.ts';
import {
  closeProject,
  describeProject,
  type OpenProject,
  openProject,
  type Surroundings,
} from './project.ts';
import {
  articleNamed,
  articleWith,
  articleWithLink,
  readOpenArticle,
  readText,
} from './read-article.ts';
import { createSample } from './sample.ts';
import { readSchemaFile, writeSchemaFile } from './schema-file.ts';
import { search } from './search.ts';
import { rebuildIndex } from './search-index.ts';
import { searchLinks } from './search-links.ts';
import { splitArticles } from './split-articles.ts';
import { tagOccurrences } from './tag-occurrences.ts';

/**
 * Storage, with at most one project open at a time. The same service answers the window through
 * the storage process, and the command line and tests directly.
 */
export function createService(surroundings: Surroundings): Service {
  const { now, resolveFile } = surroundings;
  let current: OpenProject | null = null;
  let lastImport: ImportReport | null = null;
  let lastAsked = Number.NEGATIVE_INFINITY;

  const project = (): OpenProject => {
    if (current === null) throw failure('no-project', {});
    return current;
  };
  const close = () => {
    if (current !== null) closeProject(current);
    current = null;
    lastImport?.forget();
    lastImport = null;
  };
  const open = (file: string, access: Access = 'read and write') => {
    // One file under two names is one file: opened twice it would be held by ourselves.
    const path = existsSync(file) ? realpathSync(file) : file;
    if (current?.path === path && current.access === access) return describeProject(current);
    if (current?.path === path) close();
    // Another project is let go of only once the new one is open.
    const next = openProject(path, access, surroundings);
    close();
    current = next;
    return describeProject(next);
  };

  const service: Service = {
    createProject: ({ file, name }) => {
      createProjectFile(resolveFile(file), name, surroundings);
      return open(resolveFile(file));
    },
    createSample: ({ file, samples }) => {
      createSample(resolveFile(file), resolveFile(samples), surroundings);
      return open(resolveFile(file));
    },
    openProject: ({ file, access }) => open(resolveFile(file), access),
    closeProject: () => {
      close();
      return {};
    },
    readProject: () => describeProject(project()),
    listArticles: (asked) => listArticles(project(), asked),
    countArticles: ({ filter }) => ({ total: project().queue.count(filter) }),
    readFacets: () => project().facets.read(),
    stepArticle: (asked) => stepArticle(project(), asked),
    placeInQueue: (asked) => placeInQueue(project(), asked),
    changeArticles: (asked) => changeArticles(project(), asked, surroundings),
    search: (asked) => search(project(), asked, () => performance.now()),
    listMarks: (asked) => listMarks(project(), asked),
    readArticle: ({ articleId }) => readOpenArticle(project(), articleId),
    readText: ({ textId }) => readText(project(), textId),
    findArticle: ({ name }) => ({ articleId: articleNamed(project(), name) }),
    findAnnotation: ({ annotationId }) => ({ articleId: articleWith(project(), annotationId) }),
    findLink: ({ linkId }) => ({ articleId: articleWithLink(project(), linkId) }),
    searchLinks: (wanted) => searchLinks(project(), wanted),
    readRecord: ({ articleId, offsets }) => recordOf(project(), articleId, offsets),
    listValues: ({ labelId, attribute }) => ({ values: project().values.used(labelId, attribute) }),
    commit: ({ edits, texts }) => commit(project(), { edits, texts, action: 'do' }, now()),
    listActors: (input) => listActors(project(), input),
    listUnnamed: (input) => listUnnamed(project(), input),
    suggestActor: ({ words }) => ({ name: suggestActor(project(), words) }),
    readActor: (input) => readActor(project(), input),
    readActorClaims: (input) => readActorClaims(project(), input),
    planActorChange: ({ change }) => planActorChange(project(), change),
    renameActor: ({ names, to }) => changeActors(project(), { kind: 'rename', names, to }, now()),
    splitActor: ({ annotationIds, to }) =>
      changeActors(project(), { kind: 'split', annotationIds, to }, now()),
    nameActor: ({ words, to }) => changeActors(project(), { kind: 'name', words, to }, now()),
    findOccurrences: (input) => searchOccurrences({ project: project(), surroundings }, input),
    tagOccurrences: (input) => tagOccurrences(project(), input, surroundings),
    undo: () => undo(project(), now()),
    redo: () => redo(project(), now()),
    changeSchema: (asked) => changeSchema(project(), asked, surroundings),
    readSchema: ({ file }) => ({ schema: readSchemaFile(resolveFile(file)) }),
    writeSchema: ({ file, existing, schema }) => {
      writeSchemaFile(project(), { path: resolveFile(file), existing, schema });
      return {};
    },
    previewImport: (request) => previewImport(project(), request, surroundings),
    importArticles: (request) => {
      lastImport?.forget();
      const report = createImportReport();
      lastImport = report;
      return importArticles(project(), request, {
        surroundings,
        report,
        lastAsked: () => lastAsked,
      });
    },
    writeImportReport: ({ file, existing }) =>
      writeImportReport(project(), lastImport, { path: resolveFile(file), existing }),
    copyProject: ({ file, as }) => copyProject(project(), resolveFile(file), as, surroundings),
    planExport: (request) => planExport(project(), request),
    exportDataset: ({ file, existing, losses, ...request }) =>
      exportDataset(project(), { path: resolveFile(file), existing, losses, request }),
    readLayers: () => ({ layers: describeLayers(project()) }),
    readStatistics: ({ contents }) => readStatistics(project(), contents),
    splitArticles: (request) => splitArticles(project(), request, surroundings),
    checkFile: ({ file, format, unit }) => checkFile(resolveFile(file), { format, unit }),
    convertFile: ({ file, output, existing, ...request }) =>
      convertFile({ from: resolveFile(file), to: resolveFile(output) }, { ...request, existing }),
    checkProject: () => checkProject(project()),
    rebuildIndex: () => rebuildIndex(project()),
    readHistory: (asked) => readHistory(project(), asked),
    readPast: (asked) => readPast(project(), asked),
    listRemoved: () => listRemoved(project()),
    listRemovedMarks: ({ articleId }) => listRemovedMarks(project(), articleId),
    restoreRows: (asked) => restoreRows(project(), asked, now()),
    restoreArticle: ({ articleId }) => restoreArticle(project(), articleId, now()),
    restoreState: (asked) => restoreState(project(), asked, now()),
  };

  return Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      guard(
        (input) => {
          // The one that is being imported for is not waiting for anything else.
          if (name !== 'importArticles') lastAsked = performance.now();
          return (method as (input: unknown) => unknown)(input);
        },
        () => current?.path ?? 'the project',
      ),
    ]),
  ) as Service;
}

/** Turns SQLite's own errors into sentences, wherever in a method or a long job they come up. */
function guard(method: (input: unknown) => unknown, path: () => string) {
  const translate = (thrown: unknown): unknown =>
    thrown instanceof Database.SqliteError ? sqliteFailure(thrown, path()) : thrown;
  return (input: unknown): unknown => {
    try {
      const result = method(input);
      return isJob(result) ? guardJob(result, translate) : result;
    } catch (thrown) {
      throw translate(thrown);
    }
  };
}

function* guardJob(job: Job<unknown>, translate: (thrown: unknown) => unknown): Job<unknown> {
  try {
    return yield* job;
  } catch (thrown) {
    throw translate(thrown);
  }
}
