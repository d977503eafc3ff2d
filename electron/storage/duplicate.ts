import Database from 'better-sqlite3';
import { commit } from './commit.ts';
import { closeProject, openProject, type Surroundings } from './project.ts';

/**
 * Makes a copy of a project, which nobody has open, another one: with an id of its own, also where
 * its history tells of it, so that what was done to the project before can still be undone. Its
 * new name is a commit like any other.
 */
export function becomeAnother(path: string, name: string, surroundings: Surroundings): void {
  giveId(path, surroundings.newId());
  const project = openProject(path, 'read and write', surroundings);
  try {
    const before = project.projectRow.current();
    if (before === null || before.name === name) return;
    const after = { ...before, name };
    const edits = [{ kind: 'project' as const, before, after }];
    commit(project, { edits, texts: [], action: 'do' }, surroundings.now());
  } finally {
    closeProject(project);
  }
}

function giveId(path: string, after: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.transaction(() => {
      const before = db.prepare<[], string>('SELECT id FROM project').pluck().get();
      const ids = { before, after };
      db.prepare('UPDATE project SET id = @after').run(ids);
      db.prepare(
        `UPDATE journal
            SET edits = (
                  SELECT json_group_array(
                    CASE value ->> 'kind'
                      WHEN 'project'
                      THEN json_set(value, '$.before.id', @after, '$.after.id', @after)
                      ELSE json(value)
                    END)
                    FROM json_each(journal.edits))
          WHERE sequence IN
                (SELECT sequence FROM journal_row WHERE article_id = '' AND row_id = @before)`,
      ).run(ids);
      db.prepare(
        `UPDATE journal_row SET row_id = @after WHERE article_id = '' AND row_id = @before`,
      ).run(ids);
    }).immediate();
  } finally {
    db.close();
  }
}
