import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { failure } from '../../../shared/failure.ts';
import { importingTexts } from '../../../shared/texts/importing.ts';
import { requireFree, requireNoProject } from '../export/free.ts';
import type { OpenProject } from '../project.ts';
import { placeNew, placeOver, removeUnfinished } from '../put-in-place.ts';
import { codeOf, messageOf } from '../system-error.ts';
import type { ImportReport } from './report.ts';

const texts = importingTexts.report;

/** Writes a whole report to `path`: as CSV where its name ends so, else as text to be read. */
export function writeImportReport(
  project: OpenProject,
  report: ImportReport | null,
  { path, existing }: { path: string; existing: 'refuse' | 'replace' },
): { path: string } {
  if (report === null) throw failure('no-import-report', {});
  requireNoProject(project, path);
  requireFree(path, existing);
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    const lines = path.toLowerCase().endsWith('.csv')
      ? csvLines(report)
      : textLines(project.name, report);
    writeLines(unfinished, lines);
    if (existing === 'replace') placeOver(unfinished, path);
    else if (placeNew(unfinished, path) === 'taken') throw failure('output-exists', { path });
    return { path };
  } catch (thrown) {
    if (codeOf(thrown) === '') throw thrown;
    throw failure('output-not-written', { path, detail: messageOf(thrown) });
  } finally {
    removeUnfinished(unfinished);
  }
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    let piece: string[] = [];
    const flush = () => {
      const bytes = Buffer.from(piece.join(''), 'utf8');
      for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
      piece = [];
    };
    for (const line of lines) {
      piece.push(line);
      if (piece.length >= 1000) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function* textLines(name: string, report: ImportReport): Generator<string> {
  const { added, flagged, skipped, exact, near, problemCount, normalised, isStopped } =
    report.outcome();
  yield `${texts.title(name)}\n\n${texts.added(added)}\n`;
  if (flagged > 0) yield `${texts.flagged(flagged)}\n`;
  if (skipped > 0) yield `${texts.skipped(skipped)}\n`;
  if (isStopped) yield `${texts.stopped}\n`;
  if (problemCount > 0) yield `\n${texts.problems(problemCount)}\n`;
  for (const { file, line, message } of report.problems()) {
    yield `- ${texts.problem(texts.place(file, line), message)}\n`;
  }
  if (exact + near > 0) yield `\n${texts.duplicates(exact + near)}\n`;
  for (const { place, title, kind, likeness, of, became } of report.duplicates()) {
    const what = kind === 'exact' ? texts.exact : texts.near(likeness);
    yield `- ${texts.duplicate(texts.place(place.file, place.line), title, what, of.title, became)}\n`;
  }
  if (normalised.length > 0) yield `\n${texts.normalised}\n`;
  for (const { note, articles } of normalised) yield `- ${texts.normalisedIn(note, articles)}\n`;
}

function* csvLines(report: ImportReport): Generator<string> {
  // Spreadsheets take a file for UTF-8 only where it begins so.
  yield `\ufeff${row(texts.columns)}`;
  for (const { file, line, code, message } of report.problems()) {
    yield row(['problem', file, lineOf(line), '', code, '', '', '', message]);
  }
  for (const { place, title, kind, likeness, of, became } of report.duplicates()) {
    const { file, line } = place;
    yield row([became, file, lineOf(line), title, kind, likeness.toFixed(3), of.title, of.id, '']);
  }
}

const lineOf = (line: number): string => (line === 0 ? '' : String(line));

/** A row as RFC 4180 has it. */
function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string): string {
  // A spreadsheet would take these for a formula.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
