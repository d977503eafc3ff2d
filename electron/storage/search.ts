import type { CheckedInput, Output } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { type ArticleFilter, everyArticle } from '../../shared/queue-contract.ts';
import { batchedRows } from '../../shared/search/batched-rows.ts';
import { allOf, type Rows, rowsOf, walkDown } from '../../shared/search/newest-rows.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import type { Phrase } from '../../shared/search/query.ts';
import { wordsOf } from '../../shared/search/search-text.ts';
import { type FoundArticle, type SearchField, searchFields } from '../../shared/search-contract.ts';
import type { OpenProject } from './project.ts';
import { articleConditions } from './rows/article-conditions.ts';
import { linesOf } from './searching/lines.ts';
import { phraseRows } from './searching/phrase-rows.ts';
import { createReader, type Reader } from './searching/reader.ts';

/** Milliseconds that an answer may take: a mark that is made meanwhile waits for it. */
const budget = 25;

/**
 * The articles that a query is true of, newest first, with the places where its words stand. It is
 * decided for each article over all that is said of it, by itself or by its marks. The answer comes
 * when there are enough or, whatever there are, when its time is over, with where to go on: `now`
 * is a clock in milliseconds. Throws a Failure where the query cannot be understood.
 */
export function search(
  project: OpenProject,
  { query: asked, fields, filter, after, limit, lines }: CheckedInput<'search'>,
  now: () => number,
): Output<'search'> {
  const begin = now();
  const query = parseQuery(asked);
  if (query instanceof Failure) throw query;
  if (query === null) return { articles: [], next: null };
  const { searching } = project;
  const wanted: readonly SearchField[] = fields.length === 0 ? searchFields : fields;
  const reader = createReader(project);
  const meant = rowsOf(query, (phrase) => {
    const within = wanted.filter((one) => phrase.field === null || one === phrase.field);
    return phraseRows(project, reader, { phrase, fields: within });
  });
  const rows = allOf([meant, ...filterRows(project, reader, filter)], []);
  const articles: FoundArticle[] = [];
  const highest = searching.highest();
  const from = after === null ? highest : Math.min(highest, Number(after) - 1);
  for (const { row, isMeant } of walkDown(rows, from)) {
    if (isMeant && articles.length === limit) return { articles, next: cursorAt(row) };
    const found = isMeant ? foundAt(project, row, { query, wanted, lines }) : null;
    if (found !== null) articles.push(found);
    if (now() - begin >= budget) return { articles, next: cursorAt(row - 1) };
  }
  return { articles, next: null };
}

/** What is asked to go on with a row, and those below it. */
function cursorAt(row: number): string {
  return String(row + 1);
}

function filterRows(project: OpenProject, reader: Reader, filter: ArticleFilter): Rows[] {
  const { title, ...others } = filter;
  const words = wordsOf(title);
  const inTitle = words.map((word, index) => {
    const isPrefix = index === words.length - 1;
    const phrase: Phrase = { kind: 'phrase', words: [word], isPrefix, field: 'title' };
    return phraseRows(project, reader, { phrase, fields: ['title'] });
  });
  const rest = { ...others, title: everyArticle.title };
  if (articleConditions(rest).length === 0) return inTitle;
  const passing = batchedRows((bound, size) => project.searching.passing(rest, bound, size));
  return [...inTitle, passing];
}

function foundAt(
  project: OpenProject,
  row: number,
  shown: Parameters<typeof linesOf>[2],
): FoundArticle | null {
  const id = project.searching.idOf(row);
  const article = id === null ? null : project.articles.find(id);
  if (article === null) return null;
  const { title, source, published, status } = article;
  return {
    ...{ articleId: article.id, place: cursorAt(row), title, source, published, status },
    ...linesOf(project, article, shown),
  };
}
