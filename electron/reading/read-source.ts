import type { FileFormat } from '../../shared/reading/formats.ts';
import type { ReadOptions } from '../../shared/reading/options.ts';
import { readMarkdownArticle } from './articles/markdown.ts';
import { readPlain } from './articles/plain.ts';
import { decodeWhole } from './decode.ts';
import type { Draft, Items } from './item.ts';
import { baseName } from './names.ts';
import { sha256Of } from './sha256.ts';
import { type SourceFile, wholeOf } from './source-file.ts';
import { readJsonLines } from './tables/json-lines.ts';

/**
 * The longest files that are read as a whole, in megabytes of 1,000,000 bytes. Reading Markdown
 * takes seconds a megabyte, so less of it is taken.
 */
const longest = { text: 10, markdown: 2 };

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
    case 'jsonl':
      return readJsonLines(source, options);
    default:
      throw new Error(`no reader for ${format}`);
  }
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
