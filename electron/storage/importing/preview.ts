import type { Job, Progress } from '../../../shared/contract.ts';
import type { Duplicate, ImportPreview, ImportRequest } from '../../../shared/import-contract.ts';
import { distance } from '../../../shared/reading/fingerprint.ts';
import type { DescriptionBatch, RecordTrace } from '../../../shared/reading/record.ts';
import type { ReadingSurroundings } from '../../reading/line.ts';
import { openDescriber } from '../../reading/reader.ts';
import type { OpenProject, Surroundings } from '../project.ts';
import { createNearIndex } from './near-index.ts';
import { listLimit } from './report.ts';
import { waitFor } from './waiting.ts';

/**
 * Says what importing would do, as far as looking into the files goes; nothing is changed. Near
 * duplicates are told by their fingerprints alone here: an import compares their words as well,
 * and can find fewer. Copies within what was looked at count too.
 */
export function* previewImport(
  project: OpenProject,
  { sources, exact, near }: ImportRequest,
  surroundings: ReadingSurroundings & Pick<Surroundings, 'resolveFile'>,
): Job<ImportPreview> {
  const describer = openDescriber(
    sources.map(({ file, options }) => ({ path: surroundings.resolveFile(file), options })),
    surroundings,
  );
  const preview = createPreview();
  const find = createLooker(project);
  let progress: Progress = { done: 0, total: 0 };
  try {
    for (;;) {
      const awaited = yield* waitFor<DescriptionBatch | null>(describer.next(), progress);
      if (awaited.isStopped || awaited.value === null) break;
      const { descriptions, traces, done, total } = awaited.value;
      preview.add(descriptions);
      for (const trace of traces) {
        const match = find(trace);
        if (match !== null) preview.addDuplicate(duplicateOf(trace, match, { exact, near }));
      }
      progress = { done, total };
    }
  } finally {
    describer.close();
  }
  return preview.answer();
}

type Looked = Pick<Duplicate, 'kind' | 'likeness' | 'of'>;

/** Finds texts like those looked at, in the project and among those looked at before. */
function createLooker(project: OpenProject): (trace: RecordTrace) => Looked | null {
  const index = createNearIndex();
  for (const { textId, high, low } of project.fingerprints.ofArticles()) {
    index.add({ high, low }, textId);
  }
  const seen: RecordTrace[] = [];
  const bySha256 = new Map<string, RecordTrace>();
  return (trace) => {
    const { sha256, fingerprint } = trace;
    const inProject = project.articles.withText(sha256);
    if (inProject !== null) return { kind: 'exact', likeness: 1, of: inProject };
    const before = bySha256.get(sha256);
    if (before !== undefined) return { kind: 'exact', likeness: 1, of: nameOf(before) };
    const match = nearMatch(index.find(fingerprint, 1)[0], fingerprint);
    bySha256.set(sha256, trace);
    seen.push(trace);
    index.add(fingerprint, String(seen.length - 1));
    return match;
  };

  function nearMatch(
    name: string | undefined,
    fingerprint: RecordTrace['fingerprint'],
  ): Looked | null {
    if (name === undefined) return null;
    const other = /^\d+$/.test(name) ? seen[Number(name)] : undefined;
    if (other !== undefined) {
      const likeness = 1 - distance(fingerprint, other.fingerprint) / 64;
      return { kind: 'near', likeness, of: nameOf(other) };
    }
    const article = project.fingerprints.articleOf(name);
    if (article === null) return null;
    return { kind: 'near', likeness: 1, of: { id: article.id, title: article.title } };
  }
}

const nameOf = ({ title }: RecordTrace) => ({ id: '', title });

function duplicateOf(
  { place, title }: RecordTrace,
  match: Looked,
  choices: Pick<ImportRequest, 'exact' | 'near'>,
): Duplicate {
  const became = { skip: 'skipped', add: 'added', flag: 'flagged' } as const;
  return { place, title, ...match, became: became[choices[match.kind]] };
}

function createPreview() {
  const answer: ImportPreview = {
    sources: [],
    articles: 0,
    isCounted: true,
    exact: 0,
    near: 0,
    duplicates: [],
    problems: [],
    problemCount: 0,
  };
  return {
    add(descriptions: DescriptionBatch['descriptions']) {
      for (const description of descriptions) {
        answer.articles += description.articles;
        answer.isCounted &&= description.isCounted;
        answer.problemCount += description.problems.length;
        const room = listLimit - answer.problems.length;
        answer.problems.push(...description.problems.slice(0, room));
        if (answer.sources.length < listLimit) answer.sources.push(description);
      }
    },
    addDuplicate(duplicate: Duplicate) {
      answer[duplicate.kind] += 1;
      if (answer.duplicates.length < listLimit) answer.duplicates.push(duplicate);
    },
    answer: () => answer,
  };
}
