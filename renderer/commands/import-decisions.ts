import type { Progress } from '../../shared/contract.ts';
import type { ImportPreview } from '../../shared/import-contract.ts';
import type { FileFormat } from '../../shared/reading/formats.ts';
import { hasText } from '../../shared/reading/mapping.ts';
import type { SourceDescription } from '../../shared/reading/record.ts';

/** So many files are imported without being shown first, where nothing of them is in doubt. */
const mostUnseen = 20;

/** Bytes that are still read in a moment. */
const mostBytes = 2_000_000;

/** Formats whose text is the file's own, character by character: reading them decides nothing. */
const plainFormats: ReadonlySet<FileFormat> = new Set<FileFormat>(['text', 'markdown']);

/**
 * Whether a person has nothing to decide on: a few small files of plain text, in an encoding that
 * is certain, each one article, none of them in the project already, and nothing wrong with any.
 */
export function hasNothingToDecide(preview: ImportPreview): boolean {
  const { sources, articles, exact, near, problemCount } = preview;
  if (articles === 0 || articles !== sources.length || sources.length > mostUnseen) return false;
  if (exact + near + problemCount > 0) return false;
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  return bytes <= mostBytes && sources.every(isPlain);
}

function isPlain({ format, isEncodingSure, isCounted, problems }: SourceDescription): boolean {
  return plainFormats.has(format) && isEncodingSure && isCounted && problems.length === 0;
}

/** What a file asks a person to look at: the first that holds. */
export type Doubt = 'nothing found' | 'no text' | 'problems' | 'encoding guessed' | 'none';

export function doubtOf(source: SourceDescription): Doubt {
  if (source.columns.length > 0 && !hasText(source.columns)) return 'no text';
  if (source.articles === 0) return 'nothing found';
  if (source.problems.length > 0) return 'problems';
  return source.encoding === '' || source.isEncodingSure ? 'none' : 'encoding guessed';
}

/** The number of articles that would be added, as far as can be told, and whether it is certain. */
export function wouldAdd(
  preview: ImportPreview,
  choices: { exact: string; near: string },
): { articles: number; isCounted: boolean } {
  const skipped =
    (choices.exact === 'skip' ? preview.exact : 0) + (choices.near === 'skip' ? preview.near : 0);
  return { articles: Math.max(0, preview.articles - skipped), isCounted: preview.isCounted };
}

/** How many articles have been read, by the part of the files that has; null until that is known. */
export function wouldRead(
  preview: ImportPreview | null,
  { done, total }: Progress,
): { articles: number; of: number; isCounted: boolean } | null {
  if (preview === null || total <= 0) return null;
  const share = Math.min(1, done / total);
  const { articles, isCounted } = preview;
  return { articles: Math.round(articles * share), of: articles, isCounted };
}
