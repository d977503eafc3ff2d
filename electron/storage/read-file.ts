import { readFileSync, type Stats, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { plainTextBlocks } from '../../shared/text/blocks.ts';
import { readDay } from '../../shared/text/day.ts';
import { type DecodeFailure, decodeText } from '../../shared/text/decode.ts';
import { readMarkdown } from '../../shared/text/markdown.ts';
import { fitMarks } from '../../shared/text/marks.ts';
import { recogniseHead } from '../../shared/text/recognise.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { isBlank } from '../../shared/text/white.ts';
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
  if (format === 'text') {
    const head = recogniseHead(source, plainTextBlocks(source));
    return {
      text: {
        content: source,
        sha256: sha256Of(source),
        blocks: head.blocks,
        marks: [],
        provenance,
        version: 1,
        corrects: null,
      },
      title: head.title,
      byline: head.byline,
      published: head.published,
      source: '',
      language: '',
    };
  }
  const { content, blocks, marks, frontMatter } = readMarkdown(source);
  if (isBlank(content)) throw failure('file-empty', { name });
  const head = recogniseHead(content, blocks);
  const text = {
    content,
    sha256: sha256Of(content),
    blocks: head.blocks,
    marks: fitMarks(marks, head.blocks),
    provenance,
    version: 1,
    corrects: null,
  };
  const fact = (key: string, otherwise: string, limit: number) => {
    const value = frontMatter[key]?.trim() ?? '';
    return value === '' ? otherwise : shorten(value, limit);
  };
  return {
    text,
    title: fact('title', head.title, 300),
    byline: fact('byline', head.byline, 300),
    published: readDay(frontMatter.date ?? '') ?? head.published,
    source: fact('source', '', 300),
    language: languageTag(frontMatter.language ?? ''),
  };
}

/** The tag of a language as BCP 47 writes it, or '' for what is none. */
function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.trim())[0] ?? '';
  } catch {
    return '';
  }
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
