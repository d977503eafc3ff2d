import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Framing, Source } from '../../../shared/formats/codec.ts';
import type { Format } from '../../../shared/formats/index.ts';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { byteLines } from '../lines.ts';
import { codeOf } from '../system-error.ts';
import { longestPart, scanJson } from '../tables/json-scan.ts';
import { type Beside, createBeside, decoded, textAt } from './beside.ts';
import { beginningOf, piecesOf } from './bytes.ts';
import { documentsOf } from './documents.ts';
import { filesIn } from './files-in.ts';

/** What is read on its own, or what keeps a part of a file from being read. */
export type Found =
  | { kind: 'source'; source: Source }
  | { kind: 'problem'; file: string; line: number; message: string };

/** The longest line, in bytes; the longest element of a list is that of `scanJson`. */
const longestLine = 64_000_000;

/** The longest file that is read as a whole, in bytes. */
const longestFile = 256_000_000;

/** The files of a format at a path: that file, or all of a folder that are named like it. */
export function filesOf(path: string, { endings }: Format): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const isOne = (name: string) =>
    endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  return filesIn(path)
    .filter(isOne)
    .map((inside) => join(path, inside));
}

/**
 * All that a codec reads at a path, one after another, each as soon as it was read: a file of any
 * length is read in little memory where its format allows it. Throws what the system says.
 */
export function* sourcesOf(path: string, format: Format): Generator<Found, void, undefined> {
  const beside = createBeside((other) => textAt(other, longestFile));
  for (const file of filesOf(path, format)) yield* sourcesIn(file, format, beside);
}

function* sourcesIn(
  path: string,
  { codec: { framing } }: Format,
  beside: Beside,
): Generator<Found, void, undefined> {
  const shape = shapeOf(framing, beginningOf(path, 1024));
  if (shape === 'lines' || shape === 'list') {
    yield* shape === 'lines' ? lines(path) : list(path);
    return;
  }
  const file = basename(path);
  if (statSync(path).size > longestFile) {
    yield problem(file, 0, exchangeTexts.tooLarge(longestFile / 1_000_000));
    return;
  }
  const text = textAt(path, longestFile);
  if (text === null) {
    yield problem(file, 0, exchangeTexts.notUtf8);
    return;
  }
  const whole: Source = { file, line: 1, text, beside: beside(path) };
  const sources = framing === 'documents' ? documentsOf(whole) : [whole];
  for (const source of sources) yield { kind: 'source', source };
}

/**
 * How a file is cut: tools write records as lines, and as one list or one object over many lines.
 * An object that is no list is read as a whole, and not by the lists within it.
 */
function shapeOf(framing: Framing, beginning: string): Framing {
  const text = beginning.replace(/^\uFEFF/, '');
  if (framing === 'list') return /^\s*\[/.test(text) ? 'list' : 'file';
  if (framing !== 'lines') return framing;
  if (/^\s*\[\s*[[{]/.test(text)) return 'list';
  return /^\s*\{\s*\n/.test(text) ? 'file' : 'lines';
}

function* lines(path: string): Generator<Found, void, undefined> {
  const file = basename(path);
  for (const { line, bytes } of byteLines(piecesOf(path), longestLine)) {
    if (bytes === null) {
      yield problem(file, line, exchangeTexts.tooLong(longestLine / 1_000_000));
      continue;
    }
    const text = decoded(bytes);
    if (text === null) yield problem(file, line, exchangeTexts.notUtf8);
    else if (text.trim() !== '') yield { kind: 'source', source: { file, line, text, beside: {} } };
  }
}

function* list(path: string): Generator<Found, void, undefined> {
  try {
    yield* listIn(path);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw thrown;
    yield problem(basename(path), 0, exchangeTexts.notUtf8FromHere);
  }
}

function* listIn(path: string): Generator<Found, void, undefined> {
  const file = basename(path);
  for (const part of scanJson([], characters(path))) {
    if (part.kind === 'open') yield problem(file, part.line, exchangeTexts.listOpen);
    else if (part.kind === 'rest') yield problem(file, part.line, exchangeTexts.listRest);
    else if (part.text.length > longestPart) {
      yield problem(file, part.line, exchangeTexts.tooLong(longestPart / 1_000_000));
    } else {
      const { text, line } = part;
      yield { kind: 'source', source: { file, line, text, beside: {} } };
    }
  }
}

/** A file as characters. Throws where its bytes are none. */
function* characters(path: string): Generator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const piece of piecesOf(path)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function problem(file: string, line: number, message: string): Found {
  return { kind: 'problem', file, line, message };
}
