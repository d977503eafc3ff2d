import type { Fragment } from '../../../shared/model/annotation.ts';
import type { Article } from '../../../shared/model/article.ts';
import { piecesWith, placesIn } from '../../../shared/search/places-in.ts';
import { type Phrase, type Query, shownPhrases } from '../../../shared/search/query.ts';
import {
  type ConcordanceLine,
  countedLines,
  type FoundArticle,
  type SearchField,
} from '../../../shared/search-contract.ts';
import { concordance } from '../../../shared/text/concordance.ts';
import { ellipsis } from '../../../shared/text/context.ts';
import type { OpenProject } from '../project.ts';

/** UTF-16 units on either side of the words. */
const width = 100;

/** UTF-16 units of a text that are gone through to count what is not shown. */
const countedText = 200_000;

/** The marks of one article that are looked at. */
const mostMarks = 1000;

/** A place in an article, of which the line is not made yet. */
type Place = Pick<ConcordanceLine, 'field' | 'span' | 'annotationId'> & {
  text: string;
  at: Fragment;
};

type Shown = { query: Query; wanted: readonly SearchField[]; lines: number };

/**
 * The first lines of an article for a query, in reading order, title first, and how many there
 * are: what is not shown is counted as far as it is told in the contract, and no further.
 */
export function linesOf(
  project: OpenProject,
  article: Article,
  { query, wanted, lines: limit }: Shown,
): Pick<FoundArticle, 'lines' | 'count' | 'isCounted'> {
  const lines: ConcordanceLine[] = [];
  const most = Math.max(limit, countedLines);
  const isEnough = () => lines.length >= limit;
  let count = 0;
  let isCounted = true;
  for (const place of placesInArticle(project, article, { query, wanted, isEnough })) {
    if (place === 'unread' || count === most) {
      isCounted = false;
      break;
    }
    count += 1;
    if (lines.length < limit) lines.push(lineAt(place));
  }
  return { lines, count, isCounted };
}

function lineAt({ field, span, annotationId, text, at }: Place): ConcordanceLine {
  const { before, match, after } = concordance(text, at, width);
  return { field, span, annotationId, before, words: match, after };
}

/** The places one by one; at its end 'unread' where not all was gone through. */
function* placesInArticle(
  { texts, searching }: OpenProject,
  article: Article,
  { query, wanted, isEnough }: Omit<Shown, 'lines'> & { isEnough(): boolean },
): Generator<Place | 'unread', void, void> {
  const phrases = shownPhrases(query);
  const phrasesIn = (field: SearchField): Phrase[] =>
    wanted.includes(field)
      ? phrases.filter((phrase) => phrase.field === null || phrase.field === field)
      : [];
  const content = texts.content(article.textId) ?? '';
  const { title } = article;
  const nowhere = { span: null, annotationId: null };

  const opening = openingPlaces({ title, content }, phrasesIn('text'));
  for (const at of placesIn(title, phrasesIn('title'))) {
    if (!opening.has(at.start)) yield { field: 'title', ...nowhere, text: title, at };
  }
  let isInText = false;
  let unread: number | null = null;
  for (const { end, places } of piecesWith(content, phrasesIn('text'))) {
    for (const at of places) {
      isInText = true;
      yield { field: 'text', span: at, annotationId: null, text: content, at };
    }
    if (isEnough()) unread ??= end + countedText;
    if (unread !== null && end > unread && end < content.length) {
      yield 'unread';
      return;
    }
  }
  for (const at of placesIn(article.note, phrasesIn('notes'))) {
    yield { field: 'notes', ...nowhere, text: article.note, at };
  }
  // What stands in the text is told from there, unless it is looked for in quotes alone.
  const inQuotes = phrasesIn('quotes').filter(({ field }) => field === 'quotes' || !isInText);
  const inNotes = phrasesIn('notes');
  if (inQuotes.length + inNotes.length === 0) return;
  const marks = searching.marksOf(article.id, mostMarks + 1);
  for (const { id, quote, note } of marks.slice(0, mostMarks)) {
    const ofMark = { span: null, annotationId: id };
    for (const at of placesIn(quote, inQuotes))
      yield { field: 'quotes', ...ofMark, text: quote, at };
    for (const at of placesIn(note, inNotes)) yield { field: 'notes', ...ofMark, text: note, at };
  }
  if (marks.length > mostMarks) yield 'unread';
}

/** Where in its title the places of a text begin that are that title: they are told of once. */
function openingPlaces(
  { title, content }: { title: string; content: string },
  phrases: readonly Phrase[],
): ReadonlySet<number> {
  const begin = content.length - content.trimStart().length;
  const starts = new Set<number>();
  // A long first line is a title only in part.
  const opening = title.endsWith(ellipsis) ? title.slice(0, -ellipsis.length) : title;
  if (opening === '' || !content.startsWith(opening, begin)) return starts;
  for (const { start } of placesIn(content, phrases)) {
    if (start >= begin + opening.length) break;
    starts.add(start - begin);
  }
  return starts;
}
