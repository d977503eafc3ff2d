import type { Job, Output } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { checkTexts } from '../../shared/texts/check.ts';
import { annotationProblem, relationProblem } from './fitting.ts';
import type { OpenProject } from './project.ts';
import { indexGaps } from './search-index.ts';
import { sha256Of } from './sha256.ts';

/**
 * Reads the whole project and says what does not fit together: damaged pages, texts that are not
 * what was imported, marks that do not quote their text, a journal with gaps, an index of words
 * that is not of these articles and marks. Changes nothing.
 */
export function* checkProject(project: OpenProject): Job<Output<'checkProject'>> {
  const problems: Problem[] = [];
  const report = (code: string, message: string) =>
    problems.push({ file: project.path, line: 0, code, message });

  for (const detail of integrityProblems(project)) report('damaged-page', detail);
  for (const detail of journalProblems(project)) report('broken-journal', detail);
  const gaps = indexGaps(project);
  if (Object.values(gaps).some((gap) => gap > 0)) report('wrong-index', checkTexts.index(gaps));
  for (const id of project.texts.ids()) {
    const text = project.texts.find(id);
    if (text !== null && sha256Of(text.content) !== text.sha256) {
      report('changed-text', `The text ${id} is not the one that was imported.`);
    }
  }
  const articles = project.articles.ids();
  let annotations = 0;
  for (const [index, id] of articles.entries()) {
    yield { done: index, total: articles.length };
    for (const annotation of project.annotations.ofArticle(id)) {
      annotations += 1;
      const detail = annotationProblem(project, annotation);
      if (detail !== null) report('wrong-annotation', `${annotation.id}: ${detail}.`);
    }
    for (const relation of project.relations.ofArticle(id)) {
      const detail = relationProblem(project, relation);
      if (detail !== null) report('wrong-relation', `${relation.id}: ${detail}.`);
    }
  }
  return { problems, articles: articles.length, annotations };
}

function integrityProblems({ db }: OpenProject): string[] {
  const pages = db
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check')
    .all()
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const keys = db
    .prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check')
    .all()
    .map((row) => `A row of ${row.table} names a row of ${row.parent} that is not there.`);
  return [...pages, ...keys];
}

function journalProblems({ db }: OpenProject): string[] {
  const row = db
    .prepare<[], { entries: number; last: number }>(
      'SELECT COUNT(*) AS entries, COALESCE(MAX(sequence), 0) AS last FROM journal',
    )
    .get();
  if (row === undefined || row.entries === row.last) return [];
  return [`The journal has ${row.entries} entries but counts ${row.last}.`];
}
