import { cliTexts } from '../../shared/texts/cli.ts';
import { UsageError } from './arguments.ts';

/** The one of these that a person named. Throws a UsageError that lists them. */
export function choiceOf<Choice extends string>(word: string, choices: readonly Choice[]): Choice {
  const found = choices.find((one) => one === word);
  if (found === undefined) throw new UsageError(cliTexts.wrongChoice(word, choices.join(', ')));
  return found;
}

/** The same, or null where nothing was named. */
export function optionalChoice<Choice extends string>(
  word: string | null,
  choices: readonly Choice[],
): Choice | null {
  return word === null ? null : choiceOf(word, choices);
}
