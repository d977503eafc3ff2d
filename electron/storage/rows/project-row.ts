import type Database from 'better-sqlite3';
import type { ProjectFacts } from '../../../shared/model/project-facts.ts';

/** SQL about the one row that says what a project is called and what its guidelines are. */
export function projectRow(db: Database.Database) {
  const read = db.prepare<[], ProjectFacts>('SELECT id, name, guidelines FROM project');
  const update = db.prepare<[ProjectFacts]>(
    'UPDATE project SET name = @name, guidelines = @guidelines WHERE id = @id',
  );
  let known: ProjectFacts | null = null;
  const current = (): ProjectFacts | null => {
    known ??= read.get() ?? null;
    return known;
  };
  return {
    current,
    /** Has it read again: after a change, kept or taken back. */
    forget: () => {
      known = null;
    },
    find: (id: string): ProjectFacts | null => {
      const row = read.get();
      return row?.id === id ? row : null;
    },
    insert: () => refuse(),
    update: (row: ProjectFacts) => update.run(row),
    remove: () => refuse(),
  };
}

function refuse(): never {
  throw new Error('a project has one row, which neither comes nor goes');
}
