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
import { readCursor, writeCursor } from './searching/cursor.ts';
import { linesOf } from './searching/lines.ts';
import { type Begun, nothingKnown, phraseRows } from './searching/phrase-rows.ts';
import { createReader } from './searching/reader.ts';

/** Milliseconds that an answer may take: a mark that is made meanwhile waits for it. */
const budget = 15;

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
  const wanted: readonly SearchField[] = fields.length === 0 ? searchFields : fields;
  const cursor = after === null ? null : readCursor(after);
  const begun: Begun[] = [];
  const reader = createReader(project);
  const rowsOfPhrase = (phrase: Phrase, among: readonly SearchField[]): Rows => {
    const within = among.filter((one) => phrase.field === null || one === phrase.field);
    const known = { ...(cursor?.begun[begun.length] ?? nothingKnown) };
    begun.push(known);
    return phraseRows({ project, reader, now }, { phrase, fields: within, begun: known });
  };
  const rows = allOf(
    [
      rowsOf(query, (phrase) => rowsOfPhrase(phrase, wanted)),
      ...titleWords(filter).map((phrase) => rowsOfPhrase(phrase, ['title'])),
      ...passingRows(project, filter),
    ],
    [],
  );
  const goingOn = (articles: FoundArticle[], row: number) => ({
    articles,
    next: writeCursor({ row, begun }),
  });
  const articles: FoundArticle[] = [];
  const highest = project.searching.highest();
  let isProgress = false;
  for (const row of walkDown(rows, Math.min(highest, cursor?.row ?? highest))) {
    // What is known of the rows above is not asked again; one row is looked at whatever it takes.
    if (isProgress && now() - begin >= budget) return goingOn(articles, row);
    isProgress = true;
    if (!rows.has(row)) continue;
    if (articles.length === limit) return goingOn(articles, row);
    const found = foundAt(project, row, { query, wanted, lines });
    if (found !== null) articles.push(found);
  }
  return { articles, next: null };
}

/** The words that titles have to hold for a filter: all of them, the last perhaps in part. */
function titleWords({ title }: ArticleFilter): Phrase[] {
  const words = wordsOf(title);
  return words.map((word, index) => {
    const isPrefix = index === words.length - 1;
    return { kind: 'phrase', words: [word], isPrefix, field: 'title' };
  });
}

/** The rows that the rest of a filter lets through, where it says anything. */
function passingRows({ searching }: OpenProject, filter: ArticleFilter): Rows[] {
  const rest = { ...filter, title: everyArticle.title };
  if (articleConditions(rest).length === 0) return [];
  return [batchedRows((bound, size) => searching.passing(rest, bound, size))];
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
    ...{
      articleId: article.id,
      place: writeCursor({ row, begun: [] }),
      title,
      source,
      published,
      status,
    },
    ...linesOf(project, article, shown),
  };
}
