import { eld } from 'eld/extrasmall';

/** In UTF-16 units: the shortest text of which a language is told, by kind of script. */
const shortest = { letters: 40, signs: 15 };

/** In UTF-16 units: what is looked at first, and what then if that leaves it unsure. */
const glances = [160, 1000] as const;

/**
 * The language of a text as a BCP 47 tag, by its first words; '' where it is too short to tell,
 * or might be another.
 */
export function detectLanguage(content: string): string {
  for (const length of glances) {
    const opening = content.slice(0, length);
    const isLong =
      opening.length >=
      (/[\u3040-\u30ff\u3400-\u9fff]/.test(opening) ? shortest.signs : shortest.letters);
    if (!isLong) return '';
    const found = eld.detect(opening);
    if (found.isReliable()) return found.language;
    if (content.length <= length) return '';
  }
  return '';
}
