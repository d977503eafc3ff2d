import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { LinkQuery } from '../../state/link-actions.ts';
import { useBench } from '../context.ts';

/** The links that were looked for last and have been found; null before the first answer. */
export function useFoundLinks({ query, typeId, articleId }: LinkQuery) {
  const { actions } = useBench();
  const [found, setFound] = useState<Output<'searchLinks'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void actions.links.search({ query, typeId, articleId }).then((answer) => {
      // An answer to what is not asked any more would be shown in place of the right one.
      if (isWanted && answer !== null) setFound(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [actions, query, typeId, articleId]);
  return found;
}
