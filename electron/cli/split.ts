import type { Service } from '../../shared/contract.ts';
import { groupings, type SplitRequest } from '../../shared/split-contract.ts';
import { splitTexts } from '../../shared/texts/split.ts';
import { type Options, UsageError } from './arguments.ts';
import { call } from './call.ts';
import { choiceOf } from './choice.ts';
import type { Outcome } from './commands.ts';
import { filterOf } from './find.ts';

/** Divides the articles of a project into splits, and keeps that in it. Throws a Failure. */
export function splitProject(service: Service, file: string, options: Options): Outcome {
  call(service, 'openProject', { file });
  const { changed, groups, largest, splits, history } = call(service, 'splitArticles', {
    filter: filterOf(service, options),
    ...(options.by.length === 0 ? {} : { by: groupingsOf(options.by) }),
    ...(options.shares === null ? {} : { shares: sharesOf(options.shares) }),
    ...(options.seed === null ? {} : { seed: options.seed }),
    existing: options.replace ? 'replace' : 'keep',
  });
  return {
    json: { splits, groups, largest, changed, revision: history.revision },
    text: `${splitTexts.done({ splits, groups, largest, changed })}\n`,
    problems: [],
    exit: 0,
  };
}

function groupingsOf(words: readonly string[]): SplitRequest['by'] {
  return words[0] === 'none' ? [] : words.map((word) => choiceOf(word, groupings));
}

function sharesOf(word: string): SplitRequest['shares'] {
  const numbers = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(word)?.slice(1).map(Number);
  const [train = 0, validation = 0, test = 0] = numbers ?? [];
  if (train + validation + test === 0) throw new UsageError(splitTexts.wrongShares(word));
  return { train, validation, test };
}
