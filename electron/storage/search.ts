import type { CheckedInput, Output } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import type { Fragment } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { ftsOf } from '../../shared/search/fts.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import { placesOf } from '../../shared/search/places.ts';
import { type Phrase, type Query, shownPhrases } from '../../shared/search/query.ts';
import { searchedText } from '../../shared/search/search-text.ts';
import {
  type ConcordanceLine,
  type FoundArticle,
  type SearchField,
  searchFields,
} from '../../shared/search-contract.ts';
import { concordance } from '../../shared/text/concordance.ts';
import type { OpenProject } from './project.ts';

/** UTF-16 units on either side of the words. */
const width = 100;

/** The columns of the two indexes that hold a field. */
const articleColumns: Partial<Record<SearchField, string>> = {
  text: 'text',
  title: 'title',
  notes: 'note',
};
const markColumns: Partial<Record<SearchField, string>> = { quotes: 'quote', notes: 'note' };

/**
 * The articles that a query is true of, newest first, with the places where its words stand. Each
 * index answers by itself: one of articles, and one of marks by their quotes and notes. Throws a
 * Failure where the query cannot be understood.
 */
export function search(
  project: OpenProject,
  { query: asked, fields, filter, after, limit, lines }: CheckedInput<'search'>,
): Output<'search'> {
  const query = parseQuery(asked);
  if (query instanceof Failure) throw query;
  if (query === null) return { articles: [], next: null };
  const wanted: readonly SearchField[] = fields.length === 0 ? searchFields : fields;
  const inArticles = ftsOf(query, columnsIn(wanted, articleColumns));
  const inMarks = ftsOf(query, columnsIn(wanted, markColumns));
  const below = after === null ? Number.MAX_SAFE_INTEGER : Number(after);
  const page = { below, limit, filter };
  const rows = new Map(
    [
      ...(inArticles === null ? [] : project.searching.articles(inArticles, page)),
      ...(inMarks === null ? [] : project.searching.ofMarks(inMarks, page)),
    ].map(({ row, id }) => [row, id]),
  );
  const newest = [...rows].sort(([a], [b]) => b - a).slice(0, limit);
  const articles = newest.flatMap(([row, id]): FoundArticle[] => {
    const article = project.articles.find(id);
    if (article === null) return [];
    const found = linesOf(project, article, { query, wanted, row, inMarks });
    const { title, source, published, status } = article;
    return [
      {
        ...{ articleId: id, title, source, published, status },
        lines: found.slice(0, lines),
        count: found.length,
      },
    ];
  });
  return { articles, next: rows.size < limit ? null : String(newest.at(-1)?.[0] ?? 0) };
}

function columnsIn(
  wanted: readonly SearchField[],
  columns: Partial<Record<SearchField, string>>,
): (phrase: Phrase) => string[] {
  return ({ field }) =>
    wanted.filter((one) => field === null || one === field).flatMap((one) => columns[one] ?? []);
}

type Wanted = {
  query: Query;
  wanted: readonly SearchField[];
  row: number;
  inMarks: string | null;
};

/** The places in an article where the words of a query stand, in reading order, title first. */
function linesOf(
  project: OpenProject,
  article: Article,
  { query, wanted, row, inMarks }: Wanted,
): ConcordanceLine[] {
  const phrases = shownPhrases(query);
  const within = (field: SearchField, text: string) =>
    wanted.includes(field)
      ? placesIn(
          text,
          phrases.filter((phrase) => phrase.field === null || phrase.field === field),
        )
      : [];
  const aLine = (
    field: SearchField,
    text: string,
    span: Fragment,
    of: Pick<ConcordanceLine, 'span' | 'annotationId'>,
  ): ConcordanceLine => {
    const { before, match, after } = concordance(text, span, width);
    return { field, ...of, before, words: match, after };
  };
  const nothing = { span: null, annotationId: null };
  const titled = within('title', article.title).map((span) =>
    aLine('title', article.title, span, nothing),
  );
  const content = project.texts.content(article.textId) ?? '';
  const written = within('text', content).map((span) =>
    aLine('text', content, span, { span, annotationId: null }),
  );
  const noted = within('notes', article.note).map((span) =>
    aLine('notes', article.note, span, nothing),
  );
  const marks = inMarks === null ? [] : project.searching.marksOf(inMarks, row);
  const marked = marks.flatMap((id) => {
    const mark = project.annotations.find(id);
    if (mark === null) return [];
    const of = { span: null, annotationId: id };
    const notes = within('notes', mark.note).map((span) => aLine('notes', mark.note, span, of));
    // What stands in the text is told from there.
    if (written.length > 0) return notes;
    const quotes = within('quotes', mark.quote).map((span) =>
      aLine('quotes', mark.quote, span, of),
    );
    return [...quotes, ...notes];
  });
  return [...titled, ...written, ...noted, ...marked];
}

/** Where phrases stand in a text, in its order; of places that overlap the first. */
function placesIn(text: string, phrases: readonly Phrase[]): Fragment[] {
  if (text === '' || phrases.length === 0) return [];
  const searched = searchedText(text);
  const all = phrases
    .flatMap((phrase) => [...placesOf(searched, phrase)])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Fragment[] = [];
  for (const place of all) {
    if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
  }
  return apart;
}
