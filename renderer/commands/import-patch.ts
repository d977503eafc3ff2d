import type { ImportPreview } from '../../shared/import-contract.ts';
import type { SourceDescription } from '../../shared/reading/record.ts';

/**
 * A preview in which one of the chosen files was looked into again by itself: `part` is what was
 * found of it alone. Copies of one of its articles in the other files are not looked for again;
 * the import itself finds them.
 */
export function withLookedAgain(
  preview: ImportPreview,
  chosen: number,
  part: ImportPreview,
): ImportPreview {
  const isOfIt = (source: { chosen: number }) => source.chosen === chosen;
  const files = new Set(preview.sources.filter(isOfIt).map(({ file }) => file));
  const name = [...files][0]?.split(/[/\\]/)[0] ?? '';
  const stays = (file: string) => !files.has(file) && !(name !== '' && file.startsWith(`${name}/`));

  const at = preview.sources.findIndex((source) => source.chosen >= chosen);
  const others = preview.sources.filter((source) => !isOfIt(source));
  const before = others.slice(0, at === -1 ? others.length : at);
  const sources = [
    ...before,
    ...part.sources.map((source) => ({ ...withColumns(source, preview.sources), chosen })),
    ...others.slice(before.length),
  ];

  const goneDuplicates = preview.duplicates.filter(({ place }) => !stays(place.file));
  const gone = (kind: 'exact' | 'near') => goneDuplicates.filter((one) => one.kind === kind).length;
  const goneProblems = preview.problems.filter(({ file }) => !stays(file));
  return {
    sources,
    articles: sources.reduce((sum, source) => sum + source.articles, 0),
    isCounted: sources.every(({ isCounted }) => isCounted),
    exact: Math.max(0, preview.exact - gone('exact')) + part.exact,
    near: Math.max(0, preview.near - gone('near')) + part.near,
    duplicates: [
      ...preview.duplicates.filter(({ place }) => stays(place.file)),
      ...part.duplicates,
    ],
    problems: [...preview.problems.filter(({ file }) => stays(file)), ...part.problems],
    problemCount: Math.max(0, preview.problemCount - goneProblems.length) + part.problemCount,
  };
}

/**
 * A table of which no column is the text any more cannot be read, and yet its columns stay to be
 * chosen from.
 */
function withColumns(
  source: SourceDescription,
  before: readonly SourceDescription[],
): SourceDescription {
  if (source.columns.length > 0) return source;
  const same = before.find(({ file, format }) => file === source.file && format === source.format);
  return same === undefined ? source : { ...source, columns: same.columns };
}
