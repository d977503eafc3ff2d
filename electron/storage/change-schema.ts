import type { CheckedInput, Job, Output } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { planChange } from '../../shared/schema/plan.ts';
import { changeProblems } from '../../shared/schema/problems.ts';
import { summariseChange } from '../../shared/schema/summarise.ts';
import { commit } from './commit.ts';
import { historyOf, type OpenProject, type Surroundings } from './project.ts';

/** How many articles are gone through between two moments in which calls are heard. */
const stride = 20;

/**
 * What a change of the label schema does to the whole project, and, asked to commit, does it in
 * one commit. Both are decided by the same code, so that a preview says what a commit does.
 */
export function* changeSchema(
  project: OpenProject,
  { change, commit: asked, revision }: CheckedInput<'changeSchema'>,
  { now }: Pick<Surroundings, 'now'>,
): Job<Output<'changeSchema'>> {
  const { schema } = project;
  if (asked === 'commit' && project.access === 'read only') {
    throw failure('project-read-only', { path: project.path });
  }
  const problems = changeProblems(schema, change);
  if (problems.length > 0) throw failure('schema-refused', { problems: problems.join(' ') });
  if (revision !== null && revision !== project.journal.tail().sequence) {
    throw failure('project-moved-on', {});
  }
  const plan = planChange(schema, change, project.annotations.countByLabel());
  const time = now();
  const ofArticles: Edit[] = [];
  const ids = plan.reachesArticles ? project.articles.ids() : [];
  for (const [index, id] of ids.entries()) {
    if (index % stride === 0) yield { done: index, total: ids.length };
    const annotations = project.annotations.ofArticle(id);
    if (annotations.length === 0) continue;
    const relations = project.relations.ofArticle(id);
    for (const edit of plan.planArticle({ annotations, relations }, time)) ofArticles.push(edit);
  }
  const consequences = plan.tally.consequences();
  const edits = [...plan.first, ...ofArticles, ...plan.last];
  if (asked === 'commit' && edits.length > 0) {
    const summary = summariseChange(consequences, edits);
    commit(project, { edits, texts: [], action: 'do', summary }, time);
  }
  return { consequences, history: historyOf(project) };
}
