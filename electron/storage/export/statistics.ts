import type { Job } from '../../../shared/contract.ts';
import { createMeasure } from '../../../shared/dataset/measure.ts';
import type { Contents, Statistics } from '../../../shared/export-contract.ts';
import type { OpenProject } from '../project.ts';
import { chosenIds, exchangeRecordOf, namingOf } from './contents.ts';

/** How many of everything there is in what is meant of a project. */
export function* readStatistics(project: OpenProject, contents: Contents): Job<Statistics> {
  const ids = yield* chosenIds(project, contents);
  const naming = namingOf(project, contents.annotators);
  const measure = createMeasure(project.schema.labels.map(({ name }) => name));
  for (const [done, id] of ids.entries()) {
    yield { done, total: ids.length };
    // What was removed meanwhile is not counted.
    if (project.articles.find(id) === null) continue;
    measure.add(exchangeRecordOf(project, id, naming, contents));
  }
  const measured = measure.result();
  const { articles, characters, spans, relations, statuses, splits, labels, relationTypes } =
    measured;
  return { articles, characters, spans, relations, statuses, splits, labels, relationTypes };
}
