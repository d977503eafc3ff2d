import type { Duplicate } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';

/** Articles that are there already, each with the one it is like and what becomes of it. */
export function DuplicateList({
  duplicates,
  count,
  fateOf,
}: {
  duplicates: readonly Duplicate[];
  count: number;
  fateOf(duplicate: Duplicate): string;
}) {
  return (
    <ul className="import-problems">
      {duplicates.map((duplicate, index) => {
        const { place, title, likeness, of } = duplicate;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
          <li key={index}>
            <span className="import-place" dir="auto">
              {texts.place(place.file, place.line)}
            </span>
            <span>
              <bdi className="import-twin">{title === '' ? texts.untitled : title}</bdi>{' '}
              {texts.likeness(likeness)} <bdi>{texts.sameAs(of.title, of.id !== '')}</bdi>
              <span className="import-fate"> · {fateOf(duplicate)}</span>
            </span>
          </li>
        );
      })}
      {count > duplicates.length && <li>{texts.moreOf(count - duplicates.length)}</li>}
    </ul>
  );
}
