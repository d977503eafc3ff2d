import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { History, Project } from '../../shared/contract.ts';
import type { Layer } from '../../shared/dataset/pseudonyms.ts';
import { failure } from '../../shared/failure.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import type { ReadingSurroundings } from '../reading/line.ts';
import { type Access, accessTo, closeDatabase, openDatabase } from './database.ts';
import { clearHolder, recordHolder } from './holder.ts';
import { actorRows } from './rows/actors.ts';
import { annotationRows } from './rows/annotations.ts';
import { articleRows } from './rows/articles.ts';
import { type FacetRows, facetRows } from './rows/facets.ts';
import { fingerprintRows } from './rows/fingerprints.ts';
import { journalRows } from './rows/journal.ts';
import { journalTouches } from './rows/journal-rows.ts';
import { projectRow } from './rows/project-row.ts';
import { type QueueRows, queueRows } from './rows/queue.ts';
import { relationRows } from './rows/relations.ts';
import { schemaRows } from './rows/schema.ts';
import { type SearchRows, searchRows } from './rows/search.ts';
import { type SearchingRows, searchingRows } from './rows/searching.ts';
import { textRows } from './rows/texts.ts';
import { valueRows } from './rows/values.ts';

/** What storage takes from its surroundings, so that tests can hold time and ids still. */
export type Surroundings = ReadingSurroundings & {
  /** The application's name, told to others who find the project open. */
  application: string;
  /** Now, as an ISO 8601 instant in UTC with milliseconds. */
  now(): string;
  /** A new UUIDv7. */
  newId(): string;
  /** The path of a file the caller named: a token of the window's, or a path. Throws a Failure. */
  resolveFile(file: string): string;
};

/** An open project: its connection, its rows and what does not change while it is open. */
export type OpenProject = {
  db: Database.Database;
  path: string;
  access: Access;
  id: string;
  /** As they are now, as is the schema: a commit may change them. */
  readonly name: string;
  readonly guidelines: string;
  projectRow: ReturnType<typeof projectRow>;
  layerId: string;
  /** As it is now: a commit may change it. */
  readonly schema: LabelSchema;
  schemaRows: ReturnType<typeof schemaRows>;
  layers: readonly Layer[];
  layerNames: ReadonlyMap<string, string>;
  articles: ReturnType<typeof articleRows>;
  texts: ReturnType<typeof textRows>;
  annotations: ReturnType<typeof annotationRows>;
  relations: ReturnType<typeof relationRows>;
  values: ReturnType<typeof valueRows>;
  actors: ReturnType<typeof actorRows>;
  search: SearchRows;
  searching: SearchingRows;
  queue: QueueRows;
  facets: FacetRows;
  fingerprints: ReturnType<typeof fingerprintRows>;
  journal: ReturnType<typeof journalRows>;
  /** Which commits changed which rows. */
  touches: ReturnType<typeof journalTouches>;
};

/**
 * Opens the project at `path` as wanted, or as its file allows. For writing, this process then
 * holds it. Only to be read, it stays as it is to the byte, unless an unclean end has to be
 * tidied up first.
 */
export function openProject(path: string, wanted: Access, surroundings: Surroundings): OpenProject {
  const isTidy = !existsSync(`${path}-wal`);
  const access = wanted === 'read only' && isTidy ? wanted : accessOf(path);
  const db = openDatabase(path, access);
  try {
    const { application, now } = surroundings;
    if (access === 'read and write') {
      recordHolder(db, { application, process: process.pid, since: now() });
    }
    const facts = projectRow(db);
    const row = facts.current();
    const layer = db
      .prepare<[], { id: string }>(`SELECT id FROM layer WHERE kind = 'annotator' ORDER BY id`)
      .get();
    if (row === null || layer === undefined) {
      throw failure('damaged-project', { path, detail: 'it has no name or no layer' });
    }
    const rows = schemaRows(db);
    const layers = readLayers(db);
    return {
      db,
      path,
      access,
      id: row.id,
      get name() {
        return facts.current()?.name ?? row.name;
      },
      get guidelines() {
        return facts.current()?.guidelines ?? row.guidelines;
      },
      projectRow: facts,
      layerId: layer.id,
      get schema() {
        return rows.current();
      },
      schemaRows: rows,
      layers,
      layerNames: new Map(layers.map(({ id, name }) => [id, name])),
      articles: articleRows(db),
      texts: textRows(db),
      annotations: annotationRows(db),
      relations: relationRows(db),
      values: valueRows(db),
      actors: actorRows(db),
      search: searchRows(db),
      searching: searchingRows(db),
      queue: queueRows(db),
      facets: facetRows(db),
      fingerprints: fingerprintRows(db),
      journal: journalRows(db),
      touches: journalTouches(db),
    };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

function readLayers(db: Database.Database): Layer[] {
  return db.prepare<[], Layer>('SELECT id, name, kind FROM layer ORDER BY id').all();
}

function accessOf(path: string): Access {
  try {
    return accessTo(path);
  } catch {
    throw failure('project-missing', { path });
  }
}

/** Closes so that the file stands alone and names no holder. */
export function closeProject(project: OpenProject): void {
  if (project.access === 'read and write') clearHolder(project.db);
  closeDatabase(project.db);
}

/** What would be undone and redone next, by the end of the journal. */
export function historyOf({ journal }: OpenProject): History {
  const { sequence, undoNext, redoNext } = journal.tail();
  return {
    revision: sequence,
    undo: undoNext === null ? null : journal.summary(undoNext),
    redo: redoNext === null ? null : journal.summary(redoNext),
  };
}

/** What the window shows of a project. */
export function describeProject(project: OpenProject): Project {
  const { id, name, guidelines, path, access, layerId, schema } = project;
  return { id, name, guidelines, path, access, layerId, schema, history: historyOf(project) };
}
