import type { SourceDescription } from '../../../shared/reading/record.ts';
import { formatDay } from '../../../shared/texts/format-day.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { wordsAfterTitle } from '../../commands/import-opening.ts';
import { FactLine } from '../FactLine.tsx';

/** The first articles of a file as they would come in, set as they would be read. */
export function FirstArticles({ first, all }: { first: SourceDescription['first']; all: number }) {
  return (
    <>
      <h4>{texts.first(first.length, all)}</h4>
      <ul className="import-first">
        {first.map((article, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first articles neither come nor go.
          <li key={index} lang={article.language === '' ? undefined : article.language}>
            <p className="import-title" dir="auto">
              {article.title === '' ? texts.untitled : article.title}
            </p>
            <p className="import-article-facts">
              <FactLine facts={factsOf(article)} />
            </p>
            <p className="import-opening" dir="auto">
              {wordsAfterTitle(article)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf(article: SourceDescription['first'][number]): string[] {
  const { byline, published, source, language, characters, place } = article;
  return [
    byline,
    formatDay(published),
    source,
    language,
    texts.characters(characters),
    ...(place.line > 0 ? [texts.line(place.line)] : []),
  ].filter((fact) => fact !== '');
}
