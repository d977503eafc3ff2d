import { failure } from '../../shared/failure.ts';
import type { FileFormat } from '../../shared/reading/formats.ts';
import type { ReadOptions } from '../../shared/reading/options.ts';
import { readMarkdownArticle } from './articles/markdown.ts';
import { readPlain } from './articles/plain.ts';
import { decodeWhole } from './decode.ts';
import { charsetOf } from './html/charset.ts';
import type { About, Draft, Items } from './item.ts';
import { baseName } from './names.ts';
import { sha256Of } from './sha256.ts';
import { type SourceFile, wholeOf } from './source-file.ts';
import { readCsv } from './tables/csv.ts';
import { readJson } from './tables/json.ts';
import { readJsonLines } from './tables/json-lines.ts';
import { type DocumentLimits, openZipDocument } from './zip/document.ts';

/**
 * The longest files that are read as a whole, in megabytes of 1,000,000 bytes. Reading Markdown
 * takes seconds a megabyte, so less of it is taken.
 */
const longest = { text: 10, markdown: 2, html: 10, pdf: 100 };

/** Of documents that are archives; what a library makes into a tree is less than what is read in passing. */
const documents: Readonly<Record<'docx' | 'epub' | 'xlsx', DocumentLimits>> = {
  docx: { megabytes: 100, part: 40_000_000, tags: 800_000 },
  epub: { megabytes: 100, part: 40_000_000, tags: Number.POSITIVE_INFINITY },
  xlsx: { megabytes: 50, part: 400_000_000, tags: Number.POSITIVE_INFINITY },
};

/** Reads a file of a format. What is wrong with all of it is thrown as a Failure. */
export function readSource(source: SourceFile, format: FileFormat, options: ReadOptions): Items {
  switch (format) {
    case 'text':
      return readCharacters(source, options, { format, limit: longest.text, read: readPlain });
    case 'markdown':
      return readCharacters(source, options, {
        format,
        limit: longest.markdown,
        read: readMarkdownArticle,
      });
    case 'html':
      return readPage(source, options);
    case 'jsonl':
      return readJsonLines(source, options);
    case 'json':
      return readJson(source, options);
    case 'csv':
    case 'tsv':
      return readCsv(source, format, options);
    case 'xlsx':
    case 'docx':
    case 'epub':
      return readDocument(source, format, options);
    case 'pdf':
      return readPdfFile(source);
  }
}

// Libraries for whole documents are big, and loaded by the first file that needs them.

async function* readPage(source: SourceFile, options: ReadOptions): Items {
  const { readHtml } = await import('./articles/html.ts');
  yield* readCharacters(source, options, { format: 'html', limit: longest.html, read: readHtml });
}

/** A file that is an archive inside. */
async function* readDocument(
  source: SourceFile,
  format: 'docx' | 'epub' | 'xlsx',
  { mapping }: ReadOptions,
): Items {
  const name = baseName(source.file);
  const document = openZipDocument(source, documents[format]);
  const sha256 = sha256Of(document.bytes);
  if (format === 'xlsx') {
    const { readXlsx } = await import('./tables/xlsx.ts');
    yield* readXlsx(document, { file: source.file, sha256, mapping });
    return;
  }
  yield aboutDocument(format, sha256);
  if (format === 'docx') {
    const { readDocx } = await import('./articles/docx.ts');
    yield { kind: 'draft', draft: await readDocx(document, name) };
    return;
  }
  const { readEpub } = await import('./articles/epub.ts');
  for (const part of readEpub(document, name)) {
    yield 'kind' in part ? part : { kind: 'draft', draft: part };
  }
}

async function* readPdfFile(source: SourceFile): Items {
  const { readPdf } = await import('./articles/pdf.ts');
  const bytes = wholeOf(source, longest.pdf);
  yield aboutDocument('pdf', sha256Of(bytes));
  const name = baseName(source.file);
  const { draft, isDamaged } = await readPdf(bytes, name);
  yield { kind: 'draft', draft };
  if (!isDamaged) return;
  const { code, message } = failure('pdf-partly-damaged', { name });
  yield { kind: 'trouble', line: 0, code, message };
}

function aboutDocument(format: FileFormat, sha256: string): About {
  return {
    kind: 'about',
    format,
    encoding: '',
    isEncodingSure: true,
    byteOrderMark: false,
    sha256,
    columns: [],
  };
}

type OfCharacters = { format: FileFormat; limit: number; read: (content: string) => Draft };

/** A file of characters that is one article. */
async function* readCharacters(
  source: SourceFile,
  options: ReadOptions,
  { format, limit, read }: OfCharacters,
): Items {
  const bytes = wholeOf(source, limit);
  const name = baseName(source.file);
  const { content, lineEnds, ...decoded } = decodeWhole(bytes, {
    name,
    encoding: options.encoding,
    told: format === 'html' ? charsetOf(bytes) : null,
  });
  yield {
    kind: 'about',
    format,
    encoding: decoded.encoding,
    isEncodingSure: decoded.isEncodingSure,
    byteOrderMark: decoded.byteOrderMark,
    sha256: sha256Of(bytes),
    columns: [],
  };
  yield { kind: 'draft', draft: { ...read(content), lineEnds } };
}
