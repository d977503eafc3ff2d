import { conflictsOf } from '../../../shared/keymap/conflicts.ts';
import { keyTexts } from '../../../shared/texts/keys.ts';
import type { KeyChanges } from './use-key-changes.ts';

/** Keys that mean two things, as a project's labels or another preset can bring about. */
export function KeyConflicts({ changes }: { changes: KeyChanges }) {
  const { keymap, nameOf, titled } = changes;
  const conflicts = conflictsOf(keymap);
  if (conflicts.length === 0) return null;
  return (
    <section className="key-conflicts" aria-label={keyTexts.conflicts}>
      <ul>
        {conflicts.map(({ key, has, lacks }) => (
          <li key={`${key} ${lacks}`}>
            <p>{keyTexts.conflict(nameOf(key), titled(has), titled(lacks))}</p>
            <button type="button" className="button" onClick={() => changes.remove(lacks, key)}>
              {keyTexts.keepFor(titled(has))}
            </button>
            <button type="button" className="button" onClick={() => changes.remove(has, key)}>
              {keyTexts.keepFor(titled(lacks))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
