import type { Problem } from '../../shared/problem.ts';
import type {
  DescriptionBatch,
  ReadRecord,
  RecordTrace,
  SourceDescription,
} from '../../shared/reading/record.ts';
import { readingTexts } from '../../shared/texts/reading.ts';
import type { About } from './item.ts';
import type { FromReading, ReadingTask } from './protocol.ts';
import { readFound } from './read-found.ts';
import { type Found, findSources, isIn, type Progress } from './sources.ts';

/** How far is looked: records of one file, and bytes of all. */
const furthest = { records: 2000, bytes: 50_000_000 };

/** How much makes a part. */
const full = { descriptions: 100, traces: 2000, milliseconds: 250 };

/** Problems shown of one file; the import itself tells all. */
const mostProblems = 100;

type Message = Extract<FromReading, { kind: 'begin' | 'described' }>;

/** Looks into all files of the sources, part by part; each is named as it is begun. */
export async function* describeAll({
  sources,
  after,
  without,
}: Omit<ReadingTask, 'work'>): AsyncGenerator<Message, void, undefined> {
  const progress: Progress = { done: 0, total: 0 };
  let descriptions: SourceDescription[] = [];
  let traces: RecordTrace[] = [];
  let since = performance.now();
  let looked = 0;
  let delivered = after;
  const take = (): Message => {
    const batch: DescriptionBatch = { descriptions, traces, ...progress };
    descriptions = [];
    traces = [];
    since = performance.now();
    return { kind: 'described', batch, delivered };
  };
  for (const found of findSources(sources, after, progress)) {
    if (isIn(found.at, without)) continue;
    const { at, chosen, file, before, behind } = found;
    yield { kind: 'begin', at, chosen, file, before, behind, total: progress.total };
    const view = createView(found);
    const start = progress.done;
    for await (const piece of readFound(found, sources)) {
      if (piece.kind === 'about') view.setAbout(piece);
      if (piece.kind === 'problem') view.addProblem(piece.problem);
      if (piece.kind === 'record') {
        view.addRecord(piece.record);
        traces.push(traceOf(piece.record));
      }
      const bytes = looked + progress.done - start;
      if (view.records() < furthest.records && bytes < furthest.bytes) continue;
      // All the files of one article each are at least begun.
      if (piece.kind === 'about') continue;
      view.cut(progress.done - start);
      break;
    }
    looked += progress.done - start;
    descriptions.push(view.description());
    delivered = at;
    if (
      descriptions.length >= full.descriptions ||
      traces.length >= full.traces ||
      performance.now() - since > full.milliseconds
    ) {
      yield take();
    }
  }
  yield take();
}

function traceOf({ place, facts, text, fingerprint }: ReadRecord): RecordTrace {
  return { place, title: facts.title, sha256: text.sha256, fingerprint };
}

/** What is seen of one file. */
function createView(found: Found) {
  const { chosen, file } = found;
  const bytes = found.kind === 'file' ? found.source.size : found.behind - found.before;
  const packed = found.behind - found.before;
  let about: About | null = null;
  let records = 0;
  let seen: number | null = null;
  let lineEnds = 0;
  const first: SourceDescription['first'] = [];
  const problems: Problem[] = [];
  const notes = new Set<string>();
  return {
    records: () => records,
    setAbout(told: About) {
      about = told;
    },
    addProblem(problem: Problem) {
      if (problems.length < mostProblems) problems.push(problem);
    },
    addRecord(record: ReadRecord) {
      records += 1;
      lineEnds += record.text.provenance.lineEnds;
      for (const note of record.text.provenance.notes) if (notes.size < 10) notes.add(note);
      if (first.length < 3) first.push(firstOf(record));
    },
    /** Tells that no more is looked at, having read so many bytes of what lies on disk. */
    cut(read: number) {
      if (read < packed) seen = Math.max(1, read);
    },
    description(): SourceDescription {
      const known: About | null = about;
      const ways = [
        ...(known?.byteOrderMark ? [readingTexts.byteOrderMark] : []),
        ...(lineEnds > 0 ? [readingTexts.lineEnds] : []),
      ];
      return {
        chosen,
        file,
        format: known?.format ?? (found.kind === 'file' ? found.format : 'text'),
        encoding: known?.encoding ?? '',
        isEncodingSure: known?.isEncodingSure ?? false,
        bytes,
        articles: seen === null ? records : Math.round((records * packed) / seen),
        isCounted: seen === null,
        columns: known?.columns ?? [],
        first,
        notes: [...ways, ...notes],
        problems,
      };
    },
  };
}

function firstOf({ place, facts, text }: ReadRecord): SourceDescription['first'][number] {
  const { title, byline, published, source, language } = facts;
  const { content } = text;
  const opening = content.slice(0, 600).toWellFormed();
  return { place, title, byline, published, source, language, opening, characters: content.length };
}
