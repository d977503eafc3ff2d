import { factTexts } from '../../../shared/texts/facts.ts';
import { isRightToLeft, languageName } from '../../../shared/texts/languages.ts';

/** Which language a tag names, and what follows for a script that runs to the left. */
export function LanguageHint({ tag }: { tag: string }) {
  const trimmed = tag.trim();
  if (trimmed === '') return null;
  const name = languageName(trimmed);
  if (name === trimmed) return <span className="field-hint">{factTexts.unknownLanguage}</span>;
  const says = isRightToLeft(trimmed) ? factTexts.rightToLeft(name) : factTexts.language(name);
  return <span className="field-hint">{says}</span>;
}
