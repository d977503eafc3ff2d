import type { CheckedInput, Output } from '../../shared/contract.ts';
import { ftsOfWords } from '../../shared/search/fts.ts';
import type { FoundArticle } from '../../shared/search-contract.ts';
import { concordance } from '../../shared/text/concordance.ts';
import { findOccurrences } from '../../shared/text/occurrences.ts';
import type { OpenProject } from './project.ts';

/** UTF-16 units on either side of the words. */
const width = 60;

/** Articles in which words stand, newest first. */
export function search(
  { articles, texts, search: rows }: OpenProject,
  { query, filter, after, limit, lines }: CheckedInput<'search'>,
): Output<'search'> {
  const words = ftsOfWords(query);
  if (words === '') return { articles: [], next: null };
  const found = rows.find(words, filter, {
    below: after === null ? Number.MAX_SAFE_INTEGER : Number(after),
    limit,
  });
  const options = { wholeWord: true, matchCase: false, plural: false, language: '' };
  const shown = found.flatMap(({ id }): FoundArticle[] => {
    const article = articles.find(id);
    const text = article === null ? null : texts.content(article.textId);
    if (article === null || text === null) return [];
    const places = query
      .split(/[\s"*]+/)
      .flatMap((word) => findOccurrences(text, word, options))
      .sort((a, b) => a.start - b.start);
    const { title, source, published, status } = article;
    return [
      {
        articleId: id,
        title,
        source,
        published,
        status,
        lines: places.slice(0, lines).map((span) => {
          const { before, match, after } = concordance(text, span, width);
          return { field: 'text', span, annotationId: null, before, words: match, after };
        }),
        count: places.length,
      },
    ];
  });
  return {
    articles: shown,
    next: found.length < limit ? null : String(found.at(-1)?.row ?? 0),
  };
}
