import { readFileSync, type Stats, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { type DecodeFailure, decodeText } from '../../shared/text/decode.ts';
import { isBlank } from '../../shared/text/white.ts';
import { readMarkdownArticle } from '../reading/articles/markdown.ts';
import { readPlain } from '../reading/articles/plain.ts';
import { sha256Of } from './sha256.ts';
import { codeOf, messageOf } from './system-error.ts';

/**
 * The longest file taken as one article, in megabytes of 1,000,000 bytes. Reading Markdown takes
 * seconds a megabyte, so less of it is taken.
 */
const articleLimits = { text: 10, markdown: 2 };
const megabyte = 1_000_000;

/** What a file says about its article, before it is one. */
export type ReadArticle = {
  text: Omit<ArticleText, 'id'>;
  title: string;
  byline: string;
  published: string;
  source: string;
  language: string;
};

/** Reads a text or Markdown file into an article's words and facts. Throws a Failure. */
export function readArticleFile(path: string): ReadArticle {
  const name = basename(path);
  const format = formatOf(name);
  const bytes = readBytes(path, name, articleLimits[format]);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw undecodable(decoded.reason, name);

  const { content: source, byteOrderMark, lineEnds } = decoded;
  const read = format === 'text' ? readPlain : readMarkdownArticle;
  const { content, blocks, marks, facts } = read(source);
  if (isBlank(content)) throw failure('file-empty', { name });
  const provenance = {
    file: name,
    format,
    encoding: 'utf-8',
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    byteOrderMark,
    lineEnds,
    container: '',
    line: 0,
    notes: [],
  };
  const text = {
    content,
    sha256: sha256Of(content),
    blocks,
    marks,
    provenance,
    version: 1,
    corrects: null,
  };
  const { title, byline, published, source: from, language } = facts;
  return { text, title, byline, published, source: from, language };
}

function formatOf(name: string): 'text' | 'markdown' {
  const extension = extname(name).toLowerCase();
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  if (extension === '.txt' || extension === '.text' || extension === '') return 'text';
  throw failure('file-unknown-format', { name });
}

function readBytes(path: string, name: string, limit: number): Uint8Array {
  const stats = statsOf(path, name);
  if (stats.isDirectory()) throw failure('file-is-folder', { name });
  if (!stats.isFile()) throw failure('file-not-text', { name });
  if (stats.size > limit * megabyte) {
    const megabytes = (stats.size / megabyte).toFixed(1);
    throw failure('file-too-large', { name, megabytes, limit });
  }
  try {
    return readFileSync(path);
  } catch (thrown) {
    throw failure('file-unreadable', { name, detail: messageOf(thrown) });
  }
}

function statsOf(path: string, name: string): Stats {
  try {
    return statSync(path);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') throw failure('file-missing', { name });
    throw failure('file-unreadable', { name, detail: messageOf(thrown) });
  }
}

function undecodable(reason: DecodeFailure, name: string): Failure {
  if (reason.kind === 'empty') return failure('file-empty', { name });
  if (reason.kind === 'binary' || reason.looksLike === 'binary') {
    return failure('file-not-text', { name });
  }
  const { line, looksLike } = reason;
  return failure('file-not-utf8', { name, line, looksLike });
}
