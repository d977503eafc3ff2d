import { basename } from 'node:path';
import type { ImportReport, Job } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { commit } from './commit.ts';
import { newArticle } from './importing/new-article.ts';
import { historyOf, type OpenProject, type Surroundings } from './project.ts';
import { readArticleFile } from './read-file.ts';

/**
 * Reads the files and adds an article for each, in one commit: a cancelled or failed import
 * leaves nothing. Files whose text the project has already are reported, not added; so is every
 * file that cannot be read, and it stops no other.
 */
export function* importFiles(
  project: OpenProject,
  files: readonly string[],
  surroundings: Surroundings,
): Job<ImportReport> {
  if (project.access === 'read only') throw failure('project-read-only', { path: project.path });
  const edits: Edit[] = [];
  const texts: ArticleText[] = [];
  const report: Pick<ImportReport, 'duplicates' | 'problems'> = { duplicates: [], problems: [] };
  const added = new Map<string, { id: string; title: string }>();
  const position = project.articles.nextPosition();

  for (const [index, path] of files.map(surroundings.resolveFile).entries()) {
    yield { done: index, total: files.length };
    const file = basename(path);
    const read = attempt(() => readArticleFile(path));
    if (read instanceof Failure) {
      report.problems.push({ file: path, line: 0, code: read.code, message: read.message });
      continue;
    }
    const known = added.get(read.text.sha256) ?? project.articles.withText(read.text.sha256);
    if (known !== null) {
      report.duplicates.push({ file, id: known.id, title: known.title });
      continue;
    }
    const { text: words, ...facts } = read;
    const { article, text } = newArticle(
      { text: words, facts: { ...facts, meta: {} } },
      position + edits.length,
      surroundings,
    );
    added.set(text.sha256, article);
    texts.push(text);
    edits.push({ kind: 'article', before: null, after: article });
  }
  if (edits.length > 0) commit(project, { edits, texts, action: 'do' }, surroundings.now());
  return { added: [...added.values()].map(({ id }) => id), ...report, history: historyOf(project) };
}

function attempt<Value>(run: () => Value): Value | Failure {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}
