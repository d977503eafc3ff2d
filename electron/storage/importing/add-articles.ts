import { Failure, failure } from '../../../shared/failure.ts';
import type { Duplicate, ImportRequest } from '../../../shared/import-contract.ts';
import { type Article, articleSchema } from '../../../shared/model/article.ts';
import type { ArticleText } from '../../../shared/model/article-text.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { summarise } from '../../../shared/model/summary.ts';
import type { DuplicateChoice } from '../../../shared/reading/options.ts';
import type { Fingerprint, ReadRecord } from '../../../shared/reading/record.ts';
import { importingTexts } from '../../../shared/texts/importing.ts';
import { readingTexts } from '../../../shared/texts/reading.ts';
import { commit } from '../commit.ts';
import type { OpenProject, Surroundings } from '../project.ts';
import type { FoldedWords } from '../rows/search.ts';
import { type AnnotatedArticle, annotate, labelsToAdd } from './annotated.ts';
import type { DuplicateFinder, Match } from './duplicates.ts';
import { newArticle } from './new-article.ts';
import type { ImportReport } from './report.ts';

/** A record that is to become an article, with what became of a text like it. */
type Accepted = {
  record: ReadRecord;
  article: Article;
  text: ArticleText;
  duplicate: Duplicate | null;
  /** Of an article of a dataset: its marks and links, and what is said of them. */
  edits: readonly Edit[];
  told: readonly string[];
};

type Parts = { finder: DuplicateFinder; surroundings: Surroundings; report: ImportReport };

/** Adds what was read, part by part, as commits that are undone as one. */
export function createAdder(
  project: OpenProject,
  choices: Pick<ImportRequest, 'exact' | 'near' | 'unknownLabels'>,
  { finder, surroundings, report }: Parts,
) {
  let first: number | null = null;
  let added = 0;
  /** Ids that are given and not written yet. */
  const taken = new Set<string>();

  const accept = (record: ReadRecord, position: number): Accepted | null => {
    const match = finder.find({ ...record.text, fingerprint: record.fingerprint });
    const choice = match === null ? 'add' : choices[match.kind];
    const duplicate = match === null ? null : duplicateOf(record, match, choice);
    if (duplicate?.became === 'skipped') {
      report.addDuplicate(duplicate);
      return null;
    }
    const { article: fresh, text } = newArticle(record, position, surroundings);
    const { article, edits, problems: told } = withMarks(fresh, record);
    const fitting = match !== null && choice === 'flag' ? flagged(article, match) : article;
    const problem = problemOf(fitting);
    if (problem !== null) {
      const { code, message } = failure('record-broken', { detail: problem });
      report.addProblem({ ...record.place, code, message });
      return null;
    }
    return { record, article: fitting, text, duplicate, edits, told };
  };

  const withMarks = (fresh: Article, { annotated }: ReadRecord): AnnotatedArticle => {
    if (annotated === null) return { article: fresh, edits: [], problems: [] };
    const { schema } = project;
    return annotate(project, fresh, annotated, { ...surroundings, schema, taken });
  };

  const addLabels = (records: readonly ReadRecord[]) => {
    const annotated = records.flatMap((record) => record.annotated ?? []);
    if (choices.unknownLabels === 'leave out' || annotated.length === 0) return;
    const edits = labelsToAdd(project.schema, annotated);
    if (edits.length === 0) return;
    const { revision } = commit(
      project,
      { edits, texts: [], action: 'do', partOf: first ?? 'new' },
      surroundings.now(),
    );
    first ??= revision;
  };

  const write = (accepted: readonly Accepted[]) => {
    const articles = accepted.map(({ article: after }) => ({
      kind: 'article' as const,
      before: null,
      after,
    }));
    const edits = [...articles, ...accepted.flatMap((one) => one.edits)];
    const texts = accepted.map(({ text }) => text);
    const folded = new Map<string, FoldedWords>();
    const fingerprints = new Map<string, Fingerprint>();
    for (const { record, text } of accepted) {
      folded.set(text.id, record.search);
      fingerprints.set(text.id, record.fingerprint);
    }
    const summary = { ...summarise(articles), count: added + accepted.length };
    const { revision } = commit(
      project,
      { edits, texts, action: 'do', folded, fingerprints, summary, partOf: first ?? 'new' },
      surroundings.now(),
    );
    first ??= revision;
    added += accepted.length;
    for (const { record, article, text, duplicate, told } of accepted) {
      report.addArticle({
        id: article.id,
        isFlagged: article.status === 'flagged',
        notes: notesOf(text),
      });
      if (duplicate !== null) report.addDuplicate(duplicate);
      for (const message of told) {
        report.addProblem({ ...record.place, code: 'marks-changed', message });
      }
    }
  };

  /** Where something is wrong with one of them, the others come in all the same. */
  const writeEach = (accepted: readonly Accepted[]) => {
    for (const one of accepted) {
      try {
        write([one]);
      } catch (thrown) {
        if (!isOfRecord(thrown)) throw thrown;
        report.addProblem({ ...one.record.place, code: thrown.code, message: thrown.message });
      }
    }
  };

  return {
    add(records: readonly ReadRecord[]) {
      addLabels(records);
      taken.clear();
      const start = project.articles.nextPosition();
      const accepted: Accepted[] = [];
      for (const record of records) {
        const one = accept(record, start + accepted.length);
        if (one === null) continue;
        accepted.push(one);
        finder.remember({
          ...one.record.text,
          fingerprint: record.fingerprint,
          textId: one.text.id,
          id: one.article.id,
          title: one.article.title,
        });
      }
      if (accepted.length === 0) return;
      try {
        write(accepted);
      } catch (thrown) {
        if (!isOfRecord(thrown)) throw thrown;
        writeEach(accepted);
      }
      finder.settle();
    },
  };
}

function duplicateOf(
  { place, facts }: ReadRecord,
  { kind, likeness, of }: Match,
  choice: DuplicateChoice,
): Duplicate {
  const became = { skip: 'skipped', add: 'added', flag: 'flagged' } as const;
  return { place, title: facts.title, kind, likeness, of, became: became[choice] };
}

/** As an article that somebody is to look at, which names the other in its note. */
function flagged(article: Article, { kind, likeness, of }: Match): Article {
  const note =
    kind === 'exact'
      ? importingTexts.exactNote(of.title)
      : importingTexts.nearNote(of.title, likeness);
  return { ...article, status: 'flagged', note };
}

/** What reading did to the words, in sentences. */
function notesOf({ provenance }: ArticleText): string[] {
  const { byteOrderMark, lineEnds, notes } = provenance;
  return [
    ...(byteOrderMark ? [readingTexts.byteOrderMark] : []),
    ...(lineEnds > 0 ? [readingTexts.lineEnds] : []),
    ...notes,
  ];
}

/** What is wrong with the facts of an article, or null. */
function problemOf(article: Article): string | null {
  const { success, error } = articleSchema.safeParse(article);
  if (success) return null;
  const [issue] = error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`;
}

function isOfRecord(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure && thrown.code === 'refused-edit';
}
