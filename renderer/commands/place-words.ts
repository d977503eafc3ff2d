import type { Fragment } from '../../shared/model/annotation.ts';
import type { FoundArticle } from '../../shared/search-contract.ts';
import { findMatches } from './find.ts';

/**
 * Where words that were found stand in a text, in UTF-16: at their span, or where the text was
 * corrected meanwhile, at the nearest place that holds them; null where none does.
 */
export function placeWords(
  content: string,
  words: string,
  span: { start: number; end: number },
): Fragment | null {
  if (onOneLine(content.slice(span.start, span.end)) === onOneLine(words)) return span;
  const distance = ({ start }: Fragment) => Math.abs(start - span.start);
  const [first, ...others] = findMatches(content, words);
  if (first === undefined) return null;
  return others.reduce((near, other) => (distance(other) < distance(near) ? other : near), first);
}

/**
 * The places of an article to go on through, in order: those of its lines, where all are known,
 * else wherever the words of the known ones stand.
 */
export function matchesOf(
  content: string,
  { lines, count, isCounted }: Pick<FoundArticle, 'lines' | 'count' | 'isCounted'>,
): Fragment[] {
  const placed = lines.flatMap(({ words, span }) => {
    const place = span === null ? null : placeWords(content, words, span);
    return place === null ? [] : [place];
  });
  if (isCounted && lines.length >= count) return inOrder(placed);
  const words = new Set(lines.filter(({ span }) => span !== null).map((line) => line.words));
  return inOrder([...placed, ...[...words].flatMap((each) => findMatches(content, each))]);
}

/** Sorted by their beginnings, each beginning once. */
function inOrder(fragments: readonly Fragment[]): Fragment[] {
  const sorted = fragments.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => sorted[index - 1]?.start !== start);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
