import { encodedFormats } from '../../../shared/reading/formats.ts';
import type { SourceDescription } from '../../../shared/reading/record.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { ChosenSource } from '../../state/importing.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { FirstArticles } from './FirstArticles.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { MappingTable } from './MappingTable.tsx';
import { ProblemList } from './ProblemList.tsx';

/** One file: what it is, how it is read, and what comes of it. */
export function FileView({
  source,
  chosen,
  isLookingAgain,
}: {
  source: SourceDescription;
  chosen: ChosenSource | null;
  isLookingAgain: boolean;
}) {
  const { file, format, articles, isCounted, bytes, columns, first, notes, problems } = source;
  const isEncoded = encodedFormats.has(format);
  return (
    <section
      className="import-view"
      aria-label={file}
      aria-busy={isLookingAgain}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
      tabIndex={0}
    >
      <h3 className="import-view-name" dir="auto">
        {file}
      </h3>
      <dl className="import-about">
        <div>
          <dt>{texts.found}</dt>
          <dd>{articles === 0 ? texts.nothingFound : texts.articles(articles, isCounted)}</dd>
        </div>
        <div>
          <dt>{texts.size}</dt>
          <dd>{texts.bytes(bytes)}</dd>
        </div>
        <div>
          <dt>{texts.format}</dt>
          <dd>
            <FormatChoice source={source} chosen={chosen} />
          </dd>
        </div>
        {isEncoded && (
          <div>
            <dt>{texts.encoding}</dt>
            <dd>
              <EncodingChoice source={source} chosen={chosen} />
            </dd>
          </div>
        )}
      </dl>
      <p className="import-again" role="status">
        {isLookingAgain ? texts.again : ''}
      </p>
      {isEncoded && source.encoding !== '' && !source.isEncodingSure && (
        <p className="import-doubt">{texts.guessedHint}</p>
      )}
      {columns.length > 0 && <MappingTable source={source} chosen={chosen} />}
      {first.length > 0 && <FirstArticles first={first} all={articles} />}
      {notes.length > 0 && (
        <>
          <h4>{texts.notes}</h4>
          <ul className="import-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h4>{texts.problems}</h4>
          <ProblemList problems={problems} count={problems.length} />
        </>
      )}
    </section>
  );
}
