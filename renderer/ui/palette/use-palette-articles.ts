import { useEffect, useState } from 'react';
import type { ArticleSummary } from '../../../shared/model/article.ts';
import { formatDay } from '../../../shared/texts/format-day.ts';
import type { PaletteEntry } from '../../commands/palette.ts';
import { useBench } from '../context.ts';

type Found = { query: string; articles: readonly PaletteEntry[] };

/**
 * The articles whose titles hold the words of a query, as storage finds them: those found last
 * until others are there. None is looked for where nothing is typed and other things are offered.
 */
export function usePaletteArticles(
  among: 'everything' | 'articles',
  query: string,
): readonly PaletteEntry[] {
  const { actions } = useBench();
  const [found, setFound] = useState<Found>({ query: '', articles: [] });
  const isWanted = among === 'articles' || query.trim() !== '';
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    void actions.queue.findTitles(query).then((articles) => {
      if (!isOver) setFound({ query, articles: articles.map(entryOf) });
    });
    return () => {
      isOver = true;
    };
  }, [actions, query, isWanted]);
  return isWanted ? found.articles : [];
}

function entryOf({ id, title, source, published }: ArticleSummary): PaletteEntry {
  const facts = [source, formatDay(published)].filter((fact) => fact !== '').join(' · ');
  return { kind: 'article', articleId: id, title, facts };
}
