import type { CheckedInput, Output } from '../../shared/contract.ts';
import { extentOf } from '../../shared/model/annotation.ts';
import { actorNameOf } from '../../shared/model/same-actor.ts';
import { ftsOfWords } from '../../shared/search/fts.ts';
import { concordance } from '../../shared/text/concordance.ts';
import { shorten } from '../../shared/text/shorten.ts';
import type { OpenProject } from './project.ts';

/** UTF-16 units on either side of a mark. */
const width = 100;

/** The longest quote that is shown, in UTF-16 units. */
const longest = 300;

/** Marks of a label or of an actor throughout the project, a page of them, with what is around them. */
export function listMarks(
  { annotations, articles, texts }: OpenProject,
  { labelId, actor, words, start, limit }: CheckedInput<'listMarks'>,
): Output<'listMarks'> {
  const wanted = { labelId, actor, words: ftsOfWords(words, 'quote') };
  const marks = annotations.list(wanted, { start, limit }).map((mark) => {
    const article = articles.find(mark.articleId);
    const text = article === null ? null : texts.content(article.textId);
    if (article === null || text === null) throw new Error(`the mark ${mark.id} is on nothing`);
    const { before, after } = concordance(text, extentOf(mark), width);
    return {
      annotationId: mark.id,
      articleId: article.id,
      title: article.title,
      labelId: mark.labelId,
      actor: actorNameOf(mark),
      before,
      quote: shorten(mark.quote.replace(/\s+/gu, ' '), longest),
      after,
    };
  });
  return {
    marks,
    total: annotations.count(wanted),
    byLabel: Object.fromEntries(annotations.countByLabel()),
  };
}
