import type { Article } from '../../../shared/model/article.ts';
import type { ArticleText } from '../../../shared/model/article-text.ts';
import type { Surroundings } from '../project.ts';

/** What reading gives of an article. */
export type ReadArticle = {
  text: Omit<ArticleText, 'id'>;
  facts: Pick<Article, 'title' | 'byline' | 'published' | 'source' | 'language' | 'meta'>;
};

/** The article and the text that words become at this place in the queue. */
export function newArticle(
  { text: words, facts }: ReadArticle,
  position: number,
  { newId, now }: Pick<Surroundings, 'newId' | 'now'>,
): { article: Article; text: ArticleText } {
  const text = { id: newId(), ...words };
  const time = now();
  const article: Article = {
    id: newId(),
    textId: text.id,
    position,
    ...facts,
    status: 'new',
    split: '',
    note: '',
    created: time,
    updated: time,
  };
  return { article, text };
}
