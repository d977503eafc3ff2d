import { useMemo, useState } from 'react';
import type { ImportPreview } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { doubtOf } from '../../commands/import-decisions.ts';
import type { Importing } from '../../state/importing.ts';
import { FileList } from './FileList.tsx';
import { FileView } from './FileView.tsx';

/** So many files are taken in at a glance. */
const fewFiles = 8;

/** The files that were found, and the one that is looked at. One alone needs no list. */
export function FilesPanel({
  importing,
  preview,
}: {
  importing: Importing;
  preview: ImportPreview;
}) {
  const { sources } = preview;
  const [chosen, choose] = useState(0);
  // Those that were in doubt stay in sight once they are no more.
  const [doubted, setDoubted] = useState<ReadonlySet<string> | null>(null);
  const shown = doubted === null ? sources : sources.filter(({ file }) => doubted.has(file));
  const inDoubt = useMemo(
    () => new Set(sources.filter((one) => doubtOf(one) !== 'none').map(({ file }) => file)),
    [sources],
  );
  const at = Math.min(chosen, shown.length - 1);
  const source = shown[at];
  const narrow = (isNarrow: boolean) => {
    setDoubted(isNarrow ? inDoubt : null);
    choose(0);
  };
  if (source === undefined) return <p className="import-none">{texts.chooseFile}</p>;
  return (
    <div className={sources.length > 1 ? 'import-files' : 'import-files import-one'}>
      {sources.length > 1 && (
        <div className="import-side">
          {(doubted !== null || (sources.length > fewFiles && inDoubt.size > 0)) && (
            <label className="import-only">
              <input
                type="checkbox"
                checked={doubted !== null}
                onChange={({ target }) => narrow(target.checked)}
              />
              {texts.onlyDoubted(inDoubt.size)}
            </label>
          )}
          <FileList sources={shown} at={at} onChoose={choose} />
        </div>
      )}
      <FileView
        key={`${source.chosen} ${source.file}`}
        source={source}
        chosen={importing.sources[source.chosen] ?? null}
        isLookingAgain={importing.lookingAgain.has(source.chosen)}
      />
    </div>
  );
}
