import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure, failure } from '../../shared/failure.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import { parseSchema, serializeSchema } from '../../shared/schema/file.ts';
import { schemaFileTexts } from '../../shared/texts/schema.ts';
import { requireFree, requireNoProject } from './export/free.ts';
import type { OpenProject } from './project.ts';
import { placeNew, placeOver, removeUnfinished } from './put-in-place.ts';
import { codeOf, messageOf } from './system-error.ts';

/** The most bytes of a file that is read as a schema: far more than any of them has. */
const largest = 4_000_000;

/** The label schema that a file holds. Throws a Failure that says what is wrong with it and where. */
export function readSchemaFile(path: string): LabelSchema {
  const name = basename(path);
  const refuse = (problems: readonly string[]) =>
    failure('schema-unreadable', { name, problems: problems.join('; ').replace(/\.$/, '') });
  const read = parseSchema(contentOf(path, refuse));
  if (!read.ok) throw refuse(read.problems);
  return read.schema;
}

function contentOf(path: string, refuse: (problems: readonly string[]) => Failure): string {
  try {
    if (statSync(path).size > largest) throw refuse([schemaFileTexts.tooLarge]);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (codeOf(thrown) === 'ENOENT') throw refuse([schemaFileTexts.missing]);
    if (codeOf(thrown) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw refuse([schemaFileTexts.notUtf8]);
    throw refuse([messageOf(thrown)]);
  }
}

/** Writes a label schema as a file: whole, or not at all. Throws a Failure. */
export function writeSchemaFile(
  project: OpenProject,
  { path, existing, schema }: { path: string; existing: 'refuse' | 'replace'; schema: LabelSchema },
): void {
  requireNoProject(project, path);
  requireFree(path, existing);
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    writeFileSync(unfinished, serializeSchema(schema), { flag: 'wx', flush: true });
    if (existing === 'replace') placeOver(unfinished, path);
    else if (placeNew(unfinished, path) === 'taken') throw failure('output-exists', { path });
  } catch (thrown) {
    if (thrown instanceof Failure || codeOf(thrown) === '') throw thrown;
    throw failure('output-not-written', { path, detail: messageOf(thrown) });
  } finally {
    removeUnfinished(unfinished);
  }
}
