import type { CheckedInput, FoundLink, Output } from '../../shared/contract.ts';
import { shorten } from '../../shared/text/shorten.ts';
import type { OpenProject } from './project.ts';
import type { ReadableRow } from './rows/relations.ts';

/** The most links looked at for one answer, which keeps it within some tens of milliseconds. */
const mostLookedAt = 30_000;

/** How much of the words at an end is told, in UTF-16 units. */
const wordLimit = 200;

/** Links by their words and their type. Every word of the query has to be in one of them. */
export function searchLinks(
  project: OpenProject,
  { query, typeId, articleId, limit }: CheckedInput<'searchLinks'>,
): Output<'searchLinks'> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const links: FoundLink[] = [];
  let left = mostLookedAt;
  for (const row of project.relations.readable(articleId ?? '')) {
    left -= 1;
    if (typeId !== null && row.type !== typeId) continue;
    if (!hasWords(row, words)) continue;
    if (links.length === limit || left < 0) return { links, isWhole: false };
    links.push(foundLink(row));
  }
  return { links, isWhole: true };
}

function hasWords(row: ReadableRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { from_quote, to_quote, cue, byline } = row;
  const text = `${from_quote} ${to_quote ?? byline} ${cue ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function foundLink(row: ReadableRow): FoundLink {
  return {
    id: row.id,
    articleId: row.article_id,
    title: row.title,
    byline: row.byline,
    typeId: row.type,
    fromId: row.from_id,
    fromLabelId: row.from_label_id,
    from: shorten(row.from_quote, wordLimit),
    toId: row.to_id,
    toLabelId: row.to_label_id,
    to: row.to_quote === null ? '' : shorten(row.to_quote, wordLimit),
    cue: row.cue ?? '',
  };
}
