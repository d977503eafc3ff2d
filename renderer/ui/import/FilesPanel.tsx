import { useState } from 'react';
import type { ImportPreview } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { Importing } from '../../state/importing.ts';
import { FileList } from './FileList.tsx';
import { FileView } from './FileView.tsx';

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
  const at = Math.min(chosen, sources.length - 1);
  const source = sources[at];
  if (source === undefined) return <p className="import-none">{texts.chooseFile}</p>;
  return (
    <div className={sources.length > 1 ? 'import-files' : 'import-files import-one'}>
      {sources.length > 1 && <FileList sources={sources} at={at} onChoose={choose} />}
      <FileView
        key={`${source.chosen} ${source.file}`}
        source={source}
        chosen={importing.sources[source.chosen] ?? null}
        isLookingAgain={importing.lookingAgain.has(source.chosen)}
      />
    </div>
  );
}
