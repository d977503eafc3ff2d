import { useState } from 'react';
import type { ImportOutcome } from '../../../shared/import-contract.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { count } from '../../../shared/texts/plural.ts';
import { useBench } from '../context.ts';
import { DuplicateList } from './DuplicateList.tsx';
import { ProblemList } from './ProblemList.tsx';

/** What an import added, what it passed over, and all that was wrong. */
export function ReportStep({ outcome }: { outcome: ImportOutcome }) {
  const { actions } = useBench();
  const [said, say] = useState('');
  const { added, skipped, flagged, exact, near, isStopped } = outcome;
  const { problems, problemCount, duplicates, normalised } = outcome;
  const figures = [
    { name: texts.addedName, number: added },
    { name: texts.skipped, number: skipped },
    { name: texts.flagged, number: flagged },
    { name: texts.problemsName, number: problemCount },
  ].filter(({ number }, index) => index === 0 || number > 0);
  const save = async () => {
    const file = await actions.imports.saveReport();
    if (file !== null) say(texts.reportSaved(file));
  };
  return (
    <>
      <p className="dialog-hint">
        {isStopped ? `${texts.stopped} ` : ''}
        {added === 0 ? texts.nothingAdded : texts.undoHint}
      </p>
      <dl className="import-figures">
        {figures.map(({ name, number }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(number)}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <>
          <h3>{texts.problems}</h3>
          <ProblemList problems={problems} count={problemCount} />
        </>
      )}
      {duplicates.length > 0 && (
        <>
          <h3>{texts.duplicates}</h3>
          <DuplicateList
            duplicates={duplicates}
            count={exact + near}
            fateOf={({ became }) => texts.became[became]}
          />
        </>
      )}
      {normalised.length > 0 && (
        <>
          <h3>{texts.normalised}</h3>
          <ul className="import-notes">
            {normalised.map(({ note, articles }) => (
              <li key={note}>
                {note} <span className="import-fate">{texts.inArticles(articles)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog-buttons import-end">
        <p className="import-sum" role="status">
          {said}
        </p>
        <button type="button" className="button" onClick={() => void save()}>
          {texts.saveReport}
        </button>
        <button
          type="button"
          className={added > 0 ? 'button' : 'button button-main'}
          onClick={actions.imports.leave}
        >
          {texts.close}
        </button>
        {added > 0 && (
          <button
            type="button"
            className="button button-main"
            onClick={() => void actions.imports.openFirst()}
          >
            {texts.openFirst}
          </button>
        )}
      </div>
    </>
  );
}
