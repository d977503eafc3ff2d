import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Job, Output } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import {
  type NativeRecord,
  parseRecord,
  serializeRecord,
  toRecord,
} from '../../shared/formats/native.ts';
import { quoteOf } from '../../shared/model/annotation.ts';
import type { OffsetUnit } from '../../shared/text/offsets.ts';
import type { OpenProject } from './project.ts';
import { placeNew, placeOver, removeUnfinished } from './put-in-place.ts';
import { sha256Of } from './sha256.ts';
import { codeOf, messageOf } from './system-error.ts';

export type ExportOptions = { path: string; existing: 'refuse' | 'replace'; offsets: OffsetUnit };

/**
 * Writes every article as native JSONL, in the order of the queue: under another name first,
 * then read again and every quote checked, then put in place. Throws a Failure, and then there
 * is no file, or the old one as it was.
 */
export function* exportDataset(
  project: OpenProject,
  { path, existing, offsets }: ExportOptions,
): Job<Output<'exportDataset'>> {
  requireFree(project, path, existing);
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    const written = yield* writeRecords(project, unfinished, offsets);
    yield* verify(unfinished, path, written);
    if (existing === 'replace') placeOver(unfinished, path);
    else if (placeNew(unfinished, path) === 'taken') throw failure('output-exists', { path });
    return { path, articles: written.articles, spans: written.spans, bytes: written.bytes };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (codeOf(thrown) === '') throw thrown;
    throw failure('output-not-written', { path, detail: messageOf(thrown) });
  } finally {
    removeUnfinished(unfinished);
  }
}

/** The native record of one article of the project. */
export function recordOf(
  project: OpenProject,
  articleId: string,
  offsets: OffsetUnit,
): NativeRecord {
  const article = project.articles.find(articleId);
  const text = article === null ? null : project.texts.find(article.textId);
  if (article === null || text === null) throw failure('no-such-article', { article: articleId });
  const annotations = project.annotations.ofArticle(articleId);
  for (const { quote, fragments } of annotations) {
    // The words kept at marking are the witness: a slice of the text would only agree with itself.
    if (quoteOf(text.content, fragments) === quote) continue;
    throw failure('wrong-mark', { quote, title: article.title });
  }
  return toRecord(
    {
      article,
      text,
      annotations,
      relations: project.relations.ofArticle(articleId),
      labelNames: new Map(project.schema.labels.map(({ id, name }) => [id, name])),
      layerNames: project.layerNames,
      relationNames: new Map(project.schema.relationTypes.map(({ id, name }) => [id, name])),
    },
    offsets,
  );
}

type Written = { articles: number; spans: number; bytes: number };

function* writeRecords(project: OpenProject, path: string, offsets: OffsetUnit): Job<Written> {
  const ids = project.articles.ids();
  const written: Written = { articles: 0, spans: 0, bytes: 0 };
  const file = openSync(path, 'wx');
  try {
    for (const id of ids) {
      yield { done: written.articles, total: ids.length * 2 };
      const record = recordOf(project, id, offsets);
      const line = Buffer.from(`${serializeRecord(record)}\n`, 'utf8');
      writeAll(file, line);
      written.articles += 1;
      written.spans += record.spans.length;
      written.bytes += line.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return written;
}

function writeAll(file: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(file, bytes, offset);
}

/** Reads what was written as a stranger would, and refuses it unless everything in it holds. */
function* verify(unfinished: string, path: string, written: Written): Job<void> {
  const found: Written = { articles: 0, spans: 0, bytes: statSync(unfinished).size };
  for (const line of linesOf(unfinished)) {
    yield { done: written.articles + found.articles, total: written.articles * 2 };
    found.articles += 1;
    const parsed = parseRecord(line);
    if (!parsed.ok) {
      throw failure('output-wrong', { path, detail: `line ${found.articles}: ${parsed.problem}` });
    }
    if (sha256Of(parsed.record.text) !== parsed.record.text_sha256) {
      const detail = `line ${found.articles}: the text is not the one that was imported`;
      throw failure('output-wrong', { path, detail });
    }
    found.spans += parsed.record.spans.length;
  }
  if (JSON.stringify(found) !== JSON.stringify(written)) {
    throw failure('output-wrong', { path, detail: 'something of it is missing' });
  }
}

/** The lines of a UTF-8 file ended by LF, read piece by piece. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const lineFeed = 0x0a;
  try {
    const piece = Buffer.alloc(1 << 20);
    let pending: Buffer[] = [];
    for (;;) {
      const size = readSync(file, piece);
      if (size === 0) break;
      let start = 0;
      for (;;) {
        const end = piece.subarray(0, size).indexOf(lineFeed, start);
        if (end === -1) break;
        yield Buffer.concat([...pending, piece.subarray(start, end)]).toString('utf8');
        pending = [];
        start = end + 1;
      }
      if (start < size) pending.push(Buffer.from(piece.subarray(start, size)));
    }
    if (pending.length > 0) yield Buffer.concat(pending).toString('utf8');
  } finally {
    closeSync(file);
  }
}

export function requireFree(
  project: OpenProject,
  path: string,
  existing: 'refuse' | 'replace',
): void {
  // Compared by their real paths alone: opening the project file here would drop its locks.
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : file);
  const own = [project.path, `${project.path}-wal`, `${project.path}-journal`].map(real);
  if (own.includes(real(path)) || path.endsWith('.galley')) {
    throw failure('output-is-project', { path });
  }
  if (existing === 'refuse' && existsSync(path)) throw failure('output-exists', { path });
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw failure('output-not-written', { path, detail: 'it is a folder' });
  }
}
