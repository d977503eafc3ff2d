import type { Grouping, SplitOutcome, SplitRequest } from '../split-contract.ts';
import { plural } from './plural.ts';

const groupingNames: Record<Grouping, string> = {
  source: 'source',
  date: 'day',
  near: 'nearly the same words',
};

/** What is said of dividing articles into splits. */
export const splitTexts = {
  /** How splits were made, in the journal and in the card of a dataset. */
  how: ({ by, shares, seed }: Pick<SplitRequest, 'by' | 'shares' | 'seed'>) => {
    const together =
      by.length === 0
        ? 'each article by itself'
        : `together by ${by.map((one) => groupingNames[one]).join(', ')}`;
    return `${shares.train}/${shares.validation}/${shares.test}, ${together}, seed ${seed}`;
  },
  done: ({
    splits,
    groups,
    largest,
    changed,
  }: Pick<SplitOutcome, 'splits' | 'groups' | 'largest' | 'changed'>) =>
    [
      ...splits.map(
        ({ name, articles, spans }) =>
          `${name}\t${plural(articles, 'article')}\t${plural(spans, 'span')}`,
      ),
      `${plural(groups, 'group')} kept together, the largest of ${plural(largest, 'article')}; ${plural(changed, 'article was', 'articles were')} given a split.`,
    ].join('\n'),
  wrongShares: (word: string) =>
    `“${word}” is no shares; write three whole numbers for train, validation and test: 80,10,10.`,
} as const;
