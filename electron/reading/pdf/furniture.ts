import type { Line } from './lines.ts';

/**
 * Takes page numbers and running heads and feet out of the lines of pages: those at the top and
 * bottom that come again on other pages, numbers aside. Answers what is left, and how many went.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): {
  pages: Line[][];
  removed: number;
} {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const here = new Set([...edgesOf(lines)].map(signOf));
    for (const sign of here) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  let removed = 0;
  const left = pages.map((lines) => {
    const edges = edgesOf(lines);
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const isRepeated = pages.length > 1 && (counts.get(signOf(line)) ?? 0) >= often;
      if (!isRepeated && !(lines.length > 3 && isPageNumber(line.text))) return true;
      removed += 1;
      return false;
    });
  });
  return { pages: left, removed };
}

/** The lines on the first and last two baselines of a page. */
function edgesOf(lines: readonly Line[]): Set<Line> {
  const baselines = [...new Set(lines.map(({ baseline }) => Math.round(baseline)))];
  baselines.sort((a, b) => a - b);
  const edges = new Set([...baselines.slice(0, 2), ...baselines.slice(-2)]);
  return new Set(lines.filter(({ baseline }) => edges.has(Math.round(baseline))));
}

/** What is the same on all pages: the words without numbers, where they stand from the top. */
function signOf({ text, baseline }: Line): string {
  const words = text.toLowerCase().replace(/\d+|\b[ivxlc]+\b/g, '#');
  return `${Math.round(baseline / 6)} ${words}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:(?:page|seite|p\.|página|стр\.)\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|]?(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?$/i.test(
    text,
  );
}
