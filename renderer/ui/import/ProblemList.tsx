import type { Problem } from '../../../shared/problem.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';

/** What is wrong, each with its file and line, as far as the list goes. */
export function ProblemList({ problems, count }: { problems: readonly Problem[]; count: number }) {
  return (
    <ul className="import-problems">
      {problems.map(({ file, line, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
        <li key={index}>
          <span className="import-place" dir="auto">
            {texts.place(file, line)}
          </span>
          <span dir="auto">{message}</span>
        </li>
      ))}
      {count > problems.length && <li>{texts.moreOf(count - problems.length)}</li>}
    </ul>
  );
}
